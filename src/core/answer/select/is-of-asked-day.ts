import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
import { isBeyond, isDay } from '../question/days.ts'
import type { AskedDay } from '../question/days.ts'
import { dayKeysIn, namesDay } from '../record-index/day-keys.ts'

/** Of the day asked for by its date; an amount, what has no date or what is asked beside the day, also where its words name the day. */
export function isOfAskedDay({ on, due, text }: Statement, { day, bound, measure, terms }: Asked): boolean {
  if (bound !== undefined && due === undefined && !(on !== undefined && isBeyond(bound, on)))
    return BOUNDING[bound.side].test(text) && isNamedIn(text, bound.day)
  if (day === undefined) return true
  if ([on, due].some((own) => own !== undefined && isDay(day, own))) return true
  if (namesDay(text, day)) return true
  const isOther = terms.some(({ isSoft }) => !isSoft)
  const isDated = !isOther && on?.from !== undefined && on.from.equals(on.to)
  if (day.day !== undefined || (measure === undefined && isDated)) return false
  return isNamedIn(text, day)
}

/** `the first trip since 2018`: bounded by the day in its own words. */
const BOUNDING = {
  before: /\b(?:before|ahead of|until|by)\b/iu,
  after: /\b(?:after|following|since|from)\b/iu,
  since: /\b(?:since|after|from)\b/iu,
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
