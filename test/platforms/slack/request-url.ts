import { createHmac } from 'node:crypto'
import { takeAck } from './ack-payload.ts'
import type { Attempt, Transport } from './deliveries.ts'
import { isJson, parseJson } from './json.ts'
import type { Json } from './json.ts'
import type { Delivery } from './records.ts'
import type { World } from './world.ts'

/** Where an app in HTTP mode listens: one address for everything, or one for each kind. */
export type RequestUrls =
  | string
  | { readonly commands: string; readonly interactivity: string; readonly events: string }

/** Delivers over HTTP, signed with the signing secret. */
export function openRequestUrl(world: World, urls: RequestUrls): Transport {
  const open = new Set<AbortController>()
  return {
    send: (delivery, attempt) => post(world, addressOf(urls, delivery), delivery, attempt, open),
    cut: () => {
      for (const controller of open) controller.abort(new Error('cut'))
    },
  }
}

/** The headers Slack signs a request with, for a body sent at a moment. */
export function signatureHeaders(secret: string, body: string, seconds: number): Record<string, string> {
  const hash = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${hash}` }
}

function addressOf(urls: RequestUrls, delivery: Delivery): string {
  if (typeof urls === 'string') return urls
  if (delivery.type === 'slash_commands') return urls.commands
  return delivery.type === 'events_api' ? urls.events : urls.interactivity
}

function bodyOf(delivery: Delivery): { type: string; body: string } {
  if (delivery.type === 'events_api')
    return { type: 'application/json', body: JSON.stringify(delivery.payload) }
  const fields: Json =
    delivery.type === 'slash_commands' ? delivery.payload : { payload: JSON.stringify(delivery.payload) }
  const body = new URLSearchParams(
    Object.entries(fields).map(([key, value]) => [key, String(value)]),
  ).toString()
  return { type: 'application/x-www-form-urlencoded', body }
}

async function post(
  world: World,
  url: string,
  delivery: Delivery,
  attempt: Attempt,
  open: Set<AbortController>,
): Promise<string | undefined> {
  const { type, body } = bodyOf(delivery)
  // Signed with the real time: the app checks it against its own clock.
  const signed = signatureHeaders(world.signingSecret, body, Math.floor(Date.now() / 1000))
  const retry =
    attempt.number > 0
      ? {
          'x-slack-retry-num': String(attempt.number),
          'x-slack-retry-reason': attempt.reason ?? 'unknown_error',
        }
      : {}
  const controller = new AbortController()
  open.add(controller)
  world.later(world.ackTimeout, () => controller.abort(new Error('http_timeout')))
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': type, ...signed, ...retry },
      body,
      signal: controller.signal,
    })
    const text = await response.text()
    if (response.status !== 200) return response.headers.get('x-slack-no-retry') ? 'no_retry' : 'http_error'
    const parsed = parseJson(text)
    takeAck(world, delivery, isJson(parsed) ? parsed : text ? { text } : {})
    return undefined
  } catch (error) {
    return error instanceof Error && error.message === 'http_timeout' ? 'http_timeout' : 'connection_failed'
  } finally {
    open.delete(controller)
  }
}
