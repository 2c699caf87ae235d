import { join } from 'node:path'

import { afterEach, expect, test } from 'vitest'

import type { BriefingRecord } from '../../src/core/record/record.ts'
import { connectDiscord } from '../../src/discord/connect.ts'
import type { DiscordSettings } from '../../src/discord/settings.ts'
import { lake, onlyAt, START } from '../core/asking/asking-desk.ts'
import { settingsOf } from '../discord/connected.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscordOptions } from '../platforms/discord/options.ts'
import { textOf } from '../platforms/discord/wire.ts'
import type { WireMessage } from '../platforms/discord/wire.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { startAskingBot } from './asking-bot.ts'
import type { AskingBot } from './asking-bot.ts'

const PETROVA = 'what did Petrova say about compensation?'

let discord: LoopbackDiscord
let bot: AskingBot

async function start(
  path?: string,
  record?: BriefingRecord,
  changes: Partial<DiscordSettings> = {},
): Promise<void> {
  const settings = settingsOf(discord, changes)
  bot = await startAskingBot((desk, log) => connectDiscord(settings, desk, log), path, record)
  await discord.waitFor(({ commands }) => commands().length > 0)
}

async function open(
  path?: string,
  record?: BriefingRecord,
  options: LoopbackDiscordOptions = {},
  changes?: Partial<DiscordSettings>,
): Promise<void> {
  discord = await startLoopbackDiscord({ rateLimits: false, ...options })
  await start(path, record, changes)
}

afterEach(async () => {
  // Whatever was asked: nobody was called and nothing went wrong on our side.
  expect(discord.pings).toEqual([])
  expect(bot.told.filter(({ level }) => level === 'error')).toEqual([])
  await bot.close()
  await discord.close()
})

const isPrivate = (message: WireMessage) => (message.flags & 64) !== 0
const ask = async (question: string, user = 'ana', where: object = {}) =>
  await (await discord.command({ name: 'ask', options: { question }, user, ...where })).visible()
const mention = async (text: string, user = 'ana', where: object = {}) =>
  await discord.mention({ text, user, ...where }).answer()

test('a mention is answered under it, and the next one of the same reader goes on', async () => {
  await open()
  const first = await mention(PETROVA)
  expect(textOf(first)).toContain('NW ¶5')
  expect(first.message_reference?.message_id).toBeDefined()
  expect(textOf(await mention('what else did she say?'))).toContain('Petrova')
  expect(textOf(await mention('what else did she say?', 'ben'))).not.toContain('Petrova')
})

test('a reply that pings goes on from the answer it replies to, also somebody else’s and after a restart', async () => {
  const path = join(temporaryFolder(), 'attache.db')
  await open(path)
  const first = await mention(PETROVA)
  await mention('what did Tomas Lind say?')
  await bot.close()
  await start(path)
  const answer = await discord.reply(first, 'what else did she say?', { user: 'ben' }).answer()
  expect(textOf(answer)).toContain('Petrova')
})

test('what Discord puts between the words is no part of a question, said, typed or filled in', async () => {
  await open()
  const marks = '<:blobcat:123> <a:party:456> <@77> <@&78> <#79> <t:1687089600:R> </ask:80> 1️⃣ 🎉'
  const typed = `${marks} ${PETROVA}`
  for (const answer of [await mention(typed), await ask(typed)]) {
    expect(textOf(answer)).toContain('NW ¶5')
    expect(textOf(answer)).not.toMatch(/blobcat|party|7[789]|1687089600/u)
  }
  const modal = await (
    await discord.command({ name: 'ask', options: { question: '🎉' }, user: 'ana' })
  ).modal()
  const filled = await discord.submitModal(modal, { question: typed }, { user: 'ana' }).visible()
  expect(textOf(filled)).toContain('NW ¶5')
})

test('a thread keeps its person after a restart', async () => {
  const path = join(temporaryFolder(), 'attache.db')
  await open(path)
  const thread = discord.startThread({ name: 'talks', channel: 'desk' })
  await mention(PETROVA, 'ana', { channel: thread.id })
  await bot.close()
  await start(path)
  expect(textOf(await mention('what else did she say?', 'ben', { channel: thread.id }))).toContain('Petrova')
})

