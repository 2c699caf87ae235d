import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import { SocketModeReceiver } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { afterEach, expect, onTestFinished, test } from 'vitest'

import { mendReading } from '../../src/slack/mend-reading.ts'
import type { SlackMessage } from '../../src/slack/pack.ts'
import { createRespond } from '../../src/slack/respond.ts'
import { createToldLog } from '../discord/connected.ts'
import { connect } from './connected.ts'
import type { Connected } from './connected.ts'

let bot: Connected | undefined

afterEach(async () => {
  await bot?.close()
  bot = undefined
})

/** Something said in the channel, told to us in another way; nobody called us there. */
async function tell(changes: object) {
  const { message } = await bot!.slack.message({ text: 'korea', channel: 'C0DESK' })
  const { channel, user, ts, text } = message
  return await bot!.slack.event({ channel, user, ts, event_ts: ts, text, ...changes })
}
const answers = () => bot!.slack.answers().map(({ text }) => text)

test.for<{ name: string; envelope: object }>([
  { name: 'without its event', envelope: { type: 'events_api', envelope_id: '1', payload: {} } },
  { name: 'without anything', envelope: { type: 'interactive', envelope_id: '1', payload: null } },
])('an envelope that cannot be read is passed over: $name', async ({ envelope }) => {
  const receiver = new SocketModeReceiver({ appToken: 'xapp-1-A0-1-x' })
  const log = createToldLog()
  mendReading(receiver, log)
  let later = ''
  receiver.client.on('slash_commands', ({ body }) => (later = body.command))
  receiver.client.emit('ws_message', JSON.stringify(envelope), false)
  receiver.client.emit('ws_message', JSON.stringify({ type: 'slash_commands', payload: { command: '/b' } }))
  await expect.poll(() => later).toBe('/b')
})

test('an envelope that cannot be read is told to the operator', async () => {
  const receiver = new SocketModeReceiver({ appToken: 'xapp-1-A0-1-x' })
  const log = createToldLog()
  mendReading(receiver, log)
  receiver.client.emit('ws_message', JSON.stringify({ type: 'events_api', payload: {} }), false)
  await expect.poll(() => log.told).toMatchObject([{ line: 'Slack sent what cannot be read' }])
})

test.for<{ name: string; event: object }>([
  { name: 'what is not the case is null', event: { type: 'app_mention', bot_id: null, thread_ts: null } },
  { name: 'with a file', event: { type: 'message', subtype: 'file_share', channel_type: 'im' } },
  { name: 'without a subtype', event: { type: 'message', subtype: null, channel_type: 'im' } },
])('what a person says is answered: $name', async ({ event }) => {
  bot = await connect()
  await tell(event)
  await bot.slack.waitFor(() => answers().length > 0)
  expect(answers()).toEqual(['overview of korea'])
})

test.for<{ name: string; event: object }>([
  { name: 'an app says it', event: { type: 'app_mention', bot_id: 'B0OTHER' } },
  { name: 'it was changed', event: { type: 'message', subtype: 'message_changed', channel_type: 'im' } },
  { name: 'nobody says it', event: { type: 'message', user: undefined, channel_type: 'im' } },
])('what nobody says to us is not answered: $name', async ({ event }) => {
  bot = await connect()
  await (await tell(event)).acked()
  await bot.connection.close()
  expect([answers(), bot.calls]).toEqual([[], []])
})

test('a form that does not open is answered in words', async () => {
  bot = await connect()
  const { surface } = await (await bot.slack.command({ command: '/brief', text: 'korea' })).visible()
  bot.slack.fault({ method: 'views.open', kind: '5xx' })
  await (await bot.slack.click(surface!, { text: 'Ask…' })).visible()
  expect(bot.calls.at(-1)).toMatchObject({ command: 'ask' })
  expect(bot.told.filter(({ level }) => level === 'error')).toEqual([])
})

test.for<{ status: number; body: string; outcome: string }>([
  { status: 200, body: 'ok', outcome: 'taken' },
  { status: 200, body: '{"ok":true}', outcome: 'taken' },
  { status: 200, body: '{"ok":false,"error":"expired_url"}', outcome: 'posted' },
  { status: 404, body: '{"ok":false,"error":"used_url"}', outcome: 'posted' },
  { status: 404, body: '', outcome: 'posted' },
  // As Slack answers a picture that is not there yet, slackapi/java-slack-sdk#1349.
  { status: 404, body: '{"ok":false,"error":"invalid_blocks"}', outcome: 'refused' },
  { status: 200, body: '{"ok":false,"error":"invalid_blocks"}', outcome: 'refused' },
])('createRespond() knows $status $body as $outcome', async ({ status, body, outcome }) => {
  const server = createServer((_, response) => response.writeHead(status).end(body))
  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  let happened = 'taken'
  const client = { chat: { postEphemeral: async () => (happened = 'posted') } } as unknown as WebClient
  const respond = createRespond(client, `http://127.0.0.1:${port}/`, { channel: 'C1', user: 'U1' })
  const message: SlackMessage = { text: 'x', blocks: [], unfurl_links: false, unfurl_media: false }
  await respond(message, { response_type: 'ephemeral', replace_original: false }).catch(
    () => (happened = 'refused'),
  )
  expect(happened).toBe(outcome)
})
