import { MONTH } from '../../calendar.ts'
import { baseNoun } from '../lexicon/lemmas.ts'
import { isGroup, isPerson } from '../lexicon/kinds-of-words.ts'
import type { Asked } from '../question/asked.ts'
import { isTime } from './told-words.ts'
import type { Told } from './told-words.ts'

/** Whether a statement tells how long something goes on: in units of time, from one day to another, or until when. */
export function tellsLength(text: string, { norms, numbers }: Told, { asksSince, words }: Asked): boolean {
  return (
    numbers.some(
      (at) =>
        (isTime(norms, at) && (asksSince || !isJustPast(norms, at))) ||
        norms.slice(at + 1, at + 3).some((norm) => LENGTH.test(norm)),
    ) ||
    ONE_UNIT.test(norms.join(' ')) ||
    (!words.includes('long') && WITHIN_ONE.test(norms.join(' '))) ||
    (asksSince ? SINCE : UNTIL).test(text)
  )
}

/** `of the past two years`: when it was, where `is to last two years` is how long. */
function isJustPast(norms: readonly string[], at: number): boolean {
  return (
    /^(?:past|last)$/u.test(norms[at - 1] ?? '') &&
    /^(?:the|these|his|her|its|their)$/u.test(norms[at - 2] ?? '')
  )
}

const LENGTH = /^(?:pages?|words?|lines?|chapters?)$/u
const ONE_UNIT =
  /\b(?:(?:for|lasted|lasting|took) (?:an?|the)|(?:in|after) an?) (?:hour|day|week|month|year)\b/u

/** How quickly something was done: not how long it takes. */
const WITHIN_ONE = /\bwithin (?:an?|the) (?:hour|day|week|month|year)\b/u

const DAY = '(?:(?:early|late|mid|the end of|next|\\p{Lu}\\p{Ll}+day) )?(?:\\d{1,2} )?'
const MONTH_OR_YEAR = `(?:${MONTH}|(?:19|20)\\d\\d)`
/** `runs until 30 June 2027`, `from 2015 to 2021`. */
const UNTIL = new RegExp(
  `\\b(?:until|till|through) ${DAY}${MONTH_OR_YEAR}|\\bfrom ${DAY}(?:\\d{1,2}|${MONTH_OR_YEAR})[^.;,]{0,30} (?:to|until) ${DAY}${MONTH_OR_YEAR}`,
  'u',
)
/** `for the first time since 2019`: for as many years. */
const SINCE = new RegExp(`\\bsince ${DAY}${MONTH_OR_YEAR}`, 'u')

/** Whether a statement tells how old somebody or something is. */
export function tellsAge(text: string, { norms, numbers }: Told): boolean {
  return (
    AGE.test(text) ||
    numbers.some(
      (at) =>
        isAgeAt(norms, at) ||
        (isTime(norms, at) && /\b(?:old|age|aged|since|founded|born)\b/u.test(norms.join(' '))),
    )
  )
}

/** `Sabanov, 61, founded …`: how newsrooms give an age. */
const AGE = /\p{Lu}[\p{L}’'-]+, \d{2,3},|\b(?:aged?|age of) \d{1,3}\b|\b\d{1,3}[- ]years?[- ]old\b/u

/** `a pupil of 14`: how old somebody is, and not how many there are; `a crew of nine` is their number. */
export function isAgeAt(norms: readonly string[], at: number): boolean {
  const [article = '', noun = '', of] = norms.slice(Math.max(0, at - 3), at)
  return (
    of === 'of' &&
    /^\d{1,3}$/u.test(norms[at] ?? '') &&
    /^(?:an?|the)$/u.test(article) &&
    baseNoun(noun) === noun &&
    isPerson(noun) &&
    !isGroup(noun)
  )
}
