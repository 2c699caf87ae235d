import { setTimeout as sleep } from 'node:timers/promises'

import { createTurns } from './in-turn.ts'

/** The requests being answered right now, so that closing can wait for them. */
export type InHand = {
  /**
   * Answers one request; whatever goes wrong is reported and goes no further. Refused once closing.
   *
   * What is taken for one conversation is answered in its order; all else at once.
   */
  take(what: string, job: () => Promise<void>, conversation?: string): void
  /** Takes no more and waits for what is in hand, for a while. */
  finish(): Promise<void>
}

/** Milliseconds to wait for what is in hand. */
const PATIENCE = 10_000

/** Keeps count of what is in hand. */
export function createInHand(report: (error: unknown, what: string) => void): InHand {
  const jobs = new Set<Promise<void>>()
  const inTurn = createTurns()
  let isClosing = false
  return {
    take(what, job, conversation) {
      if (isClosing) return
      const running = (conversation === undefined ? job() : inTurn(conversation, job))
        .catch((error: unknown) => report(error, what))
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
