import { formatDate } from '../record/day.ts'
import type { Brief } from '../record/record.ts'

/** How old a brief is: the day of its newest source and whether that is past the brief's own limit. */
export type Age = { readonly asOf: Temporal.PlainDate; readonly days: number; readonly old: boolean }

/** Reckons a brief's age in whole days, in UTC. */
export function ageOf(brief: Brief, now: Temporal.Instant): Age {
  return ageOn(brief, now.toZonedDateTimeISO('UTC').toPlainDate())
}

/** Reckons a brief's age in whole days on a calendar day. */
export function ageOn(brief: Brief, today: Temporal.PlainDate): Age {
  const dates = brief.sources.map((source) => source.published.date.to)
  const asOf = dates.reduce((newest, date) => (Temporal.PlainDate.compare(date, newest) > 0 ? date : newest))
  const days = Math.max(0, asOf.until(today, { largestUnit: 'days' }).days)
  return { asOf, days, old: days > brief.oldAfter }
}

/** An age for readers: `as of Sun 18 Jun 2023, 3 years ago, old`. */
export function formatAge(age: Age): string {
  return [`as of ${formatDate(age.asOf)}`, agoOf(age.days), ...(age.old ? ['old'] : [])].join(', ')
}

/** How long ago, in the largest unit that says enough: `3 years ago`. */
export function agoOf(days: number): string {
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 60) return `${days} days ago`
  if (days < 730) return `${Math.floor(days / 30.44)} months ago`
  return `${Math.floor(days / 365.25)} years ago`
}
