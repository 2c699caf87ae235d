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