test('a thread under a message of ours knows what that is about', async () => {
  await open()
  const posted = await mention('official Irina Petrova')
  const thread = discord.startThread({ name: 'Petrova', channel: 'desk', on: posted })
  const answer = await mention('what did she say about compensation?', 'ben', { channel: thread.id })
  expect(textOf(answer)).toContain('NW ¶5')
})

test('with the content intent whoever asked last in a thread needs no mention, and nobody else is answered', async () => {
  await open(undefined, undefined, { intentsAllowed: ['MessageContent'] }, { messageContent: true })
  const thread = discord.startThread({ name: 'talks', channel: 'desk' })
  const where = { channel: thread.id }
  await mention(PETROVA, 'ana', where)
  const followed = await discord.message({ text: 'and what did Rahim say?', user: 'ana', ...where }).answer()
  expect(textOf(followed)).toContain('Rahim')
  discord.message({ text: 'did you see that?', user: 'ben', ...where })
  discord.message({ text: 'that goes into the draft', user: 'ana', ...where })
  discord.message({ text: 'what is for lunch?', user: 'ana' })
  await mention('who is Tomas Lind?', 'ben')
  expect(discord.botMessages(thread.id)).toHaveLength(2)
})

test('what is said to somebody else in a thread is left alone, by name, to all or as a reply without a ping', async () => {
  await open(undefined, undefined, { intentsAllowed: ['MessageContent'] }, { messageContent: true })
  const thread = discord.startThread({ name: 'talks', channel: 'desk' })
  const where = { channel: thread.id, user: 'ana' }
  await mention(PETROVA, 'ana', { channel: thread.id })
  const other = discord.message({ text: 'not so sure', channel: thread.id, user: 'ben' }).message
  const gone = discord.message({ text: 'nor am I', channel: thread.id, user: 'ben' }).message
  discord.message({ text: 'why do you think so?', replyTo: other, ping: false, ...where })
  discord.message({ text: 'why do you think so?', replyTo: other, ...where })
  discord.dispatch(
    'MESSAGE_CREATE',
    {
      ...discord.message({ text: 'and you?', replyTo: gone, ping: false, ...where }).message,
      id: '9',
      referenced_message: null,
    },
    [...discord.world.guilds.keys()][0],
  )
  for (const text of [
    '@everyone what do you think?',
    '@here who is free?',
    '<@&5> what now?',
    'is <@77> there?',
  ])
    discord.message({ text, ...where })
  const own = discord.message({ text: 'let me see', ...where }).message
  const followed = discord.message({ text: 'what did Rahim say?', replyTo: own, ping: false, ...where })
  expect(textOf(await followed.answer())).toContain('Rahim')
  expect(discord.botMessages(thread.id)).toHaveLength(2)
})

test('without the content intent nothing but our name, a reply or a direct message is heard', async () => {
  await open()
  const thread = discord.startThread({ name: 'talks', channel: 'desk' })
  await mention(PETROVA, 'ana', { channel: thread.id })
  discord.message({ text: 'and what did Rahim say?', user: 'ana', channel: thread.id })
  await mention('who is Tomas Lind?', 'ben')
  expect(discord.botMessages(thread.id)).toHaveLength(1)
})

test('a direct message is answered there and goes on; its choice turns into the answer', async () => {
  await open()
  const write = (text: string) => discord.message({ text, user: 'ben', dm: true }).answer()
  expect(textOf(await write(PETROVA))).toContain('NW ¶5')
  expect(textOf(await write('what else did she say?'))).toContain('Petrova')
  const choice = await write('what did the foreign minister say about compensation?')
  const picked = await discord.click(choice, { label: 'Irina Petrova', user: 'ben' }).visible()
  expect([picked.id, textOf(picked)]).toEqual([choice.id, expect.stringContaining('NW ¶5')])
})

