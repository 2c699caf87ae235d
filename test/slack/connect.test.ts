import { afterEach, beforeEach, expect, test } from 'vitest'

import type { Connection } from '../../src/core/ports/connection.ts'
import { connectSlack } from '../../src/slack/connect.ts'
import { createExampleDesk, exampleView } from '../core/example-desk.ts'
import type { ExampleDesk } from '../core/example-desk.ts'
import { createToldLog } from '../discord/connected.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'

let slack: LoopbackSlack
let example: ExampleDesk
let connection: Connection | undefined

const settings = () => ({ botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.url })
const words = (message: unknown) => JSON.stringify(message)

beforeEach(async () => {
  slack = await startLoopbackSlack()
  example = createExampleDesk()
  connection = await connectSlack(settings(), example.desk, createToldLog())
  await slack.connected()
})
afterEach(async () => {
  example.release()
  await connection?.close()
  await slack.close()
})

test('a typed command is answered to the asker alone', async () => {
  const handle = await slack.command({ command: '/brief', text: 'china us positions' })
  expect(words(await handle.visible())).toContain(exampleView('china us', 'positions'))
  expect(handle.responses.map((response) => words(response)).join()).toContain('ephemeral')
  expect(slack.messages()).toEqual([])
})

test('a button on the own answer changes it in place', async () => {
  await (await slack.command({ command: '/brief', text: 'china-us' })).visible()
  await slack.click(slack.ephemerals()[0]!, { text: 'Positions' })
  await slack.waitFor(() => words(slack.ephemerals()).includes(exampleView('china-us', 'positions')))
  expect(slack.ephemerals()).toHaveLength(1)
})

test('sharing posts in the channel', async () => {
  await (await slack.command({ command: '/brief', text: 'china-us' })).visible()
  await slack.click(slack.ephemerals()[0]!, { text: 'Share' })
  await slack.waitFor(() => words(slack.messages()).includes('Shared with all'))
  expect(slack.messages()).toHaveLength(1)
})

test('a mention is answered in its thread, and a repeated event only once', async () => {
  await slack.mention({ text: 'korea timeline' })
  await slack.waitFor(() => slack.calls.some((call) => words(call).includes(exampleView('korea', 'timeline'))))
  expect(words(slack.calls.filter((call) => call.method === 'chat.postMessage'))).toContain('thread_ts')
  await (await slack.repeat()).acked()
  expect(example.calls).toHaveLength(1)
})

test('a direct message is answered there', async () => {
  await slack.message({ text: 'korea', channel_type: 'im', channel: 'D0EDITOR' })
  await slack.waitFor(() => words(slack.messages('D0EDITOR')).includes(exampleView('korea', 'overview')))
})

test('a form is opened, filled in and answered', async () => {
  await (await slack.command({ command: '/brief', text: 'china-us' })).visible()
  await slack.click(slack.ephemerals()[0]!, { text: 'Ask…' })
  await slack.waitFor(() => slack.views.length > 0)
  await slack.submitView(slack.views[0] as never, { question: 'and Taiwan?' })
  await slack.waitFor(() => words(slack.ephemerals()).includes('You asked “and Taiwan?” in all'))
})

test('a wrong token ends in one line that says what to do', async () => {
  const wrong = { ...settings(), botToken: 'xoxb-wrong' }
  await expect(connectSlack(wrong, example.desk, createToldLog())).rejects.toThrow(/invalid_auth. Set SLACK_BOT_TOKEN/u)
  const wrongApp = { ...settings(), appToken: 'xapp-wrong' }
  await expect(connectSlack(wrongApp, example.desk, createToldLog())).rejects.toThrow(/Set SLACK_APP_TOKEN/u)
})

test('post() puts the key where find() sees it, and find() tells what was never posted', async () => {
  const place = { outlet: 'slack', workspace: 'T0DESK', channel: 'C0DESK' }
  const outlet = connection!.outlet
  const [message] = outlet.render({ title: 'A', nodes: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'A' }] }] })
  const ref = await outlet.post(place, message, 'key-1')
  expect(await outlet.find(place, 'key-1')).toEqual(ref)
  expect(await outlet.find(place, 'key-2')).toBe('absent')
  await expect(outlet.post({ ...place, channel: 'C0ARCHIVE' }, message, 'key-3')).rejects.toMatchObject({ fault: 'closed' })
})
