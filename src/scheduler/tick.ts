import type { Outlet } from '../core/ports/outlet.ts'
import { createDrain } from './drain.ts'
import type { Drain } from './drain.ts'
import type { DeliveryParts } from './delivery-parts.ts'

/** What a tick works with. */
export type TickParts = Omit<DeliveryParts, 'wasAway'> & {
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

/** A restart takes no longer than this; whoever was away longer may come back to an older copy of the store. */
const ABSENCE = { minutes: 5 }
const PRUNE_EVERY = { hours: 6 }
/** A clock that has gone on for so long without a leap is believed when it says that something is old. */
const STEADY = { hours: 1 }
/** More between two ticks than this is a leap, or a sleep after which the clock may be wrong. */
const LEAP = { minutes: 10 }

/** Makes the heart of the scheduler: whatever was missed by a late, doubled or lost tick, the next one makes good. */
export function createTicker(parts: TickParts): Ticker {
  const { ledger, metrics, now, rules } = parts
  const drains = new Map<string, Drain>()
  let last: Temporal.Instant | undefined
  let returned: Temporal.Instant | undefined
  let returning: Promise<Temporal.Instant> | undefined
  let pruned: Temporal.Instant | undefined
  let steadySince: Temporal.Instant | undefined

  /** Deletes what is old, but not on the word of a clock that was set a month ahead just now. */
  async function prune(at: Temporal.Instant): Promise<void> {
    const isLeap = last === undefined || Math.abs(at.since(last).total('minutes')) > LEAP.minutes
    if (isLeap || steadySince === undefined) steadySince = at
    if (at.since(steadySince).total('hours') < STEADY.hours) return
    const isDue = pruned === undefined || Math.abs(at.since(pruned).total('hours')) >= PRUNE_EVERY.hours
    if (!isDue) return
    await ledger.prune(at)
    pruned = at
  }

  /** Until when we were away; before anything that can be due when we were not. */
  async function findReturn(at: Temporal.Instant): Promise<Temporal.Instant> {
    const lastPlan = await ledger.lastPlan()
    const wasAbsent = lastPlan === undefined || at.since(lastPlan).total('minutes') > ABSENCE.minutes
    return wasAbsent ? at : Temporal.Instant.fromEpochMilliseconds(0)
  }

  function wasAway(at: Temporal.Instant): boolean {
    return returned !== undefined && Temporal.Instant.compare(at, returned) <= 0
  }

  function wake(): void {
    for (const outlet of parts.outlets()) {
      const drain = drains.get(outlet.name) ?? createDrain(outlet, { ...parts, wasAway })
      drains.set(outlet.name, drain)
      drain.wake()
    }
  }

  return {
    async tick() {
      const at = now()
      returning ??= findReturn(at)
      returned = await returning.catch((error: unknown) => {
        returning = undefined
        throw error
      })
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
