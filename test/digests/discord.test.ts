import { afterEach, expect, test } from 'vitest'

import { connectDiscord } from '../../src/discord/connect.ts'
import { settingsOf } from '../discord/connected.ts'
import { displaysOf, shownText } from '../discord/discord-text.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscordOptions } from '../platforms/discord/options.ts'
import type { WireMessage } from '../platforms/discord/wire.ts'
import { LONG, RECORD, startDigestBot } from './digest-bot.ts'
import type { DigestBot } from './digest-bot.ts'

let discord: LoopbackDiscord
let bot: DigestBot

const ON = { action: 'on', subjects: 'china-us', time: '07:00', zone: 'Europe/Paris' }

async function open(record = RECORD, options: LoopbackDiscordOptions = {}): Promise<void> {
  discord = await startLoopbackDiscord(options)
  bot = await startDigestBot(record, '2023-06-19T10:00:00Z', (desk, log, presence) =>
    connectDiscord(settingsOf(discord), desk, log, presence),
  )
  await discord.waitFor(({ commands }) => commands().length > 0)
}

afterEach(async () => {
  await bot.close()
  await discord.close()
})

const textOf = (message: WireMessage) =>
  displaysOf([message as never])
    .map(shownText)
    .join('\n')
const type = async (options: Readonly<Record<string, string>>, user = 'ana', channel = 'desk') =>
  await (await discord.command({ name: 'digest', options, user, channel })).visible()
const say = async (...typed: Parameters<typeof type>) => textOf(await type(...typed))
const deskId = () => discord.channel('desk').id
const inChannel = () => discord.botMessages(deskId()).map(textOf)
const place = () => ({
  outlet: 'discord',
  workspace: discord.channel('desk').guildId ?? '',
  channel: deskId(),
})
/** Resolves once nothing is waiting to be posted. */
const settled = () =>
  expect.poll(() => bot.store.ledger.counts(), { timeout: 15_000 }).toMatchObject({ waiting: 0 })

test('a digest turned on by its options arrives once, at its time; off and on again make no second one', async () => {
  await open()
  expect(await say({ ...ON, days: 'weekdays' })).toContain('The digest is on: next Tue 20 Jun, 07:00')
  await bot.tickAt('2023-06-20T04:59:00Z')
  expect(inChannel()).toEqual([])
  await bot.tickAt('2023-06-20T05:00:00Z')
  await settled()
  expect(inChannel()).toEqual([expect.stringContaining('Qin is to visit.')])
  await say({ action: 'off' })
  expect(await say({ ...ON, time: '9' })).toContain('next Wed 21 Jun, 09:00')
  await bot.tickAt('2023-06-20T07:00:00Z')
  await bot.tickAt('2023-06-21T07:00:00Z')
  await settled()
  expect(inChannel()[1]).toContain('China–US, Wed 21 Jun: nothing new since Tue 07:00.')
  expect(inChannel()).toHaveLength(2)
  expect(await say({})).toContain('Wed 21 Jun: sent')
})

test('under a digest the subject is known, in a reply and in its thread', async () => {
  await open()
  await say({ ...ON, subjects: 'korea' })
  await bot.tickAt('2023-06-20T05:00:00Z')
  await settled()
  const [digest] = discord.botMessages(deskId())
  const reply = discord.reply(digest!, 'what is next?', { user: 'ben' })
  await reply.answer()
  const reader = { user: reply.message.author.id, alone: false }
  const subjectOf = async (conversation: object) =>
    (await bot.store.threads.find({ ...place(), ...conversation }, bot.now))?.thread.subject
  expect(await subjectOf({ reader })).toBe('korea')
  const thread = discord.startThread({ name: 'Korea', channel: 'desk', on: digest! })
  await discord.mention({ text: 'what is next?', user: 'ana', channel: thread.id }).answer()
  expect(await subjectOf({ thread: thread.id })).toBe('korea')
})

test('the options are completed: subjects, several of them, zones and days', async () => {
  await open()
  const complete = async (focused: string, value: string) =>
    (
      await discord.autocomplete({ name: 'digest', options: { action: 'on', [focused]: value }, focused })
    ).map((choice) => choice.value)
  expect(await complete('subjects', 'chi')).toEqual(['china-us'])
  expect(await complete('subjects', 'china-us, ko')).toEqual(['china-us,korea'])
  expect(await complete('zone', 'par')).toContain('Europe/Paris')
  expect(await complete('zone', 'cst')).toEqual(expect.arrayContaining(['America/Chicago', 'Asia/Shanghai']))
  expect(await complete('days', 'week')).toContain('weekdays')
  expect(await complete('time', '7')).toContain('07:00')
})

