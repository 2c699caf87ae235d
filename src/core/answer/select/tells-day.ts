import { MONTH } from '../../calendar.ts'
import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'

/** Whether a statement says when it was or will be, or that no day is known. */
export function tellsDay({ kind, on, due, text, caveats }: Statement, { isFuture, details }: Asked): boolean {
  return (
    (on?.from !== undefined && (!isFuture || PLANNED.test(text))) ||
    due !== undefined ||
    SINCE.test(text) ||
    PERIOD.test(text) ||
    (details.has('until') && /\b(?:until|till) (?!now\b)/u.test(text)) ||
    (on?.from === undefined && (IN_TIME.test(text) || ON_DAY.test(text))) ||
    UNTOLD.test(text) ||
    ((!isFuture || kind === 'plan' || PLANNED.test(text)) &&
      caveats.some((caveat) => caveat.kind === 'undated'))
  )
}

const UNTOLD =
  /\bno (?:\w+ )?(?:date|day|time|prediction|timetable)\b|\bnot (?:yet )?(?:say|said|known|decided|clear) when\b/iu
const SINCE = new RegExp(
  String.raw`\b(?:since|until|till|from) (?:early |late |mid-)?(?:\p{Lu}\p{Ll}+day )?(?:\d{1,2} )?(?:${MONTH}|\d{4})\b`,
  'u',
)
/** `in January`, `in the autumn`, `in 2031`: a time in words where there is no date. */
const IN_TIME = new RegExp(
  String.raw`\b(?:in|by|for|before|since|until) (?:the )?(?:early |late |mid-|next |last )?(?:${MONTH}|spring|summer|autumn|fall|winter|(?:19|20)\d\d)\b`,
  'u',
)
/** `had threatened on 20 March`. */
const ON_DAY = new RegExp(String.raw`\bon (?:\p{Lu}\p{Ll}+day )?\d{1,2} (?:${MONTH})\b`, 'u')
/** `within 60 days`, `over the next year`, `by the end of the month`. */
const PERIOD =
  /\b(?:within|over|in|during) the (?:next|coming) (?:\w+ )?(?:days?|weeks?|months?|years?|decades?)\b|\bwithin (?:\S+ ){1,2}(?:hours?|days?|weeks?|months?|years?)\b|\b(?:by|at) the end of\b|\b(?:\w+ )(?:hours|days|weeks|months|years) (?:until|after|before|from)\b/u
const PLANNED = /\b(?:(?:was|were|is|are) to|will|expected|planned|scheduled|due|set to)\b/iu
