import { MONTHS, WEEKDAYS } from '../../calendar.ts'
import { sideOf } from './day-bounds.ts'
import type { Bound } from './day-bounds.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'

/** A day, month, year or weekday named in a question; a field left out may be anything. */
export type AskedDay = {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** 1 is Monday. */
  readonly weekday?: number
}

const MONTHS_TYPED = MONTHS.map((name) => name.toLowerCase())
const WEEKDAYS_TYPED = WEEKDAYS.map((name) => name.toLowerCase())

/** What a row of words says about a day, and which of the words say it. */
export type DaysFound = {
  readonly day: AskedDay | undefined
  readonly bound?: Bound
  readonly used: ReadonlySet<number>
}

/** Reads `16 June 2023`, `June 16`, `in May`, `on Friday`, `2023-06-16`; `may` is a month behind a preposition or number. */
export function findDay(norms: readonly string[], capital: (at: number) => boolean): DaysFound {
  const used = new Set<number>()
  let day: { year?: number; month?: number; day?: number; weekday?: number } = {}
  for (const [at, norm] of norms.entries()) {
    const month = monthOf(norm)
    if (month !== undefined && isMonth(norms, at, capital(at))) {
      day.month = month
      used.add(at)
      for (const near of [at - 1, at + 1, ...(norms[at - 1] === 'of' ? [at - 2] : [])]) {
        const number = dayNumber(norms[near])
        if (number === undefined || day.day !== undefined) continue
        day.day = number
        used.add(near)
      }
      if (NEAR.has(norms[at - 1] ?? '')) used.add(at - 1)
    }
    const weekday = weekdayOf(norm)
    if (
      weekday !== undefined &&
      !(/^(?:sun|sat|wed)$/u.test(norm) && !capital(at) && norms[at - 1] !== 'on')
    ) {
      day.weekday = weekday
      used.add(at)
      if (NEAR.has(norms[at - 1] ?? '')) used.add(at - 1)
    }
    if (isBareOrdinal(norms, at)) {
      const number = dayNumber(norm)
      if (number !== undefined) day.day ??= number
      used.add(at)
    }
    if (/^(?:19|20)\d\d$/u.test(norm)) {
      day.year = Number(norm)
      used.add(at)
      const [month, date] = [dayNumber(norms[at + 1]), dayNumber(norms[at + 2])]
      if (month !== undefined && month <= 12 && date !== undefined) {
        day = { ...day, month, day: date }
        used.add(at + 1).add(at + 2)
      }
    }
  }
  if (used.size > 0 && isOfYear(norms, used)) return { day: undefined, used: new Set() }
  if (used.size === 0) return { day: undefined, used }
  const side = sideOf(norms, used)
  if (side === undefined) return { day, used }
  const first = Math.min(...used)
  if (/^(?:prior|ahead|earlier|later)$/u.test(norms[first - 2] ?? '')) used.add(first - 2)
  return { day: undefined, used, ...(side === 'open' ? {} : { bound: { side, day } }) }
}

/** `the 2021 scheme`: which of its kind, and not when. */
function isOfYear(norms: readonly string[], used: ReadonlySet<number>): boolean {
  const first = Math.min(...used)
  return (
    norms[first - 1] === 'the' &&
    used.size === 1 &&
    /^\d{4}$/u.test(norms[first] ?? '') &&
    !FUNCTION_WORDS.has(norms[first + 1] ?? 'the')
  )
}

/** Words before a day or month that only say which of its kind: `last Friday`, `late October`. */
const NEAR = new Set('last next this that past coming early late mid'.split(' '))

/** 1 for `Monday`, `mon`, `mondays`. */
function weekdayOf(norm: string): number | undefined {
  const at = WEEKDAYS_TYPED.findIndex(
    (name) =>
      name === norm || `${name}s` === norm || (SHORT_DAY.test(norm) && name.startsWith(norm.slice(0, 3))),
  )
  return at < 0 ? undefined : at + 1
}

