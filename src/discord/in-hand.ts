import { DiscordAPIError } from 'discord.js'

import { createInHand } from '../core/in-hand.ts'
import type { InHand } from '../core/in-hand.ts'
import type { Log } from '../core/ports/log.ts'

/** Answered already, asked too long ago, or gone: somebody else was quicker, or we were too slow. */
const STALE = new Set<number | string>([40060, 10062, 10008, 10015, 50027])

/** Keeps count of what is in hand on Discord; an answer that comes too late takes nothing down. */
export function createDiscordInHand(log: Log): InHand {
  return createInHand((error, what) => {
    if (error instanceof DiscordAPIError && STALE.has(error.code))
      log.warn({ outlet: 'discord', what, code: error.code }, 'Discord no longer takes this answer')
    else log.error({ outlet: 'discord', what, error }, 'Cannot answer on Discord')
  })
}
