import { afterEach, expect, test, vi } from 'vitest'

import type { Answer } from '../platforms/slack/records.ts'
import { connect } from './connected.ts'
import type { Connected } from './connected.ts'

let bot: Connected | undefined

afterEach(async () => {
  await bot?.close()
  bot = undefined
})

const wordsOf = ({ surface }: Answer) => (surface !== undefined && 'text' in surface ? surface.text : '')

async function brief({ slack }: Connected) {
  const { surface } = await (await slack.command({ command: '/brief', text: 'china us positons' })).visible()
  if (surface === undefined || surface.kind === 'view') throw new Error('no message')
  return surface
}

test('a slash command is answered to its asker alone, with the words told apart', async () => {
  bot = await connect()
  expect(await brief(bot)).toMatchObject({ kind: 'ephemeral', text: 'positions of china us' })
  expect(bot.calls[0]).toMatchObject({
    input: { subject: 'china us', view: 'positions' },
    asker: { place: { outlet: 'slack', workspace: bot.slack.team }, mayManage: true },
  })
  expect(bot.slack.deliveries[0]?.failures).toEqual([])
})

test('a command under another name is understood', async () => {
  bot = await connect({}, { commandNames: { brief: 'attache' } })
  const answer = await (await bot.slack.command({ command: '/attache', text: 'korea' })).visible()
  expect(wordsOf(answer)).toBe('overview of korea')
})

test('an answer names a command as it is typed in this workspace', async () => {
  bot = await connect({}, { commandNames: { brief: 'attache' } })
  const handle = await bot.slack.command({ command: '/attache', text: 'nowhere' })
  expect(wordsOf(await handle.visible())).toBe('Nothing on nowhere; type /attache to see what there is')
})

test('a button and a menu change the private message in place', async () => {
  bot = await connect()
  const message = await brief(bot)
  await (await bot.slack.choose(message, { actionId: 'a6', value: 'timeline' })).visible()
  expect(bot.slack.ephemerals().map(({ text }) => text)).toEqual(['timeline of china us'])
  await (await bot.slack.click(bot.slack.ephemerals()[0]!, { text: 'Positions' })).visible()
  expect(bot.slack.ephemerals().map(({ text }) => text)).toEqual(['positions of china us'])
})

test('sharing shows everybody', async () => {
  bot = await connect()
  await (await bot.slack.click(await brief(bot), { text: 'Share' })).visible()
  expect(bot.slack.messages().map(({ text }) => text)).toContain('Shared with all')
  expect(bot.slack.ephemerals().map(({ text }) => text)).toEqual(['positions of china us'])
})

test('pressing a public message answers the presser alone', async () => {
  bot = await connect()
  const said = await bot.slack.mention({ text: 'korea' })
  await said.visible()
  const message = bot.slack.messages(said.message.channel, said.message.ts).at(-1)!
  await (await bot.slack.click(message, { text: 'Positions', user: 'U0REPORTER' })).visible()
  expect(bot.slack.ephemerals('U0REPORTER').map(({ text }) => text)).toEqual(['positions of korea'])
  expect(message.text).toBe('overview of korea')
})

test('a fresh answer leaves the pressed message as it is', async () => {
  bot = await connect()
  await (await bot.slack.click(await brief(bot), { text: 'Copy' })).visible()
  expect(bot.slack.ephemerals().map(({ text }) => text)).toEqual([
    'positions of china us',
    'A copy of its own',
  ])
})

test('a form opens and what is typed into it is answered', async () => {
  bot = await connect()
  await bot.slack.click(await brief(bot), { text: 'Ask…' })
  const view = await bot.slack.waitFor(() => bot?.slack.views[0])
  await bot.slack.submitView(view, { question: 'Who met?', views: ['timeline'] })
  await bot.slack.waitFor(() =>
    bot?.slack.ephemerals().some(({ text }) => text === 'You asked “Who met?” in timeline'),
  )
})

test('a mention is answered in its thread, with the signs as they were typed', async () => {
  bot = await connect()
  const said = await bot.slack.mention({ text: 'brief china &amp; us' })
  await said.visible()
  expect(bot.slack.messages(said.message.channel, said.message.ts).at(-1)).toMatchObject({
    text: 'overview of china &amp; us',
    thread_ts: said.message.ts,
  })
})

test('a direct message is answered where it was written', async () => {
  bot = await connect()
  const said = await bot.slack.message({ text: 'korea' })
  expect(wordsOf(await said.visible())).toBe('overview of korea')
  expect(bot.calls[0]?.asker).toMatchObject({ place: { direct: true } })
})

test('a repeated envelope is answered once', async () => {
  bot = await connect()
  await (await bot.slack.mention({ text: 'korea' })).visible()
  await (await bot.slack.repeat()).acked()
  await bot.connection.close()
  expect(bot.calls).toHaveLength(1)
})

test('a guest may not manage', async () => {
  bot = await connect()
  await (await bot.slack.message({ text: 'korea', user: 'U0ULTRA' })).visible()
  expect(bot.calls[0]?.asker).toMatchObject({ mayManage: false, timeZone: 'Europe/London' })
})

test('close() waits for what is in hand', async () => {
  bot = await connect()
  const handle = await bot.slack.command({ command: '/slow' })
  await vi.waitFor(() => expect(bot?.calls.map(({ command }) => command)).toEqual(['slow']))
  const closed = bot.connection.close()
  bot.release()
  await closed
  expect(handle.responses.map(wordsOf)).toEqual(['Slow but here'])
})

test('nothing secret and no reader’s words are in what the operator is told', async () => {
  bot = await connect()
  await (await bot.slack.command({ command: '/ask', text: 'a reader’s question' })).visible()
  const told = JSON.stringify(bot.told.filter(({ level }) => level !== 'debug'))
  expect(told).not.toContain('reader’s question')
  expect(JSON.stringify(bot.told)).not.toContain(bot.slack.botToken)
  expect(JSON.stringify(bot.told)).not.toContain(bot.slack.appToken)
})
