import { setTimeout as sleep } from 'node:timers/promises'

import type { WebClient } from '@slack/web-api'
import { z } from 'zod'

import { remember } from '../core/remember.ts'
import type { Happening } from './asker.ts'
import type { SlackMessage } from './pack.ts'
import { postJson } from './post-json.ts'
import type { Said } from './post-json.ts'

/** To whom a message of an answer goes, everybody or the asker alone, and whether it takes the pressed one's place. */
export type Manner = {
  readonly response_type: 'in_channel' | 'ephemeral'
  readonly replace_original: boolean
}

/** Sends one message of an answer to where it was asked. */
export type Respond = (message: SlackMessage, manner: Manner) => Promise<void>

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
  return async (message, manner) => {
    if (await send(url, `{${written(message)},${fieldsOf({ ...manner, ...where })}}`, manner)) return
    if (manner.response_type === 'in_channel')
      await client.chat.postMessage({ ...message, ...where, channel })
    else await client.chat.postEphemeral({ ...message, ...where, channel, user })
  }
}

/** A message is written once, however many are shown it. */
const written = remember((message: SlackMessage) => fieldsOf(message))

/** The fields of an object as JSON, without the braces around them. */
function fieldsOf(fields: object): string {
  return JSON.stringify(fields).slice(1, -1)
}

/** Whether Slack took it; false when the address is used up, or what it would change is gone. */
async function send(url: string, json: string, manner: Manner): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    const outcome = await postJson(url, json, TIMEOUT).catch((error: unknown) => {
      if (tried === TRIES || !isRepeatable(manner)) throw error
      return undefined
    })
    const refusal = outcome === undefined ? undefined : refusalOf(outcome)
    const isTaken = outcome !== undefined && outcome.status >= 200 && outcome.status < 300
    if (isTaken && refusal === undefined) return true
    if (refusal !== undefined && MALFORMED.test(refusal))
      throw new Error(`Cannot answer in Slack: the response address said ${refusal}`)
    if (isTaken || outcome?.status === 404) return false
    const wait = waitAfter(outcome) ?? (outcome === undefined || outcome.status >= 500 ? PAUSE * tried : 0)
    const isHopeless = wait === 0 || wait > LONGEST_WAIT || tried === TRIES
    const mayBePosted = !isRepeatable(manner) && outcome?.status !== 429
    if (isHopeless || mayBePosted)
      throw new Error(`Cannot answer in Slack: the response address said ${outcome?.status ?? 'nothing'}`)
    await sleep(wait)
  }
}

/** Faults of the message, which would be refused anywhere. */
const MALFORMED = /^(?:invalid_(?:blocks|payload|arg|form|json)|no_text|msg_|too_many_)/u

/** Why Slack did not take it: its body says so, whatever the status, as `invalid_blocks` with 404 (java-slack-sdk#1349). */
function refusalOf({ text }: Said): string | undefined {
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
function isRepeatable({ response_type, replace_original }: Manner): boolean {
  return response_type === 'ephemeral' || replace_original
}

/** Milliseconds Slack asks to wait. */
function waitAfter(outcome: Said | undefined): number | undefined {
  if (outcome?.status !== 429) return undefined
  return (Number(outcome.retryAfter) || 1) * 1000
}
