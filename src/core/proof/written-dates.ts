import { MONTHS, WEEKDAYS } from '../calendar.ts'
import { monthOf, yearOf } from './day-range.ts'
import type { DayRange } from './day-range.ts'

/** A calendar date in a text: the words, where they stand, and the days they can mean. */
export type WrittenDate = {
  readonly words: string
  readonly index: number
  /** Without a year: the month's or day's number only. */
  readonly range: DayRange | undefined
  /** Only where there is no year. */
  readonly month?: number
  readonly day?: number
  /** From 1, Monday, where a weekday stands before the date. */
  readonly weekday?: number
}

const month = `(?<month>${MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?|${name.slice(0, 4)}\\.`).join('|')})`
const weekday = `(?:(?<weekday>${WEEKDAYS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})(?:day)?\\.?,? )?`
const FORMS = [
  `(?<year>\\d{4})-(?<monthNumber>\\d{2})-(?<day>\\d{2})`,
  `${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}(?:,? (?<year>\\d{4}))?`,
  `${weekday}${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?(?!\\d)`,
  `${month},? (?<year>\\d{4})`,
  `(?<year>(?:19|20)\\d{2})`,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'giu'))

/** The calendar dates written in a text, the fullest reading of each. */
export function writtenDates(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = []
  let rest = text
  for (const form of FORMS) {
    for (const match of rest.matchAll(form)) found.push(readMatch(match))
    rest = rest.replaceAll(form, (words: string) => '_'.repeat(words.length))
  }
  return found.sort((a, b) => a.index - b.index)
}

/** The same text with lines where its dates were: what numbers and names are looked for in. */
export function blankDates(text: string): string {
  return writtenDates(text).reduce(
    (rest, { index, words }) =>
      rest.slice(0, index) + '_'.repeat(words.length) + rest.slice(index + words.length),
    text,
  )
}

/** From 1 for January, of a month's English name or its first letters. */
export function monthNumber(name: string): number | undefined {
  const at = MONTHS.findIndex((each) =>
    each.toLowerCase().startsWith(name.toLowerCase().replace('.', '').slice(0, 3)),
  )
  return at < 0 ? undefined : at + 1
}

function readMatch(match: RegExpExecArray): WrittenDate {
  const groups = match.groups ?? {}
  const month =
    groups['monthNumber'] === undefined ? monthNumber(groups['month'] ?? '?') : Number(groups['monthNumber'])
  const day = groups['day'] === undefined ? undefined : Number(groups['day'])
  const year = groups['year'] === undefined ? undefined : Number(groups['year'])
  const weekday = WEEKDAYS.findIndex(
    (name) => groups['weekday'] && name.toLowerCase().startsWith(groups['weekday'].toLowerCase().slice(0, 3)),
  )
  const found = { words: match[0], index: match.index, ...(weekday < 0 ? {} : { weekday: weekday + 1 }) }
  if (year !== undefined) return { ...found, range: rangeOf(year, month, day) }
  return {
    ...found,
    range: undefined,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  }
}

/** The days a year, month or day has; undefined for a date that does not exist, which nothing supports. */
export function rangeOf(
  year: number,
  month: number | undefined,
  day: number | undefined,
): DayRange | undefined {
  if (month === undefined) return yearOf(year)
  if (day === undefined) return monthOf(year, month)
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    return { from: date, to: date }
  } catch {
    return undefined
  }
}
