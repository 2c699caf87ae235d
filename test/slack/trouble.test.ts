import { afterEach, expect, test } from 'vitest'

import type { FaultKind } from '../platforms/faults.ts'
import { connect } from './connected.ts'
import type { Connected } from './connected.ts'

let bot: Connected | undefined

afterEach(async () => {
  await bot?.close()
  bot = undefined
})

const fault = (method: string, kind: FaultKind, times = 1) =>
  bot!.slack.fault({ method, kind, times, retryAfterSeconds: 1 })
const errors = () => bot!.told.filter(({ level }) => level === 'error')

test.for<FaultKind>(['429', '5xx', 'drop-before'])(
  'a private answer arrives once through trouble (%s)',
  async (kind) => {
    bot = await connect()
    fault('response_url', kind)
    await (await bot.slack.command({ command: '/brief', text: 'korea' })).visible()
    expect(bot.slack.ephemerals().map(({ text }) => text)).toEqual(['overview of korea'])
    expect(errors()).toEqual([])
  },
)

test.for<FaultKind>(['429', '5xx', 'drop-before', 'drop-after'])(
  'an answer in a channel is posted once through trouble (%s)',
  { timeout: 15_000 },
  async (kind) => {
    bot = await connect()
    fault('chat.postMessage', kind)
    const said = await bot.slack.mention({ text: 'korea' })
    await said.visible(9_000)
    await bot.connection.close()
    const answers = bot.slack.messages(said.message.channel).filter(({ bot_id }) => bot_id !== undefined)
    expect(answers.map(({ text }) => text)).toEqual(['overview of korea'])
  },
)

test('many questions at once in one channel are all answered, in turn', { timeout: 20_000 }, async () => {
  bot = await connect({ rateLimits: { scale: 0.5 } })
  const words = ['one', 'two', 'three', 'four', 'five', 'six']
  for (const text of words) await bot.slack.mention({ text, channel: 'C0DESK' })
  const answers = () => bot!.slack.messages('C0DESK').filter(({ bot_id }) => bot_id !== undefined)
  await bot.slack.waitFor(() => answers().length === words.length, { timeout: 15_000 })
  expect(answers().map(({ text }) => text)).toEqual(words.map((word) => `overview of ${word}`))
  expect(errors()).toEqual([])
})

test('an answer for everybody is not sent again when it may have been posted', async () => {
  bot = await connect()
  const { surface } = await (await bot.slack.command({ command: '/brief', text: 'korea' })).visible()
  fault('response_url', 'drop-after')
  await bot.slack.click(surface!, { text: 'Share' })
  await bot.connection.close()
  expect(bot.slack.messages().filter(({ text }) => text === 'Shared with all')).toHaveLength(1)
  expect(errors()).toHaveLength(1)
})

test('what is shared is posted once however often it is pressed, and may be pressed again when it was not', async () => {
  bot = await connect()
  const { surface } = await (await bot.slack.command({ command: '/brief', text: 'korea' })).visible()
  const shared = () => bot!.slack.messages().filter(({ text }) => text === 'Shared with all')
  fault('response_url', '5xx')
  await bot.slack.click(surface!, { text: 'Share' })
  await expect.poll(() => errors().length).toBe(1)
  expect(shared()).toEqual([])
  await Promise.all([1, 2].map(() => bot!.slack.click(surface!, { text: 'Share' })))
  await bot.slack.waitFor(() => shared().length > 0)
  await bot.slack.click(surface!, { text: 'Share' })
  const other = await (await bot.slack.command({ command: '/brief', text: 'korea' })).visible()
  await bot.slack.click(other.surface!, { text: 'Share' })
  await bot.connection.close()
  expect([shared().length, errors().length]).toEqual([2, 1])
})

test('a form that was left open for long is answered all the same', async () => {
  let now = Date.now()
  bot = await connect({ clock: () => now })
  const { surface } = await (await bot.slack.command({ command: '/brief', text: 'korea' })).visible()
  await bot.slack.click(surface!, { text: 'Ask…' })
  const view = await bot.slack.waitFor(() => bot?.slack.views[0])
  now += 31 * 60_000
  await bot.slack.submitView(view, { question: 'Who met?' })
  await bot.slack.waitFor(() =>
    bot?.slack.ephemerals().some(({ text }) => text === 'You asked “Who met?” in all'),
  )
})

test('an answer does not wait for what Slack is slow to tell of a person', async () => {
  bot = await connect()
  bot.slack.fault({ method: 'users.info', kind: 'late', ms: 4_000 })
  const answer = await (await bot.slack.command({ command: '/brief', text: 'korea' })).visible(3_000)
  expect(answer.text).toBe('overview of korea')
  expect(bot.calls[0]?.asker).toMatchObject({ mayManage: false })
})

test('a press in a thread is answered in that thread', async () => {
  bot = await connect()
  const said = await bot.slack.mention({ text: 'korea' })
  await said.visible()
  const message = bot.slack.messages(said.message.channel, said.message.ts).at(-1)!
  await (await bot.slack.click(message, { text: 'Positions', user: 'U0REPORTER' })).visible()
  expect(bot.slack.ephemerals('U0REPORTER')).toMatchObject([{ thread_ts: said.message.ts }])
})

test('a button on an answer in a direct message with us changes it in place', async () => {
  bot = await connect()
  const { surface } = await (await bot.slack.message({ text: 'korea', channel: 'D0EDITOR' })).visible()
  await (await bot.slack.click(surface!, { text: 'Positions' })).visible()
  expect(surface).toMatchObject({ kind: 'message', text: 'positions of korea' })
  expect(bot.slack.ephemerals()).toEqual([])
})

test('a button in a direct message of two other people answers the presser alone', async () => {
  bot = await connect({
    channels: [
      { id: 'C0DESK', name: 'desk', members: ['U0EDITOR'] },
      { id: 'D0OTHERS', kind: 'im', members: ['U0EDITOR', 'U0REPORTER'], bot: false },
    ],
  })
  await bot.slack.command({ command: '/brief', text: 'korea', channel: 'D0OTHERS' })
  expect(bot.calls[0]?.asker).not.toMatchObject({ place: { direct: true } })
})

test('every acknowledgement is there well within three seconds, whatever the answer takes', async () => {
  bot = await connect()
  const handle = await bot.slack.command({ command: '/slow' })
  expect((await handle.acked()).afterMs).toBeLessThan(1_000)
  bot.release()
  expect((await handle.visible()).text).toBe('Slow but here')
})

test('a fault of ours reads like one and is told to the operator', async () => {
  bot = await connect()
  const answer = await (await bot.slack.command({ command: '/broken' })).visible()
  expect(answer.text).toContain('went wrong here, not with you')
  expect(bot.faults).toHaveLength(1)
})