test('Discord does not tell a time zone: it is asked for, one press away, and the next time is everybody’s own', async () => {
  await open()
  const { zone: _, ...without } = ON
  const asked = await type(without)
  expect(textOf(asked)).toContain('In which time zone? This place does not tell the bot yours.')
  const answer = await discord.click(asked, { label: 'Asia/Shanghai' }).visible()
  expect(textOf(answer)).toContain('The digest is on: next Tue 20 Jun, 07:00')
  expect(JSON.stringify(answer.components)).toContain('<t:1687215600:f>')
})

test('/digest on alone opens a form', async () => {
  await open()
  const asking = await discord.command({ name: 'digest', options: { action: 'on' } })
  const modal = await asking.modal()
  const sent = discord.submitModal(modal, {
    subjects: ['korea'],
    time: '7pm',
    days: ['mon', 'wed'],
    zone: 'Tokyo',
    unchanged: ['nothing'],
  })
  expect(textOf(await sent.visible())).toContain('The digest is on: next Wed 21 Jun, 19:00')
  expect(await bot.store.subscriptions.find(place())).toMatchObject({
    subjects: ['korea'],
    unchanged: 'nothing',
    setUpBy: { name: 'ana' },
  })
})

test('whoever may not manage the server may look and not change', async () => {
  await open()
  for (const action of ['on', 'off', 'now'])
    expect(await say({ ...ON, action }, 'ben')).toContain('You may not change this channel’s digest')
  expect(await say({}, 'ben')).toContain('There is no digest in this channel')
})

test.for([
  ['SendMessages', 'The bot may not post here.'],
  ['ReadMessageHistory', 'Read Message History'],
  ['CreatePublicThreads', 'Create Public Threads'],
  ['SendMessagesInThreads', 'Send Messages in Threads'],
] as const)('without %s a digest is not accepted', async ([denied, words]) => {
  await open(RECORD, { guilds: [{ channels: [{ name: 'desk', deny: [denied] }] }] })
  expect(await say(ON)).toContain(words)
  expect(await bot.store.subscriptions.find(place())).toBeUndefined()
})

test('what does not fit one message goes into its thread', { timeout: 20_000 }, async () => {
  await open(LONG)
  await say(ON)
  await bot.tickAt('2023-06-20T05:00:00Z')
  await settled()
  const [lead, ...others] = discord.botMessages(deskId())
  expect(others).toEqual([])
  const words = [lead!, ...discord.botMessages(lead!.id)].map(textOf).join('\n')
  for (const at of Array.from({ length: 40 }).keys()) expect(words).toContain(`Statement ${at}:`)
})

test('a preview is for its asker alone; a digest said now is for all and counts for nothing', async () => {
  await open()
  await say(ON)
  await say({ action: 'preview' }, 'ben')
  expect(discord.ephemerals('ben').map(textOf).join()).toContain(
    'Preview: the next digest says it all the same.',
  )
  discord.click(await type({ action: 'now' }), { label: 'Say it here now' })
  await expect.poll(inChannel).toEqual([expect.stringContaining('Qin is to visit.')])
  expect(await say({})).not.toContain('The last digests')
})

test('a channel that is gone is paused, and its owner told once', async () => {
  await open()
  await say(ON)
  const channel = place()
  discord.setChannel(channel.channel, { gone: true })
  for (const at of ['2023-06-20T05:00:00Z', '2023-06-20T05:01:00Z', '2023-06-21T05:01:00Z']) {
    await bot.tickAt(at)
    await settled()
  }
  expect(await bot.store.subscriptions.find(channel)).toMatchObject({ state: 'paused', reason: 'channel' })
  const direct = discord.botMessages().filter((message) => message.channel_id !== channel.channel)
  expect(direct.map(textOf)).toEqual([expect.stringContaining('the channel is gone or takes no messages.')])
})

test('a guild that removes the bot is paused with its settings kept, and goes on when it takes it back', async () => {
  await open()
  await say(ON)
  const channel = place()
  const state = async () => (await bot.store.subscriptions.find(channel))?.state
  discord.removeBot()
  await expect.poll(state).toBe('paused')
  await bot.tickAt('2023-06-20T05:00:00Z')
  await settled()
  discord.dispatch('GUILD_CREATE', {
    id: channel.workspace,
    unavailable: false,
    channels: [],
    roles: [],
    members: [],
  })
  await expect.poll(state).toBe('on')
})
