import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
import { isDay } from '../question/days.ts'
import { dayKeysIn, namesDay } from '../record-index/day-keys.ts'

/** Of the day asked for by its date; an amount, what has no date or what is asked beside the day, also where its words name the day. */
export function isOfAskedDay({ on, due, text }: Statement, { day, measure, terms }: Asked): boolean {
  if (day === undefined) return true
  if ([on, due].some((own) => own !== undefined && isDay(day, own))) return true
  if (namesDay(text, day)) return true
  const isOther = terms.some(({ isSoft }) => !isSoft)
  const isDated = !isOther && on?.from !== undefined && on.from.equals(on.to)
  if (day.day !== undefined || (measure === undefined && isDated)) return false
  const named = new Set(dayKeysIn(text))
  return [
    day.year === undefined ? undefined : `y${day.year}`,
    day.month === undefined ? undefined : `m${day.month}`,
    day.weekday === undefined ? undefined : `w${day.weekday}`,
  ].every((key) => key === undefined || named.has(key))
}
