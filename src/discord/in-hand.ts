import { setTimeout as sleep } from 'node:timers/promises'

import { DiscordAPIError } from 'discord.js'

import type { Log } from '../core/ports/log.ts'

/** The requests being answered right now, so that closing can wait for them. */
export type InHand = {
  /** Answers one request; whatever goes wrong is logged and goes no further. Refused once closing. */
  take(what: string, job: () => Promise<void>): void
  /** Takes no more and waits for what is in hand, for a while. */
  finish(): Promise<void>
}

const PATIENCE = 10_000

/** Keeps count of what is in hand. */
export function createInHand(log: Log): InHand {
  const jobs = new Set<Promise<void>>()
  let isClosing = false
  return {
    take(what, job) {
      if (isClosing) return
      const running = job()
        .catch((error: unknown) => report(error, what, log))
        .finally(() => jobs.delete(running))
      jobs.add(running)
    },
    async finish() {
      isClosing = true
      const gaveUp = new AbortController()
      await Promise.race([Promise.all(jobs), sleep(PATIENCE, undefined, { signal: gaveUp.signal })]).finally(
        () => gaveUp.abort(),
      )
    },
  }
}

/** Answered already, asked too long ago, or gone: somebody else was quicker, or we were too slow. */
const STALE = new Set<number | string>([40060, 10062, 10008, 10015, 50027])

function report(error: unknown, what: string, log: Log): void {
  if (error instanceof DiscordAPIError && STALE.has(error.code))
    log.warn({ outlet: 'discord', what, code: error.code }, 'Discord no longer takes this answer')
  else log.error({ outlet: 'discord', what, error }, 'Cannot answer on Discord')
}
