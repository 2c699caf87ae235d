import type { Statement } from '../../record/record.ts'
import type { Asked, Term } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import {
  tellsAmount,
  tellsChange,
  tellsMove,
  tellsRoom,
  tellsOrdinal,
  tellsSize,
  tellsVotes,
} from './amounts.ts'
import { countsAsked, countsDeeds, countsPeopleOfEvent } from './counts-asked.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import { NUMERALS } from '../words/grammar.ts'
import { tellsAge, tellsLength } from './tells-length.ts'
import { wordsWithoutDates } from './told-words.ts'
import type { Told } from './told-words.ts'

/** Whether a statement has the number that is asked for, with what it counts or in the unit it is measured in. */
export function tellsMeasure(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const told = withoutAsked(wordsWithoutDates(statement), asked)
  const { norms, numbers } = told
  const none = norms.flatMap((norm, at) =>
    norm === 'no' || norm === 'none' || norm === 'nobody' ? [at] : [],
  )
  if (asked.wantsRoom && tellsRoom(statement.text)) return true
  if (asked.asksChange && !tellsMove(statement.text)) return false
  if (asked.wantsFormer && !tellsChange(statement.text)) return false
  switch (asked.measure) {
    case 'age':
      return tellsAge(statement.text, told)
    case 'share':
      return SHARE.test(statement.text)
    case 'length of time':
      return tellsLength(statement.text, told, asked)
    case 'times':
      return (
        norms.some((norm) => TIMES.test(norm) || (asked.words.some(isOfRate) && RATE.test(norm))) ||
        (asked.countsSoFar && tellsOrdinal(statement.text)) ||
        countsDeeds(norms, numbers, asked, index)
      )
    case 'count':
      return (
        countsAsked(told, [...numbers, ...none], asked, index) ||
        countsPeopleOfEvent(norms, numbers, asked, index) ||
        (asked.countsSoFar && tellsOrdinal(statement.text)) ||
        (asked.kinds.has('against') && tellsVotes(statement.text)) ||
        (asked.countsParties && partiesIn(statement, index) > 1)
      )
    case 'amount':
      return tellsAmount(statement.text, told, asked.wantsMoney)
    case 'size':
      if (asked.terms.length === 0 && asked.slots.length > 0 && !STRENGTH.test(statement.text)) return false
      if (asked.terms.some((term) => isOfMany(term, norms))) return true
      return tellsSize(statement.text, told) || countsAsked(told, numbers, asked, index)
    case undefined:
      return numbers.length > 0
  }
}

/** `what will it take to mend the 31 barns`: a number that the question has itself is no answer to it. */
function withoutAsked(told: Told, { measure, words }: Asked): Told {
  if (measure === undefined || measure === 'count' || measure === 'times') return told
  const numbers = told.numbers.filter((at) => !words.includes(told.norms[at] ?? ''))
  return numbers.length === told.numbers.length ? told : { ...told, numbers }
}

/** `a coalition of more than 50 nations`. */
function isOfMany({ words }: Term, norms: readonly string[]): boolean {
  const [noun = []] = words
  return (
    words.length === 1 &&
    norms.some(
      (norm, at) =>
        lemmasOf(norm).some((lemma) => noun.includes(lemma)) &&
        /^(?:of|with)$/u.test(norms[at + 1] ?? '') &&
        norms.slice(at + 2, at + 5).some((one) => /^\d/u.test(one) || NUMERALS.has(one)),
    )
  )
}

const TIMES = /^(?:once|twice|thrice|times)$/u
const RATE = /^(?:frequently|often|regularly|daily|weekly|monthly|rarely|seldom)$/u

/** `how often`, `how many times a week`. */
function isOfRate(word: string): boolean {
  return /^(?:often|frequently|regularly|hour|day|week|month|year)$/u.test(word)
}

/** How large a country or a body is. */
const STRENGTH =
  /\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|hundreds?|thousands?|million|billion) (?:of )?(?:\p{Ll}+ ){0,2}(?:members?|people|strong|employees|inhabitants|square|hectares|countries|nations|states|seats|workers|staff|citizens|residents)\b|\b(?:members?|population|staff|workers) (?:number|total|count)\w*\b|\bpopulation of\b/u

const SHARE =
  /\d ?%|\bper cent\b|\bpercent\b|\b(?:half|third|quarter|two-thirds)\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:in|out of)(?: every)? (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b/iu

function partiesIn({ by, with: others, about, to }: Statement, { record }: AnswerIndex): number {
  return [...by, ...others, ...about, ...to].filter((id) => record.directory.parties.has(id)).length
}
