import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from './json.ts'
import { startLoopbackSlack } from './server.ts'
import type { LoopbackSlack } from './loopback-slack.ts'

let slack: LoopbackSlack
let now = 1_700_000_000_000

beforeEach(async () => {
  slack = await startLoopbackSlack({ clock: () => now })
})

afterEach(() => slack.close())

async function respond(url: unknown, body: Json): Promise<{ status: number; error: unknown }> {
  const response = await fetch(String(url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  return { status: response.status, error: Object(answer).error }
}

const button = { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } }
const actions = [{ type: 'actions', elements: [button] }]

async function commandUrl(): Promise<unknown> {
  return (await slack.command({ command: '/brief', text: 'china-us' })).delivery.payload['response_url']
}

describe('a response URL', () => {
  test('serves five times and then answers 404', async () => {
    const url = await commandUrl()
    for (let use = 1; use <= 5; use += 1)
      expect(await respond(url, { text: `${use}` })).toMatchObject({ status: 200 })
    expect(await respond(url, { text: '6' })).toEqual({ status: 404, error: 'used_url' })
    expect(slack.ephemerals('U0EDITOR').map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5'])
  })

  test('dies after thirty minutes', async () => {
    const url = await commandUrl()
    now += 30 * 60 * 1000 + 1
    expect(await respond(url, { text: 'late' })).toEqual({ status: 404, error: 'expired_url' })
  })

  test('is private unless it is told to be public', async () => {
    const url = await commandUrl()
    await respond(url, { text: 'private' })
    await respond(url, { text: 'public', response_type: 'in_channel' })
    expect(slack.answers().map(({ visibility, text }) => [visibility, text])).toEqual([
      ['private', 'private'],
      ['public', 'public'],
    ])
  })

  test('refuses what Slack refuses', async () => {
    const url = await commandUrl()
    expect(await respond(url, { text: '' })).toEqual({ status: 400, error: 'no_text' })
    expect(await respond(url, { text: 'x', blocks: [{ type: 'alert' }] })).toEqual({
      status: 400,
      error: 'invalid_blocks',
    })
    expect(await respond(`${slack.url.replace('api/', '')}response/R1`, { text: 'x' })).toEqual({
      status: 404,
      error: 'invalid_url',
    })
  })

  test('of a click replaces or deletes the clicked message, private or public', async () => {
    const url = await commandUrl()
    await respond(url, { text: 'private', blocks: actions })
    await respond(url, { text: 'public', blocks: actions, response_type: 'in_channel' })
    for (const surface of [slack.ephemerals()[0]!, slack.messages('C0DESK')[0]!]) {
      const clicked = (await slack.click(surface, { actionId: 'more' })).delivery.payload['response_url']
      await respond(clicked, { text: 'replaced', replace_original: true })
      expect(surface).toMatchObject({ text: 'replaced', deleted: false })
      await respond(clicked, { text: 'beside it' })
      await respond(clicked, { delete_original: true })
      expect(surface.deleted).toBe(true)
    }
    expect(slack.ephemerals().map(({ text }) => text)).toEqual(['beside it', 'beside it'])
  })

  test('can fail like any other call', async () => {
    const url = await commandUrl()
    slack.fault({ method: 'response_url', kind: '5xx' })
    expect((await respond(url, { text: 'x' })).status).toBe(503)
    expect((await respond(url, { text: 'x' })).status).toBe(200)
  })
})
