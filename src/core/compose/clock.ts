import { formatDate, formatNear } from '../record/day.ts'

/** An instant on a clock: `Sun 18 Jun 2023, 07:00`, without the year for somebody who has the same one now. */
export function formatClock(instant: Temporal.Instant, zone: string, now?: Temporal.Instant): string {
  const date = dateOn(instant, zone)
  const day = now === undefined ? formatDate(date) : formatNear(date, dateOn(now, zone))
  return `${day}, ${timeOn(instant, zone)}`
}

/** An instant for somebody who knows another one near it: `07:00` on the same day, else with what differs. */
export function formatClockNear(instant: Temporal.Instant, other: Temporal.Instant, zone: string): string {
  const [date, known] = [dateOn(instant, zone), dateOn(other, zone)]
  if (date.equals(known)) return timeOn(instant, zone)
  return formatClock(instant, zone, other)
}

/** An instant of the last days as people say it: `07:00`, `Sun 07:00`; an earlier one with its date. */
export function formatSince(instant: Temporal.Instant, now: Temporal.Instant, zone: string): string {
  const [date, today] = [dateOn(instant, zone), dateOn(now, zone)]
  const days = date.until(today, { largestUnit: 'days' }).days
  if (days < 1 || days > 6) return formatClockNear(instant, now, zone)
  return `${formatDate(date).slice(0, 3)} ${timeOn(instant, zone)}`
}

function dateOn(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate()
}

function timeOn(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
}
