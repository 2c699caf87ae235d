import { MONTH } from '../../calendar.ts'
import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
import { isOnSide } from '../question/day-bounds.ts'
import type { Bound } from '../question/day-bounds.ts'
import { isDay } from '../question/days.ts'
import type { AskedDay } from '../question/days.ts'
import { dayKeysIn, namesDay } from '../record-index/day-keys.ts'

/** Of the day asked for by its date; an amount, what has no date or what is asked beside the day, also where its words name the day. */
export function isOfAskedDay(
  { on, due, text }: Statement,
  { day, bound, measure, terms, isFuture }: Asked,
): boolean {
  if (bound !== undefined && !(isFuture && isWeekdayOnly(bound.day))) {
    const told = due ?? on
    return (told !== undefined && isOnSide(bound, told)) || isBoundedIn(text, bound)
  }
  if (day === undefined) return true
  if ([on, due].some((own) => own !== undefined && isDay(day, own))) return true
  if (namesDay(text, day)) return true
  const isOther = terms.some(({ isSoft }) => !isSoft)
  const isDated = !isOther && on?.from !== undefined && on.from.equals(on.to)
  if (day.day !== undefined || (measure === undefined && isDated)) return false
  return isNamedIn(text, day)
}

/** `will they go on after Sunday`: what was said on Sunday tells it. */
function isWeekdayOnly({ year, month, day }: AskedDay): boolean {
  return year === undefined && month === undefined && day === undefined
}

/** `the first trip since 2018`: bounded by the day in its own words. */
function isBoundedIn(text: string, { side, day }: Bound): boolean {
  const named = BOUNDING[side].exec(text)?.[0]
  return named !== undefined && isNamedIn(named, day) && (day.day === undefined || namesDay(named, day))
}

const DATE = String.raw`(?: \S+){0,3}? (?:(?:${MONTH})(?: \d{4})?|\d{4})\b`
const BOUNDING = {
  before: new RegExp(String.raw`\b(?:before|ahead of|until|by)${DATE}`, 'u'),
  after: new RegExp(String.raw`\b(?:after|following|since)${DATE}`, 'u'),
  since: new RegExp(String.raw`\b(?:since|after)${DATE}`, 'u'),
} as const

/** Whether a sentence has the year, month and weekday that are asked for. */
function isNamedIn(text: string, { year, month, weekday }: AskedDay): boolean {
  const named = new Set(dayKeysIn(text))
  return [
    year === undefined ? undefined : `y${year}`,
    month === undefined ? undefined : `m${month}`,
    weekday === undefined ? undefined : `w${weekday}`,
  ].every((key) => key === undefined || named.has(key))
}
