import { setTimeout as sleep } from 'node:timers/promises'

import { WebAPIPlatformError } from '@slack/web-api'
import type { WebClient } from '@slack/web-api'

import type { Place } from '../core/place.ts'
import type { MessageRef } from '../core/ports/outlet.ts'
import { KEY_EVENT } from './post.ts'

type Found = MessageRef | 'absent' | 'cannot tell'

/** Milliseconds history may lag behind a post. */
const LAG = 2_000
const PAGE = 100
const MOST_PAGES = 20
/** Seconds before the newest message that are read: what was posted since is newer than that. */
const DEPTH = Temporal.Duration.from({ hours: 26 }).total('seconds')

/**
 * Looks whether a message with this key was posted, in the channel's last day or in the thread.
 *
 * History lags and a post can land after its time-out, so that it is looked for twice before anything is said.
 */
export async function findMessage(client: WebClient, place: Place, key: string, lag = LAG): Promise<Found> {
  try {
    const found = await look(client, place, key)
    if (typeof found === 'object') return found
    await sleep(lag)
    return await look(client, place, key)
  } catch (error) {
    // A thread whose first message is gone holds nothing.
    const isNowhere = error instanceof WebAPIPlatformError && error.data.error === 'thread_not_found'
    return isNowhere ? 'absent' : 'cannot tell'
  }
}

async function look(client: WebClient, place: Place, key: string): Promise<Found> {
  let cursor: string | undefined
  let newest: number | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { messages = [], response_metadata: next } = await readHistory(client, place, cursor)
    const found = messages.find(({ metadata }) => isOurs(metadata, key))
    if (found?.ts !== undefined) return { channel: place.channel, id: found.ts }
    newest ??= Number(messages[0]?.ts)
    cursor = next?.next_cursor
    const isDeep = place.thread === undefined && newest - Number(messages.at(-1)?.ts) > DEPTH
    if (cursor === undefined || cursor === '' || isDeep) return 'absent'
  }
  return 'cannot tell'
}

type Metadata = { readonly event_type?: string; readonly event_payload?: object }

function isOurs(metadata: Metadata | undefined, key: string): boolean {
  const payload: { readonly key?: unknown } = metadata?.event_payload ?? {}
  return metadata?.event_type === KEY_EVENT && payload.key === key
}

/** A channel is read from its newest message, a thread from its first. */
async function readHistory(client: WebClient, { channel, thread }: Place, cursor: string | undefined) {
  const asked = {
    channel,
    limit: PAGE,
    include_all_metadata: true,
    ...(cursor === undefined ? {} : { cursor }),
  }
  return thread === undefined
    ? await client.conversations.history(asked)
    : await client.conversations.replies({ ...asked, ts: thread })
}
