import { afterEach, expect, test } from 'vitest'

import { textOf } from '../platforms/discord/wire.ts'
import type { WireMessage } from '../platforms/discord/wire.ts'
import { connect } from './connected.ts'
import type { Connected } from './connected.ts'

let bot: Connected | undefined

afterEach(async () => {
  // Whatever a test did: nobody was called and nothing went wrong on our side.
  expect(bot?.discord.pings).toEqual([])
  await bot?.close()
  bot = undefined
})

const EPHEMERAL = 64
const wordsOf = (message: WireMessage) => textOf(message).split('\n')[0]
const isPrivate = (message: WireMessage) => (message.flags & EPHEMERAL) !== 0

async function openBrief(where: object = {}): Promise<WireMessage> {
  bot = await connect()
  const handle = await bot.discord.command({
    name: 'brief',
    options: { subject: 'china-us' },
    user: 'ana',
    ...where,
  })
  return await handle.visible()
}

test('a slash command is answered privately with the rendered document', async () => {
  const message = await openBrief()
  expect(wordsOf(message)).toBe('overview of china-us')
  expect(isPrivate(message)).toBe(true)
  expect(bot?.discord.ephemerals('ana')).toHaveLength(1)
})

test('what does not fit one message follows it, as private as it is', async () => {
  bot = await connect()
  const handle = await bot.discord.command({ name: 'brief', options: { subject: 'everything' }, user: 'ana' })
  await bot.discord.waitFor(() => handle.messages.some((message) => textOf(message).includes('89: ')))
  expect(handle.messages.length).toBeGreaterThan(1)
  expect(handle.messages.every(isPrivate)).toBe(true)
  expect(bot.told.filter(({ level }) => level === 'error')).toEqual([])
})

test('the asker is known by place and person, and manages with Manage Server', async () => {
  await openBrief()
  await (await bot!.discord.command({ name: 'brief', user: 'ben' })).visible()
  const [guild] = bot!.discord.world.guilds.keys()
  const channel = bot!.discord.channel('desk').id
  expect(bot!.calls.map(({ asker }) => asker)).toMatchObject([
    { place: { outlet: 'discord', workspace: guild, channel }, mayManage: true },
    { place: { outlet: 'discord', workspace: guild, channel }, mayManage: false },
  ])
})

test('a thread is a place inside its channel', async () => {
  bot = await connect()
  const thread = bot.discord.startThread({ name: 'talks', channel: 'desk' })
  await (await bot.discord.command({ name: 'brief', channel: thread.id })).visible()
  expect(bot.calls[0]?.asker).toMatchObject({
    place: { channel: bot.discord.channel('desk').id, thread: thread.id },
  })
})

test('a button on a private message changes that message', async () => {
  const message = await openBrief()
  const click = bot!.discord.click(message, { label: 'Positions', user: 'ana' })
  const updated = await click.visible()
  expect([updated.id, wordsOf(updated)]).toEqual([message.id, 'positions of china-us'])
  expect(click.callbacks.map(({ type }) => type)).toEqual([7])
})

test('a menu on a private message changes that message', async () => {
  const message = await openBrief()
  const updated = await bot!.discord
    .choose(message, { startsWith: 'menu', values: ['timeline'], user: 'ana' })
    .visible()
  expect([updated.id, wordsOf(updated)]).toEqual([message.id, 'timeline of china-us'])
})

test('a button whose call is too long for it works all the same', async () => {
  const message = await openBrief()
  expect(wordsOf(await bot!.discord.click(message, { label: 'Long', user: 'ana' }).visible())).toBe(
    'timeline of china-us',
  )
})

test('sharing posts for everybody and leaves the private message', async () => {
  const message = await openBrief()
  const shared = await bot!.discord.click(message, { label: 'Share', user: 'ana' }).visible()
  expect([wordsOf(shared), isPrivate(shared)]).toEqual(['Shared with all', false])
  expect(wordsOf(bot!.discord.current(message)!)).toBe('overview of china-us')
})

test('what is shared is posted once, however often it is pressed', async () => {
  const message = await openBrief()
  const presses = [1, 2, 3].map(() => bot!.discord.click(message, { label: 'Share', user: 'ana' }))
  await Promise.all(presses.map((press) => press.acknowledged()))
  await bot!.connection.close()
  expect(
    bot!.discord
      .botMessages('desk')
      .filter((one) => !isPrivate(one))
      .map(wordsOf),
  ).toEqual(['Shared with all'])
  expect(bot!.told.filter(({ level }) => level === 'error')).toEqual([])
})

test('a fresh answer is a private message of its own', async () => {
  const message = await openBrief()
  const copied = await bot!.discord.click(message, { label: 'Copy', user: 'ana' }).visible()
  expect([copied.id === message.id, isPrivate(copied)]).toEqual([false, true])
})

test('a click on a public message answers the person who clicked', async () => {
  bot = await connect()
  const posted = await bot.discord.mention({ text: 'brief china-us', user: 'ana' }).answer()
  const answer = await bot.discord.click(posted, { label: 'Positions', user: 'ben' }).visible()
  expect([wordsOf(answer), isPrivate(answer)]).toEqual(['positions of china-us', true])
  expect(bot.discord.ephemerals('ben')).toHaveLength(1)
  expect(wordsOf(bot.discord.current(posted)!)).toBe('overview of china-us')
})

