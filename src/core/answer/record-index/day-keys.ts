import { MONTH, MONTHS, WEEKDAY, WEEKDAYS } from '../../calendar.ts'
import type { Day } from '../../record/day.ts'

const MOST_MONTHS = 12

/** What a date can be asked by: its months (`m5`), years (`y2023`) and, of a single day, its weekday (`w1` is Monday). */
export function dayKeys(day: Day | undefined): readonly string[] {
  if (day?.from === undefined) return []
  const { from, to } = day
  const years = Array.from({ length: to.year - from.year + 1 }, (_, at) => `y${from.year + at}`)
  const length = (to.year - from.year) * 12 + to.month - from.month + 1
  const months = Array.from(
    { length: Math.min(length, MOST_MONTHS) },
    (_, at) => `m${((from.month - 1 + at) % 12) + 1}`,
  )
  return [...years, ...months, ...(from.equals(to) ? [`w${from.dayOfWeek}`] : [])]
}

const NAMED = new RegExp(`\\b(?:(?:19|20)\\d\\d|${MONTH}|${WEEKDAY})\\b`, 'gu')

/** Whether a sentence names a day of a month by its date. */
export function namesDay(
  text: string,
  { year, month, day }: Partial<Record<'year' | 'month' | 'day', number>>,
): boolean {
  if (month === undefined || day === undefined) return false
  const date = `${day} ${MONTHS[month - 1] ?? ''}`
  return new RegExp(`\\b${date}\\b${year === undefined ? '' : `(?! (?!${year})\\d{4})`}`, 'u').test(text)
}

/** The same of years, months and weekdays that a sentence names. */
export function dayKeysIn(text: string): readonly string[] {
  return (text.match(NAMED) ?? []).map((word) => {
    const [month, weekday] = [MONTHS.indexOf(word), WEEKDAYS.indexOf(word)]
    if (month >= 0) return `m${month + 1}`
    return weekday >= 0 ? `w${weekday + 1}` : `y${word}`
  })
}
