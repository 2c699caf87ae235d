import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { App, HTTPReceiver, LogLevel } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startLoopbackSlack } from './server.ts'
import type { LoopbackSlack } from './loopback-slack.ts'

let slack: LoopbackSlack

beforeEach(async () => {
  slack = await startLoopbackSlack({ ackTimeout: 300, retryScale: 0.0001 })
})

afterEach(() => slack.close())

async function startHttpApp(signingSecret: string): Promise<App> {
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR })
  const app = new App({
    token: slack.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.url, retryConfig: { retries: 0 } },
  })
  app.command('/brief', async ({ ack, respond }) => {
    await ack('a moment')
    await respond({ response_type: 'in_channel', text: 'china-us' })
  })
  app.action('more', async ({ ack, respond }) => {
    await ack()
    await respond({ replace_original: true, text: 'more' })
  })
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `heard ${event.text}`, thread_ts: event.ts })
  })
  const server = await app.start(0)
  const { port } = server.address() as AddressInfo
  slack.deliverTo(`http://127.0.0.1:${port}/slack/events`)
  return app
}

describe('Bolt over HTTP', () => {
  test('checks the signature, acknowledges and answers', async () => {
    const app = await startHttpApp(slack.signingSecret)
    const handle = await slack.command({ command: '/brief', text: 'china-us' })
    await slack.waitFor(() => handle.responses.length === 2)
    expect(handle.responses.map(({ via, visibility, text }) => [via, visibility, text])).toEqual([
      ['ack', 'private', 'a moment'],
      ['response_url', 'public', 'china-us'],
    ])
    const said = await slack.mention({ text: 'hello', channel: 'C0DESK' })
    expect((await said.visible()).text).toContain('heard')
    await app.stop()
  })

  test('turns away what is signed with another secret', async () => {
    const app = await startHttpApp('another-secret')
    const handle = await slack.command({ command: '/brief', text: 'china-us' })
    expect(handle).toMatchObject({ acks: [], failures: ['dispatch_failed'] })
    await app.stop()
  })
})

describe('events over HTTP', () => {
  test('are tried three more times, with number and reason', async () => {
    const seen: [unknown, unknown, unknown][] = []
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        const { headers } = request
        seen.push([
          headers['x-slack-retry-num'],
          headers['x-slack-retry-reason'],
          Object(JSON.parse(body)).event_id,
        ])
        // The second try hangs until Slack gives up on it.
        if (seen.length !== 2) response.writeHead(500).end()
        return undefined
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const handle = await slack.event({ type: 'app_home_opened', user: 'U0EDITOR', channel: 'D0EDITOR' })
    await slack.waitFor(() => handle.failures.length > 0)
    const { event_id: id } = handle.delivery.payload
    expect(seen).toEqual([
      [undefined, undefined, id],
      ['1', 'http_error', id],
      ['2', 'http_timeout', id],
      ['3', 'http_error', id],
    ])
    server.closeAllConnections()
    server.close()
  })

  test('find nobody when the app is down', async () => {
    slack.deliverTo('http://127.0.0.1:9/slack/events')
    const handle = await slack.mention({ text: 'anybody?', channel: 'C0DESK' })
    await slack.waitFor(() => handle.failures.length > 0)
    expect(handle.delivery.attempts).toBe(4)
    expect(handle.failures).toEqual(['connection_failed'])
  })
})
