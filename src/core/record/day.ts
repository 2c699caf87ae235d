import { MONTHS, WEEKDAYS } from '../calendar.ts'
import { rememberEach } from '../remember.ts'

/**
 * A date as precise as the source gave it, in the extended date format of ISO 8601-2.
 *
 * `2023-06-16` a day, `2023-06` a month, `2023` a year, `2023-06-12/2023-06-18` some time within,
 * `../2023-06-18` no later than; `~` behind any of them means about.
 */
export type Day = {
  /** As written in the file. */
  readonly written: string
  /** Earliest day it can mean; undefined when open. */
  readonly from: Temporal.PlainDate | undefined
  /** Latest day it can mean. */
  readonly to: Temporal.PlainDate
  readonly about: boolean
}

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u

const MOST_KNOWN = 20_000

/** Reads a date; throws a RangeError for one that does not exist or is no date. The same words give the same object. */
export const parseDay: (written: string) => Day = rememberEach(MOST_KNOWN, readDay)

function readDay(written: string): Day {
  const about = written.endsWith('~')
  const [first = '', second] = (about ? written.slice(0, -1) : written).split('/')
  if (second === undefined) return { written, about, ...parsePart(first, written) }
  const to = parsePart(second, written).to
  const from = first === '..' ? undefined : parsePart(first, written).from
  if (from !== undefined && Temporal.PlainDate.compare(from, to) > 0)
    throw new RangeError(`Cannot read date "${written}": it ends before it begins`)
  return { written, about, from, to }
}

function parsePart(part: string, written: string): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const match = PART.exec(part)
  if (match === null)
    throw new RangeError(
      `Cannot read date "${written}": expected "2023-06-16", "2023-06", "2023" or a range "a/b"`,
    )
  const [, year, month, day] = match
  const from = Temporal.PlainDate.from(`${year}-${month ?? '01'}-${day ?? '01'}`, { overflow: 'reject' })
  if (day !== undefined) return { from, to: from }
  const length = month === undefined ? { years: 1 } : { months: 1 }
  return { from, to: from.add(length).subtract({ days: 1 }) }
}

/** A date for readers: `Fri 16 Jun 2023`, `Feb 2023`, `between 12 and 18 Jun 2023`, `by 18 Jun 2023`. */
export function formatDay(day: Day): string {
  const about = day.about ? 'about ' : ''
  const written = day.about ? day.written.slice(0, -1) : day.written
  const [first = '', second] = written.split('/')
  if (second === undefined) return about + formatPart(first, true)
  if (first === '..') return `${about}by ${formatPart(second, false)}`
  return `${about}between ${formatFirst(first, second)} and ${formatPart(second, false)}`
}

/** The first of two days, without what the second one says as well. */
function formatFirst(first: string, second: string): string {
  const isDay = first.length === second.length && /-\d\d-(\d\d)$/u.test(first)
  return isDay && first.slice(0, 7) === second.slice(0, 7)
    ? String(Number(first.slice(8)))
    : formatPart(first, false)
}

function formatPart(part: string, weekday: boolean): string {
  const [year, month, day] = part.split('-')
  if (month === undefined) return year ?? ''
  const name = (MONTHS[Number(month) - 1] ?? '').slice(0, 3)
  if (day === undefined) return `${name} ${year}`
  const date = Temporal.PlainDate.from(part)
  return `${weekday ? `${WEEKDAYS[date.dayOfWeek - 1]?.slice(0, 3)} ` : ''}${date.day} ${name} ${date.year}`
}

/** A calendar day for readers, with its weekday: `Sun 18 Jun 2023`. */
export function formatDate(date: Temporal.PlainDate): string {
  return formatPart(date.toString(), true)
}

/** A calendar day for readers who know which year it is: `Sun 18 Jun`, with its year only when that is another. */
export function formatNear(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return date.year === today.year ? formatDate(date).slice(0, -5) : formatDate(date)
}

/** Orders by the earliest day meant, then by the latest: a month stands before its days. */
export function compareDays(a: Day, b: Day): number {
  return compareFrom(a.from, b.from) || Temporal.PlainDate.compare(a.to, b.to)
}

function compareFrom(a: Temporal.PlainDate | undefined, b: Temporal.PlainDate | undefined): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined)
  return Temporal.PlainDate.compare(a, b)
}
