import type { Due, Schedule } from './schedule.ts'

/**
 * When the digest of a local date is due, or undefined when the schedule does not want that date.
 *
 * A time the clock skips moves forward; a time the clock repeats counts once, the first. A date the zone itself
 * skipped, as Samoa skipped 30 December 2011, is nobody's.
 */
export function dueOn(schedule: Schedule, date: Temporal.PlainDate): Due | undefined {
  if (!schedule.days.includes(date.dayOfWeek)) return undefined
  const { zone, time } = schedule
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return undefined
  const local = date.toPlainDateTime(time)
  return { date, at: local.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant() }
}

/** The first digest due after an instant; `taken` are local dates that had theirs. */
export function nextDue(
  schedule: Schedule,
  after: Temporal.Instant,
  taken: (date: Temporal.PlainDate) => boolean = () => false,
): Due {
  const today = after.toZonedDateTimeISO(schedule.zone).toPlainDate()
  // A skipped time can be due a day after its date, so the search starts before today.
  return firstFrom(
    schedule,
    today.subtract({ days: 1 }),
    (due) => Temporal.Instant.compare(due.at, after) > 0 && !taken(due.date),
  )
}

/** The first digest of a later local date. */
export function nextDueAfter(schedule: Schedule, date: Temporal.PlainDate): Due {
  return firstFrom(schedule, date.add({ days: 1 }), () => true)
}

/** A wanted weekday comes within eight days; the rest is room for dates that are taken. */
const LONGEST_SEARCH = 400

function firstFrom(schedule: Schedule, from: Temporal.PlainDate, wanted: (due: Due) => boolean): Due {
  for (let days = 0; days < LONGEST_SEARCH; days += 1) {
    const due = dueOn(schedule, from.add({ days }))
    if (due !== undefined && wanted(due)) return due
  }
  throw new RangeError(`Cannot find a due date: days are ${JSON.stringify(schedule.days)}`)
}
