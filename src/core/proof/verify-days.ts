import { formatDay } from '../record/day.ts'
import type { Day } from '../record/day.ts'
import type { Statement } from '../record/record.ts'
import { covers, overlaps } from './day-range.ts'
import type { DayRange } from './day-range.ts'
import type { Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { ownDates } from './verify-words.ts'
import { WEEKDAYS } from '../calendar.ts'
import type { WrittenDate } from './written-dates.ts'

/** Finds days that do not follow from the cited passages and the report's date, in the text and the fields. */
export function verifyDays(statement: Statement, evidence: Evidence): readonly Finding[] {
  const dates = ownDates(statement.text)
  return [
    ...(['on', 'due'] as const).flatMap((field) => fieldFindings(statement[field], field, evidence)),
    ...dates.flatMap((date) => [...weekdayFindings(date), ...dateFindings(date, evidence)]),
    ...contradictions(statement, dates),
  ]
}

/** What was reported had happened by then: that much needs no passage. */
function fieldFindings(day: Day | undefined, field: 'on' | 'due', evidence: Evidence): readonly Finding[] {
  if (day === undefined) return []
  const reported = evidence.passages.map(({ report }) => ({ to: report.source.published.date.to }))
  const given: readonly DayRange[] = field === 'on' ? [...evidence.days, ...reported] : evidence.days
  if (given.some((range) => (day.about ? overlaps(day, range) : covers(day, range)))) return []
  return [notGiven(field, `"${day.written}", ${formatDay(day)}`, field)]
}

function notGiven(field: string, found: string, kind: 'on' | 'due' | 'text'): Finding {
  const [report] = kind === 'on' ? [', or write "../" and the report’s day'] : ['']
  return {
    field,
    expected: 'a day that a cited passage gives, no more exact than it does',
    found,
    remedy: `cite the passage that gives it${report}`,
  }
}

function weekdayFindings({ weekday, range, words }: WrittenDate): readonly Finding[] {
  const day = range?.from
  if (weekday === undefined || day === undefined || day.dayOfWeek === weekday) return []
  const right = WEEKDAYS[day.dayOfWeek - 1] ?? ''
  return [{ field: 'text', expected: `the weekday of that date, a ${right}`, found: `"${words}"` }]
}

function dateFindings(date: WrittenDate, evidence: Evidence): readonly Finding[] {
  const { range, month, day, words } = date
  const isGiven = evidence.days.some((given) => {
    if (range !== undefined) return covers(range, given)
    return (
      given.from?.month === month &&
      given.from?.day === day &&
      covers({ from: given.from, to: given.from }, given)
    )
  })
  return isGiven ? [] : [notGiven('text', `"${words}"`, 'text')]
}

function contradictions({ on, due }: Statement, dates: readonly WrittenDate[]): readonly Finding[] {
  const ranges = dates.flatMap(({ range }) => (range === undefined ? [] : [range]))
  const fields = [on, due].filter((day) => day !== undefined)
  if (ranges.length === 0 || fields.length === 0) return []
  if (fields.some((day) => ranges.some((range) => overlaps(day, range)))) return []
  return [
    {
      field: on === undefined ? 'due' : 'on',
      expected: `the day in the text, "${dates.map(({ words }) => words).join('", "')}"`,
      found: fields.map(formatDay).join(', '),
    },
  ]
}
