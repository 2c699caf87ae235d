import { setTimeout as sleep } from 'node:timers/promises'

import type { WebClient } from '@slack/web-api'

import { createTurns } from '../core/in-turn.ts'
import type { Place } from '../core/place.ts'
import { PostError } from '../core/ports/outlet.ts'
import { findMessage } from './find.ts'
import type { SlackMessage } from './pack.ts'
import { postMessage } from './post.ts'

const TRIES = 4
const PAUSE = 500
/** A longer wait than this is no answer any more. */
const LONGEST_WAIT = 30_000

/** Slack takes about one answer a second in a channel, so that each waits for the one before. */
const inTurn = createTurns()

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
  await inTurn(place.channel, () => postThrough(client, place, message, key))
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