test.for<{ name: string; where: () => object }>([
  { name: 'a channel', where: () => ({}) },
  {
    name: 'a thread',
    where: () => ({ channel: discord.startThread({ name: 'talks', channel: 'desk' }).id }),
  },
  { name: 'a direct message', where: () => ({ dm: true }) },
])(
  'questions that arrive together are answered in their order, each after the one before: $name',
  async (one) => {
    await open()
    const where = { ...one.where(), user: 'ana' }
    const sent = [PETROVA, 'what else did she say?', 'and what did Rahim say?'].map((text) =>
      discord.mention({ text, ...where }),
    )
    const channel = sent[0]!.message.channel_id
    await discord.waitFor(() => discord.botMessages(channel).length === 3)
    const answers = discord.botMessages(channel)
    expect(answers.map(({ message_reference }) => message_reference?.message_id)).toEqual(
      sent.map(({ message }) => message.id),
    )
    expect(textOf(answers[1]!)).toContain('Petrova')
    expect(textOf(answers[2]!)).toContain('Rahim')
  },
)

test('a question that goes on without our name is heard though the one before is not answered yet', async () => {
  await open(undefined, undefined, { intentsAllowed: ['MessageContent'] }, { messageContent: true })
  const { id: channel } = discord.startThread({ name: 'talks', channel: 'desk' })
  discord.mention({ text: PETROVA, user: 'ana', channel })
  discord.message({ text: 'what else did she say?', user: 'ana', channel })
  await discord.waitFor(() => discord.botMessages(channel).length === 2)
  expect(textOf(discord.botMessages(channel)[1]!)).toContain('Petrova')
})

test('questions asked together behind a slash go on from each other', async () => {
  await open()
  const handles = await Promise.all(
    [PETROVA, 'what else did she say?'].map((question) =>
      discord.command({ name: 'ask', options: { question }, user: 'ana' }),
    ),
  )
  expect(textOf(await handles[1]!.visible())).toMatch(/Asked:.* what else.*Petrova/su)
})

test('an event told again is answered once', async () => {
  await open()
  const sent = discord.mention({ text: PETROVA, user: 'ana' })
  await sent.answer()
  discord.repeat(sent)
  const handle = await discord.command({ name: 'ask', options: { question: PETROVA }, user: 'ana' })
  await handle.visible()
  discord.repeat(handle)
  await mention('who is Tomas Lind?', 'ben')
  expect(discord.botMessages('desk').filter((message) => !isPrivate(message))).toHaveLength(2)
  expect(await bot.store.threads.forget('discord', sent.message.author.id)).toBe(2)
})

test('/ask answers its asker alone, goes on, and shares with everybody on a press', async () => {
  await open()
  const first = await ask(PETROVA)
  expect(isPrivate(first)).toBe(true)
  expect(textOf(first)).toMatch(/Asked:.* what did Petrova say about compensation/u)
  expect(textOf(await ask('what else did she say?'))).toContain('Petrova')
  const shared = await discord.click(first, { label: 'Share here', user: 'ana' }).visible()
  expect([isPrivate(shared), textOf(shared)]).toEqual([false, expect.stringContaining('NW ¶5')])
  expect(textOf(discord.current(first)!)).toContain('NW ¶5')
  const under = await mention('what else did she say?', 'ben', {
    channel: discord.startThread({ name: 'x', channel: 'desk', on: shared }).id,
  })
  expect(textOf(under)).toContain('Petrova')
})

test('/ask takes a subject and a person, and completes them', async () => {
  await open()
  const options = { question: 'what was said about compensation?', official: 'petrova' }
  const handle = await discord.command({ name: 'ask', options, user: 'ana' })
  expect(textOf(await handle.visible())).toContain('NW ¶5')
  const proposed = await discord.autocomplete({
    name: 'ask',
    options: { question: 'x', official: 'petr' },
    focused: 'official',
  })
  expect(proposed[0]).toEqual({ name: 'Irina Petrova', value: 'irina-petrova' })
})

test('a form asked for with more than it can carry opens all the same and knows it', async () => {
  await open()
  const official = `${'Minister '.repeat(15)}Irina Petrova`
  const handle = await discord.command({ name: 'ask', options: { question: '  ', official }, user: 'ana' })
  const modal = await handle.modal()
  const answer = await discord.submitModal(modal, { question: 'what was said?' }, { user: 'ana' }).visible()
  expect(textOf(answer)).toContain('No official here is called “Minister')
})