const SHORT_DAY = /^(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun)$/u

/** `on the 19th`: a day of a month that is left out, where no noun follows that it could count. */
function isBareOrdinal(norms: readonly string[], at: number): boolean {
  const next = norms[at + 1]
  return (
    /^\d{1,2}(?:st|nd|rd|th)$/u.test(norms[at] ?? '') &&
    dayNumber(norms[at]) !== undefined &&
    /^(?:the|on|by|until|till|before|after|since)$/u.test(norms[at - 1] ?? '') &&
    (next === undefined || FUNCTION_WORDS.has(next))
  )
}

function monthOf(norm: string): number | undefined {
  const at = MONTHS_TYPED.findIndex(
    (name) => name === norm || (norm.length >= 3 && norm.length <= 4 && name.startsWith(norm)),
  )
  return at < 0 ? undefined : at + 1
}

const BEFORE_MONTH = new Set([
  'before',
  'after',
  'in',
  'of',
  'last',
  'since',
  'during',
  'until',
  'by',
  'early',
  'late',
  'mid',
  'this',
  'next',
  'from',
])

function isMonth(norms: readonly string[], at: number, capital: boolean): boolean {
  if (/^(?:did|does|has)$/u.test(norms[at - 1] ?? '') && dayNumber(norms[at + 1]) === undefined) return false
  if (norms[at] !== 'may' && norms[at] !== 'march' && norms[at] !== 'mar') return true
  const before = norms[at - 1] ?? ''
  const beside = dayNumber(before) ?? dayNumber(norms[at + 1])
  if (beside !== undefined || BEFORE_MONTH.has(before)) return true
  return at > 0 && capital && !FUNCTION_WORDS.has(norms[at + 1] ?? 'the') && norms[at] !== 'march'
}

function dayNumber(norm: string | undefined): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(norm ?? '')
  const number = match === null ? 0 : Number(match[1])
  return number >= 1 && number <= 31 ? number : undefined
}

/** Whether a date on record lies wholly within the day, month or year asked for. */
export function isWithinDay(
  asked: AskedDay,
  range: { readonly from: Temporal.PlainDate | undefined; readonly to: Temporal.PlainDate },
): boolean {
  const { from, to } = range
  if (from === undefined || !isDay(asked, range)) return false
  if (asked.day !== undefined || asked.weekday !== undefined) return from.equals(to)
  return asked.month === undefined || (from.month === to.month && from.year === to.year)
}

/** Whether a date on record can be the day asked for; an open or vague one is not. */
export function isDay(
  asked: AskedDay,
  { from, to }: { readonly from: Temporal.PlainDate | undefined; readonly to: Temporal.PlainDate },
): boolean {
  if (from === undefined) return false
  if (asked.year !== undefined && (from.year > asked.year || to.year < asked.year)) return false
  if (asked.month !== undefined && !monthWithin(asked, from, to)) return false
  const single = Temporal.PlainDate.compare(from, to) === 0
  if (asked.day !== undefined && !dayWithin(asked, from, to)) return false
  return asked.weekday === undefined || (single && from.dayOfWeek === asked.weekday)
}

/** What took longer than this many months is of no one of them. */
const SEASON = 3

function monthWithin(
  { month = 1, year }: AskedDay,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): boolean {
  const wanted = (year ?? to.year) * 12 + month
  const [first, last] = [from, to].map((day) => day.year * 12 + day.month)
  return (
    first !== undefined && last !== undefined && last - first <= SEASON && first <= wanted && last >= wanted
  )
}

function dayWithin(asked: AskedDay, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean {
  const { day = 1, month = from.month, year = from.year } = asked
  if (from.equals(to)) return from.day === day && from.month === month && from.year === year
  const wanted = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' })
  if (Temporal.PlainDate.compare(from, wanted) > 0 || Temporal.PlainDate.compare(to, wanted) < 0) return false
  return from.until(to).total({ unit: 'days' }) <= 10
}
