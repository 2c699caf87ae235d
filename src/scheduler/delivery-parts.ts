import type { Ledger } from '../core/ports/ledger.ts'
import type { Log } from '../core/ports/log.ts'
import type { Subscriptions } from '../core/ports/subscriptions.ts'
import type { Doubts } from './doubts.ts'
import type { Metrics } from './metrics.ts'
import type { Sources } from './prepare-delivery.ts'
import type { RateBudget } from './rate-budget.ts'
import type { Rules } from './rules.ts'
import type { Senders } from './senders.ts'

/** What delivering needs; `now` is the clock and `sleep` waits in milliseconds. */
export type DeliveryParts = Sources & {
  readonly ledger: Ledger
  readonly subscriptions: Subscriptions
  readonly budget: RateBudget
  readonly senders: Senders
  readonly doubts: Doubts
  readonly rules: Rules
  readonly metrics: Metrics
  readonly log: Log
  readonly now: () => Temporal.Instant
  /** Whether we were away at that time, so that the store need not know what was posted then. */
  readonly wasAway: (at: Temporal.Instant) => boolean
  readonly sleep: (milliseconds: number) => Promise<void>
}
