import type { News } from '../digest/news.ts'
import type { MessageRef } from './outlet.ts'
import type { Channel } from './subscriptions.ts'

/**
 * Where a delivery stands.
 *
 * `due` nothing rendered yet · `sending` its parts are stored and on their way · `sent` all parts are out ·
 * `nothing` there was nothing to tell · `held` the platform cannot say whether a part is out, so it is not posted
 * again · `missed` not begun inside the catch-up window · `failed` refused for good, or not finished in time.
 */
export type DeliveryState = 'due' | 'sending' | 'sent' | 'nothing' | 'held' | 'missed' | 'failed'

/** One digest or notice owed to one channel or person for one local date; held under a lease while worked on. */
export type Delivery = {
  /** Made of what it is for, so that every process gives it the same one. */
  readonly id: string
  readonly channel: Channel
  readonly date: Temporal.PlainDate
  readonly purpose: 'digest' | 'notice'
  /** Who is told alone, by the platform's id of the person; only of a notice. */
  readonly recipient?: string
  readonly dueAt: Temporal.Instant
  readonly state: DeliveryState
  /** Tries that came to nothing. */
  readonly attempts: number
  /** Rendered with the label that it is late. */
  readonly late: boolean
  /** Whoever holds a newer lease has taken over. */
  readonly lease: number
  readonly parts: readonly DeliveryPart[]
}

/** One message of a delivery; `sending` means it may or may not be out. */
export type DeliveryPart = {
  readonly number: number
  readonly state: 'ready' | 'sending' | 'posted'
  /** The platform's own JSON, as rendered. */
  readonly message: unknown
  readonly ref?: MessageRef
  readonly sendingAt?: Temporal.Instant
  /** The process that has its post in hand, until it knows or gives up. */
  readonly sender?: string
}

/** What a delivery says, as stored before its first part is posted. */
export type Prepared = {
  readonly messages: readonly unknown[]
  readonly tells: News['tells']
  readonly late: boolean
}

/** Something that whoever set a digest up has to be told, once. */
export type OwnerNotice = {
  readonly kind: 'missed' | 'failed' | 'held' | 'paused'
  readonly channel: Channel
  readonly date: Temporal.PlainDate
  readonly words: string
}

/** How many deliveries a planning made due, and how many it found missed. */
export type Planned = { readonly due: number; readonly missed: number }

/** Deliveries that are not over, for the operator. */
export type LedgerCounts = { readonly waiting: number; readonly held: number; readonly paused: number }

/**
 * What was owed and what became of it: the one place that decides whether a digest may be posted.
 *
 * Steps take the delivery as claimed and do nothing, answering false, once another process holds a newer lease.
 */
export type Ledger = {
  /** Makes what has become due, records what was missed, and mends what a wrong clock planned. */
  plan(now: Temporal.Instant, catchUp: Temporal.Duration): Promise<Planned>
  /** Until when it knows what was planned: later, nobody was here, or what happened is in another copy of the store. */
  lastPlan(): Promise<Temporal.Instant | undefined>
  /** Takes deliveries to work on until the lease ends; nobody else gets them before. */
  claim(claim: Claim): Promise<readonly Delivery[]>
  /** Ends the leases of processes that are surely gone, so that nobody waits for them. */
  releaseDead(isDead: (owner: string) => boolean): Promise<void>
  /** When the next delivery of an outlet, save of some workspaces, may be claimed, if one waits. */
  nextTry(outlet: string, notIn?: readonly string[]): Promise<Temporal.Instant | undefined>
  /** Stores what will be posted; a delivery of which something may be out is not stored again. */
  prepare(delivery: Delivery, prepared: Prepared, now: Temporal.Instant): Promise<boolean>
  /** Records that a ready part is about to be posted by us, and renews the lease. */
  begin(delivery: Delivery, part: number, by: Sending): Promise<boolean>
  /** Records where a part is; also without the lease, since it is so. False when it is known to be elsewhere too. */
  settle(delivery: Delivery, part: number, ref: MessageRef, now: Temporal.Instant): Promise<boolean>
  /**
   * The sender's own word on a part that it does not know to be out: surely not, or it may be but is no longer in hand.
   *
   * Also without the lease, since nobody else posts a part while its sender has it in hand.
   */
  letGo(delivery: Delivery, part: number, sender: string, isOut: 'no' | 'perhaps'): Promise<boolean>
  /** Records that a part was looked for and is surely not out. */
  putBack(delivery: Delivery, part: number): Promise<boolean>
  /** Gives the delivery back until later. */
  postpone(delivery: Delivery, until: Temporal.Instant, how: Postponement): Promise<boolean>
  /** Ends the delivery; what a sent one tells is what the channel now knows. */
  finish(delivery: Delivery, outcome: Outcome, now: Temporal.Instant): Promise<boolean>
  /** What its recipient has to be told and was not; from now on it is this delivery that tells it. */
  untold(delivery: Delivery): Promise<readonly OwnerNotice[]>
  counts(): Promise<LedgerCounts>
  /** Deletes what is older than it needs to be. */
  prune(now: Temporal.Instant): Promise<void>
}

export type Claim = {
  readonly outlet: string
  readonly owner: string
  readonly now: Temporal.Instant
  readonly ends: Temporal.Instant
  readonly most: number
  /** Of one workspace. */
  readonly mostEach?: number
  /** Workspaces that have to wait. */
  readonly notIn?: readonly string[]
}

export type Sending = {
  readonly sender: string
  readonly now: Temporal.Instant
  readonly leaseEnds: Temporal.Instant
}

export type Postponement = { readonly reason: string; readonly counts: boolean; readonly held?: boolean }

export type Outcome = {
  readonly state: Extract<DeliveryState, 'sent' | 'nothing' | 'held' | 'missed' | 'failed'>
  /** For the operator and for `status`. */
  readonly reason?: string
  /** Told to whoever set the digest up. */
  readonly tellOwner?: OwnerNotice['kind']
}
