import { setTimeout as sleep } from 'node:timers/promises'

import type { WebClient } from '@slack/web-api'

import type { Place } from '../core/place.ts'
import { PostError } from '../core/ports/outlet.ts'
import { findMessage } from './find.ts'
import type { SlackMessage } from './pack.ts'
import { postMessage } from './post.ts'

const TRIES = 4
const PAUSE = 500
/** A longer wait than this is no answer any more. */
const LONGEST_WAIT = 30_000

/** The last answer on its way, by channel: Slack takes about one a second there, so that each waits for the one before. */
const lastIn = new Map<string, Promise<void>>()

/**
 * Posts an answer once, in its turn, through limits and trouble that passes within half a minute.
 *
 * What may have been posted is looked for before it is posted again. Throws the last PostError.
 */
export async function postSurely(
  client: WebClient,
  place: Place,
  message: SlackMessage,
  key: string,
): Promise<void> {
  const before = lastIn.get(place.channel)?.catch(() => undefined) ?? Promise.resolve()
  const posted = before.then(() => postThrough(client, place, message, key))
  lastIn.set(place.channel, posted)
  try {
    await posted
  } finally {
    if (lastIn.get(place.channel) === posted) lastIn.delete(place.channel)
  }
}

/** A limit is no failed try: whoever asks many things at once is answered one by one. */
async function postThrough(
  client: WebClient,
  place: Place,
  message: SlackMessage,
  key: string,
): Promise<void> {
  let waited = 0
  for (let tried = 1; ;) {
    try {
      await postMessage(client, place, message, key)
      return
    } catch (error) {
      if (!(error instanceof PostError)) throw error
      const { fault, retryAfter = PAUSE * tried } = error
      waited += retryAfter
      if (fault !== 'limited') tried += 1
      const mayPass = fault === 'limited' || fault === 'refused' || fault === 'unknown'
      if (!mayPass || tried > TRIES || waited > LONGEST_WAIT) throw error
      if (fault === 'unknown' && (await findMessage(client, place, key)) !== 'absent') return
      await sleep(retryAfter)
    }
  }
}
