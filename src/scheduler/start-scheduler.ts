import { setTimeout as sleep } from 'node:timers/promises'

import { schedule } from 'node-cron'

import type { Ledger } from '../core/ports/ledger.ts'
import type { Log } from '../core/ports/log.ts'
import type { Outlet } from '../core/ports/outlet.ts'
import type { Subscriptions } from '../core/ports/subscriptions.ts'
import type { BriefingRecord } from '../core/record/record.ts'
import { createDoubts } from './doubts.ts'
import { createMetrics } from './metrics.ts'
import { createRateBudget } from './rate-budget.ts'
import { RULES } from './rules.ts'
import type { Rules } from './rules.ts'
import { createSenders } from './senders.ts'
import { createTicker } from './tick.ts'

/** What the scheduler works with. */
export type SchedulerParts = {
  readonly ledger: Ledger
  readonly subscriptions: Subscriptions
  readonly record: () => BriefingRecord
  readonly outlets: () => readonly Outlet[]
  readonly now: () => Temporal.Instant
  readonly log: Log
  /** What is to differ from the usual rules. */
  readonly rules?: Partial<Rules>
}

/** The running scheduler. */
export type Scheduler = {
  /** Looks at once what is due; the clock does so every minute. */
  tick(): Promise<void>
  /** Bad when the tick has stopped. */
  health(): { readonly ok: boolean; readonly problem?: string }
  /** Everything counted, in Prometheus' text format. */
  metrics(): Promise<string>
  /** Takes up nothing more and waits for what is in hand. */
  stop(): Promise<void>
}

/** Waiting does not keep a process alive that has nothing else to do. */
const patiently = (milliseconds: number) => sleep(milliseconds, undefined, { ref: false })

/** Two ticks may be late on a busy machine; a third means that nothing goes out any more. */
const STALE = { minutes: 3 }

/** Starts making each due digest happen once. */
export function startScheduler(parts: SchedulerParts): Scheduler {
  const metrics = createMetrics()
  const rules = { ...RULES, ...parts.rules }
  const elapsed = () => performance.now()
  const budget = createRateBudget(rules.limits, elapsed)
  const doubts = createDoubts(elapsed)
  const senders = createSenders()
  const started = parts.now()
  const ticker = createTicker({ ...parts, metrics, rules, budget, senders, doubts, sleep: patiently })
  const tick = async () => {
    try {
      await ticker.tick()
    } catch (error) {
      parts.log.error({ err: error }, 'Cannot look what is due; the next minute tries again')
    }
  }
  const task = schedule('* * * * *', tick, { timezone: 'UTC', noOverlap: true, name: 'digests' })
  void tick()
  return {
    tick,
    health() {
      const last = ticker.lastTick() ?? started
      // Also when it lies ahead: after a clock was set back the next tick brings it here again.
      const isStale = Math.abs(parts.now().since(last).total('minutes')) > STALE.minutes
      return isStale
        ? { ok: false, problem: `The scheduler last looked what is due at ${last.toString()}` }
        : { ok: true }
    },
    metrics: () => metrics.registry.metrics(),
    async stop() {
      await task.destroy()
      await ticker.stop()
    },
  }
}
