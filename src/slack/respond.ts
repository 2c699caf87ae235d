import { setTimeout as sleep } from 'node:timers/promises'

import type { WebClient } from '@slack/web-api'
import { z } from 'zod'

import type { Happening } from './asker.ts'
import type { SlackMessage } from './pack.ts'

/** One message of an answer: to everybody or to the asker alone, new or in the place of the message that was pressed. */
export type Response = SlackMessage & {
  readonly response_type: 'in_channel' | 'ephemeral'
  readonly replace_original: boolean
}

/** Sends one message of an answer to where it was asked. */
export type Respond = (response: Response) => Promise<void>

const TIMEOUT = 10_000
const TRIES = 4
const PAUSE = 300
/** A longer wait than this is no answer any more. */
const LONGEST_WAIT = 30_000

/**
 * Answers through a `response_url`.
 *
 * Slack takes five answers there within half an hour; what comes later is posted in the channel. An answer for the
 * asker alone is sent again after any trouble, a new one for everybody only when Slack surely did not take it.
 */
export function createRespond(client: WebClient, url: string, { channel, user, thread }: Happening): Respond {
  const where = thread === undefined ? {} : { thread_ts: thread }
  return async (response) => {
    if (await send(url, { ...response, ...where })) return
    const { response_type, replace_original: _none, ...message } = response
    if (response_type === 'in_channel') await client.chat.postMessage({ ...message, ...where, channel })
    else await client.chat.postEphemeral({ ...message, ...where, channel, user })
  }
}

/** Whether Slack took it; false when the address is used up, or what it would change is gone. */
async function send(url: string, response: Response): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    const outcome = await post(url, response).catch((error: unknown) => {
      if (tried === TRIES || !isRepeatable(response)) throw error
      return undefined
    })
    const refusal = outcome === undefined ? undefined : await refusalOf(outcome)
    if (outcome?.ok === true && refusal === undefined) return true
    if (refusal !== undefined && MALFORMED.test(refusal))
      throw new Error(`Cannot answer in Slack: the response address said ${refusal}`)
    if (outcome?.ok === true || outcome?.status === 404) return false
    const wait = waitAfter(outcome) ?? (outcome === undefined || outcome.status >= 500 ? PAUSE * tried : 0)
    const isHopeless = wait === 0 || wait > LONGEST_WAIT || tried === TRIES
    const mayBePosted = !isRepeatable(response) && outcome?.status !== 429
    if (isHopeless || mayBePosted)
      throw new Error(`Cannot answer in Slack: the response address said ${outcome?.status ?? 'nothing'}`)
    await sleep(wait)
  }
}

/** Faults of the message, which would be refused anywhere. */
const MALFORMED = /^(?:invalid_(?:blocks|payload|arg|form|json)|no_text|msg_|too_many_)/u

/** Why Slack did not take it: its body says so, whatever the status, as `invalid_blocks` with 404 (java-slack-sdk#1349). */
async function refusalOf(outcome: globalThis.Response): Promise<string | undefined> {
  const text = await outcome.text().catch(() => '')
  const { data } = refusalShape.safeParse(text.startsWith('{') ? parseJson(text) : undefined)
  return data?.error
}

const refusalShape = z.object({ ok: z.literal(false), error: z.string() })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether nobody is shown anything twice: it is for the asker alone, or takes the place of a message. */
function isRepeatable({ response_type, replace_original }: Response): boolean {
  return response_type === 'ephemeral' || replace_original
}

async function post(url: string, response: Response): Promise<globalThis.Response> {
  return await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(response),
    signal: AbortSignal.timeout(TIMEOUT),
  })
}

/** Milliseconds Slack asks to wait. */
function waitAfter(outcome: globalThis.Response | undefined): number | undefined {
  if (outcome?.status !== 429) return undefined
  return (Number(outcome.headers.get('retry-after')) || 1) * 1000
}
