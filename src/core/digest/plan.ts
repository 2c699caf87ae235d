import { dueOn, nextDueAfter } from './due.ts'
import type { Due, Schedule } from './schedule.ts'

/** What became due: at most one digest to make now, the older ones missed, and the next. */
export type Plan = { readonly due?: Due; readonly missed: readonly Due[]; readonly next: Due }

/** A long absence is told by its last days; more would help nobody. */
const MOST_MISSED = 7

/**
 * Works out what a channel is owed, from the first digest it has not been planned for.
 *
 * After a long absence there is one digest to make at most, and only inside the catch-up window: never a flood.
 */
export function planDigests(
  schedule: Schedule,
  from: Due,
  now: Temporal.Instant,
  catchUp: Temporal.Duration,
): Plan {
  const owed: Due[] = []
  let next = skipLongAbsence(schedule, from, now)
  while (Temporal.Instant.compare(next.at, now) <= 0) {
    owed.push(next)
    next = nextDueAfter(schedule, next.date)
  }
  const newest = owed.at(-1)
  const inTime = newest !== undefined && Temporal.Instant.compare(newest.at.add(catchUp), now) > 0
  const missed = (inTime ? owed.slice(0, -1) : owed).slice(-MOST_MISSED)
  return { ...(inTime ? { due: newest } : {}), missed, next }
}

function skipLongAbsence(schedule: Schedule, from: Due, now: Temporal.Instant): Due {
  const start = now
    .toZonedDateTimeISO(schedule.zone)
    .toPlainDate()
    .subtract({ weeks: MOST_MISSED + 1 })
  if (Temporal.PlainDate.compare(from.date, start) >= 0) return from
  return dueOn(schedule, start) ?? nextDueAfter(schedule, start)
}
