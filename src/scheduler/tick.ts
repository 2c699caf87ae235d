import type { Outlet } from '../core/ports/outlet.ts'
import { createDrain } from './drain.ts'
import type { Drain } from './drain.ts'
import type { DeliveryParts } from './run-delivery.ts'

/** What a tick works with. */
export type TickParts = DeliveryParts & {
  /** The outlets that are configured; one may come or go between ticks. */
  readonly outlets: () => readonly Outlet[]
}

/** Looks what is due and has it worked off. */
export type Ticker = {
  /** Plans, and wakes the workers; throws what the store throws. */
  tick(): Promise<void>
  /** When a tick last succeeded. */
  lastTick(): Temporal.Instant | undefined
  stop(): Promise<void>
}

const PRUNE_EVERY = { hours: 6 }

/** Makes the heart of the scheduler: whatever was missed by a late, doubled or lost tick, the next one makes good. */
export function createTicker(parts: TickParts): Ticker {
  const { ledger, metrics, now, rules } = parts
  const drains = new Map<string, Drain>()
  let last: Temporal.Instant | undefined
  let pruned: Temporal.Instant | undefined

  async function prune(at: Temporal.Instant): Promise<void> {
    const isDue = pruned === undefined || Math.abs(at.since(pruned).total('hours')) >= PRUNE_EVERY.hours
    if (!isDue) return
    pruned = at
    await ledger.prune(at)
  }

  function wake(): void {
    for (const outlet of parts.outlets()) {
      const drain = drains.get(outlet.name) ?? createDrain(outlet, parts)
      drains.set(outlet.name, drain)
      drain.wake()
    }
  }

  return {
    async tick() {
      const at = now()
      await ledger.releaseDead(parts.senders.isDead)
      const planned = await ledger.plan(at, Temporal.Duration.from({ milliseconds: rules.catchUp }))
      metrics.due.inc({ outlet: 'all' }, planned.due)
      metrics.missed.inc({ outlet: 'all' }, planned.missed)
      wake()
      const { waiting, held, paused } = await ledger.counts()
      metrics.waiting.set(waiting)
      metrics.held.set(held)
      metrics.pausedNow.set(paused)
      await prune(at)
      last = at
      metrics.lastTick.set(at.epochMilliseconds / 1000)
    },
    lastTick: () => last,
    async stop() {
      await Promise.all([...drains.values()].map((drain) => drain.stop()))
    },
  }
}
