import type { BriefingRecord } from '../record/record.ts'

/**
 * Every version of every brief that was served, and from when to when; none is ever changed.
 *
 * What a channel was told is kept apart from it: that follows the channel, this follows the record.
 */
export type History = {
  /** Keeps what is served from now on: briefs that changed, new ones, and those that are no longer there. */
  keep(record: BriefingRecord, now: Temporal.Instant): Promise<void>
  /** Every version of a subject, oldest first. */
  list(subject: string): Promise<readonly InForce[]>
  /** What was in force at an instant; undefined before the history begins. */
  at(subject: string, instant: Temporal.Instant): Promise<InForce | undefined>
  /** A version as a record of its own; throws a RangeError for an id that was never kept. */
  read(id: string): Promise<BriefingRecord>
}

/** From when a version was served; without an id the subject was not on record from then on. */
export type InForce = { readonly since: Temporal.Instant; readonly id?: string }
