import { setTimeout as sleep } from 'node:timers/promises'

import type { WebClient } from '@slack/web-api'

import type { Place } from '../core/place.ts'
import type { MessageRef } from '../core/ports/outlet.ts'
import { KEY_EVENT } from './post.ts'

type Found = MessageRef | 'absent' | 'cannot tell'

/** Milliseconds history may lag behind a post. */
const LAG = 2_000
const PAGE = 100
const MOST_PAGES = 20

/**
 * Looks whether a message with this key was posted, in the history of the channel or thread.
 *
 * History lags and a post can land after its time-out, so that it is looked for twice before anything is said.
 */
export async function findMessage(client: WebClient, place: Place, key: string): Promise<Found> {
  try {
    const found = await look(client, place, key)
    if (typeof found === 'object') return found
    await sleep(LAG)
    return await look(client, place, key)
  } catch {
    return 'cannot tell'
  }
}

async function look(client: WebClient, place: Place, key: string): Promise<Found> {
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { messages = [], response_metadata: next } = await readHistory(client, place, cursor)
    const found = messages.find(
      ({ metadata }) =>
        metadata?.event_type === KEY_EVENT &&
        (metadata.event_payload as { key?: unknown } | undefined)?.key === key,
    )
    if (found?.ts !== undefined) return { channel: place.channel, id: found.ts }
    cursor = next?.next_cursor
    if (cursor === undefined || cursor === '') return 'absent'
  }
  return 'cannot tell'
}

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
