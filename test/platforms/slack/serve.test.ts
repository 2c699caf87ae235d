import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isJson, objectsOf } from './json.ts'
import type { Json } from './json.ts'

let child: ChildProcess
let slack: { url: string; port: number; botToken: string }

beforeEach(async () => {
  const script = fileURLToPath(new URL('serve.ts', import.meta.url))
  child = spawn(process.execPath, [script, '--options', JSON.stringify({ rateLimits: { scale: 0.001 } })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: child.stdout! }), 'line')
  slack = JSON.parse(String(line))
})

afterEach(async () => {
  child.kill()
  await once(child, 'exit')
})

async function control(action: string, body?: Json): Promise<Json> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const answer: unknown = await (
    await fetch(`http://127.0.0.1:${slack.port}/_control/${action}`, init)
  ).json()
  return isJson(answer) ? answer : {}
}

describe('a loopback Slack in a process of its own', () => {
  test('keeps its state for whoever asks, and takes faults from outside', async () => {
    const api = new WebClient(slack.botToken, { slackApiUrl: slack.url, retryConfig: { retries: 0 } })
    await control('fault', { method: 'chat.postMessage', kind: '5xx' })
    await api.chat.postMessage({ channel: 'C0DESK', text: 'lost' }).catch(() => undefined)
    await api.chat.postMessage({ channel: 'C0DESK', text: 'kept' })
    expect(await control('wait', { channel: 'C0DESK', messages: 1 })).toEqual({ ok: true })
    const state = await control('state')
    expect(objectsOf(state['messages']).map((message) => message['text'])).toEqual(['kept'])
    expect(objectsOf(state['calls']).map((call) => call['status'])).toEqual([503, 200])
  })

  test('acts for people and tells what came of it', async () => {
    const handle = await control('command', {
      command: '/brief',
      text: 'china-us',
      user: 'U0REPORTER',
      channel: 'C0WORLD',
    })
    expect(handle).toMatchObject({ ok: true, acks: [], failures: ['dispatch_failed'] })
    expect(await control('command', { command: '/brief', user: 'U0NOBODY' })).toMatchObject({ ok: false })
    expect(await control('no-such-thing', {})).toEqual({ value: null })
  })
})