test('a form opens, and what is typed into it arrives', async () => {
  const message = await openBrief()
  const modal = await bot!.discord.click(message, { label: 'Ask…', user: 'ana' }).modal()
  expect(modal.title).toBe('Ask about it')
  const answer = await bot!.discord
    .submitModal(modal, { question: 'What about Taiwan?', views: ['overview', 'timeline'] }, { user: 'ana' })
    .visible()
  expect(wordsOf(answer)).toContain('You asked “What about Taiwan?” in overview,timeline')
  expect(answer.id).toBe(message.id)
})

test('an answer that takes long is deferred in time and still arrives', async () => {
  bot = await connect()
  const handle = await bot.discord.command({ name: 'slow' })
  expect((await handle.acknowledged()).type).toBe(5)
  expect(handle.ackMs).toBeLessThan(2500)
  bot.release()
  const message = await handle.visible()
  expect([wordsOf(message), isPrivate(message)]).toEqual(['Slow but here', true])
  expect(bot.discord.thinking()).toEqual([])
})

test('a press that takes long is deferred in time and changes its message', async () => {
  const message = await openBrief()
  const click = bot!.discord.click(message, { label: 'Slow', user: 'ana' })
  expect((await click.acknowledged()).type).toBe(6)
  bot!.release()
  await bot!.discord.waitFor(({ current }) => wordsOf(current(message)!) === 'Slow but here')
})

test('a fault of ours reads like one and is told to the operator', async () => {
  bot = await connect()
  const message = await (await bot.discord.command({ name: 'broken' })).visible()
  expect(wordsOf(message)).toContain('went wrong here, not with you')
  expect(bot.faults).toHaveLength(1)
})

test('autocomplete proposes, best first', async () => {
  bot = await connect()
  const choices = await bot.discord.autocomplete({
    name: 'brief',
    options: { subject: 'china' },
    focused: 'subject',
  })
  expect(choices).toEqual([
    { name: 'Brief china-us', value: 'china-us' },
    { name: 'Brief china-eu', value: 'china-eu' },
  ])
})

test('a mention is answered in its place, as a reply that calls nobody', async () => {
  bot = await connect()
  const sent = bot.discord.mention({ text: 'brief china-us positions', user: 'ben' })
  const answer = await sent.answer()
  expect(wordsOf(answer)).toBe('positions of china-us')
  expect(answer.message_reference?.message_id).toBe(sent.message.id)
})

test('a reply that pings a message of ours is heard', async () => {
  bot = await connect()
  const posted = await bot.discord.mention({ text: 'korea' }).answer()
  expect(wordsOf(await bot.discord.reply(posted, 'china-eu', { user: 'ana' }).answer())).toBe(
    'overview of china-eu',
  )
})

test('a direct message is answered there, and its buttons change the answer', async () => {
  bot = await connect()
  const answer = await bot.discord.message({ text: 'china-us', user: 'ben', dm: true }).answer()
  expect(bot.calls[0]?.asker).toMatchObject({ place: { workspace: '', direct: true }, mayManage: true })
  const updated = await bot.discord.click(answer, { label: 'Positions', user: 'ben' }).visible()
  expect([updated.id, wordsOf(updated)]).toEqual([answer.id, 'positions of china-us'])
})

test('what is not said to us is left alone', async () => {
  bot = await connect()
  bot.discord.message({ text: 'brief china-us', user: 'ana' })
  const posted = await bot.discord.mention({ text: 'korea', user: 'ana' }).answer()
  bot.discord.reply(posted, 'words that Discord keeps to itself', { user: 'ben', ping: false })
  await bot.discord.mention({ text: 'china-eu', user: 'ana' }).answer()
  expect(bot.calls).toHaveLength(2)
})

test('an event delivered twice is handled once', async () => {
  bot = await connect()
  const handle = await bot.discord.command({ name: 'brief' })
  await handle.visible()
  bot.discord.repeat(handle)
  const sent = bot.discord.mention({ text: 'korea' })
  await sent.answer()
  bot.discord.repeat(sent)
  await (await bot.discord.command({ name: 'ask', options: { question: 'later' } })).visible()
  expect(bot.calls.map(({ command }) => command)).toEqual(['brief', 'brief', 'ask'])
  expect(handle.refused).toEqual([])
})

test.for([40060, 10062] as const)('a refused answer (%i) does no harm', async (code) => {
  bot = await connect()
  bot.discord.refuse({ route: 'POST /interactions/*/*/callback', code })
  await bot.discord.command({ name: 'brief' })
  await bot.discord.waitFor(() => bot?.told.some(({ line }) => line.includes('no longer takes')))
  expect(wordsOf(await (await bot.discord.command({ name: 'brief' })).visible())).toBe('overview of none')
})

test.for(['drop-before', 'drop-after', '5xx'] as const)(
  'an answer arrives once through a fault (%s)',
  async (kind) => {
    bot = await connect()
    bot.discord.fault({ route: 'POST /channels/*/messages', kind })
    await bot.discord.mention({ text: 'korea' }).answer()
    await (await bot.discord.command({ name: 'brief' })).visible()
    expect(bot.discord.botMessages('desk').filter((message) => !isPrivate(message))).toHaveLength(1)
  },
)