test('“Ask…” opens a form whose answer is a message of its own about the page', async () => {
  await open()
  const page = await (
    await discord.command({ name: 'official', options: { name: 'irina-petrova' }, user: 'ana' })
  ).visible()
  const modal = await discord.click(page, { label: 'Ask…', user: 'ana' }).modal()
  const answer = await discord
    .submitModal(modal, { question: 'what did she say about compensation?' }, { user: 'ana' })
    .visible()
  expect(answer.id).not.toBe(page.id)
  expect([isPrivate(answer), textOf(answer)]).toEqual([true, expect.stringContaining('NW ¶5')])
})

test('suggested questions are answered to whoever presses', async () => {
  await open()
  const answer = await mention(PETROVA)
  const next = await discord
    .click(answer, { label: 'What else did Irina Petrova say?', user: 'ben' })
    .visible()
  expect([isPrivate(next), textOf(next)]).toEqual([true, expect.stringContaining('Petrova')])
  expect(textOf(discord.current(answer)!)).toContain('NW ¶5')
})

test('“Which one?” becomes the answer for whoever asked, and answers others alone', async () => {
  await open()
  const choice = await mention('what did the foreign minister say about compensation?')
  const other = await discord.click(choice, { label: 'Omar Rahim', user: 'ben' }).visible()
  expect([isPrivate(other), textOf(other)]).toEqual([true, expect.stringContaining('Rahim')])
  expect(textOf(discord.current(choice)!)).toContain('Which one?')
  const own = await discord.click(choice, { label: 'Irina Petrova', user: 'ana' }).visible()
  expect([own.id, textOf(own)]).toEqual([choice.id, expect.stringContaining('NW ¶5')])
})

test('“Wrong” and “Missing” land on the list, with thanks to whoever pressed; forget empties it', async () => {
  await open()
  const answer = await mention(PETROVA)
  for (const label of ['Wrong', 'Missing']) {
    const thanks = await discord.click(answer, { label, user: 'ben' }).visible()
    expect([isPrivate(thanks), textOf(thanks)]).toEqual([true, expect.stringContaining('Thank you')])
  }
  expect((await bot.store.feedback.list(START)).map(({ verdict }) => verdict).toSorted()).toEqual([
    'missing',
    'wrong',
  ])
  const forget = await discord.command({ name: 'brief', options: { subject: 'forget' }, user: 'ana' })
  expect(textOf(await forget.visible())).toContain('1 question and 2 notes')
  const worn = await discord.click(answer, { label: 'Missing', user: 'ben' }).visible()
  expect(textOf(worn)).toContain('no longer good')
})

test('a brief for one guild answers nobody in a direct message or another guild', async () => {
  const ids = { inside: '800000000000000001', outside: '800000000000000002' }
  await open(undefined, onlyAt(lake, 'lake-orun', [`discord:${ids.inside}`]), {
    guilds: [
      { id: ids.inside, name: 'In', channels: [{ name: 'desk' }], members: [{ name: 'ana' }] },
      { id: ids.outside, name: 'Out', channels: [{ name: 'lobby' }], members: [{ name: 'ana' }] },
    ],
  })
  expect(textOf(await mention(PETROVA, 'ana', { channel: 'desk' }))).toContain('NW ¶5')
  const outside = await mention(PETROVA, 'ana', { channel: 'lobby' })
  const direct = await discord.message({ text: PETROVA, user: 'ana', dm: true }).answer()
  for (const answer of [outside, direct]) expect(textOf(answer)).not.toMatch(/NW|drought|Irina/u)
})

test('a question full of mentions pings nobody, shared or not', async () => {
  await open()
  const answer = await ask('did @everyone or <@123456789012345678> or <@&5> sign the accord?')
  const shared = await discord.click(answer, { label: 'Share here', user: 'ana' }).visible()
  expect(isPrivate(shared)).toBe(false)
})
