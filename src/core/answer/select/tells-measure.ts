import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
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
        norms.some((norm) =>
          /^(?:once|twice|thrice|times|frequently|often|regularly|daily|weekly|monthly|rarely|seldom)$/u.test(
            norm,
          ),
        ) ||
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

/** How large a country or a body is. */
const STRENGTH =
  /\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|hundreds?|thousands?|million|billion) (?:of )?(?:\p{Ll}+ ){0,2}(?:members?|people|strong|employees|inhabitants|square|hectares|countries|nations|states|seats|workers|staff|citizens|residents)\b|\b(?:members?|population|staff|workers) (?:number|total|count)\w*\b|\bpopulation of\b/u

const SHARE =
  /\d ?%|\bper cent\b|\bpercent\b|\b(?:half|third|quarter|two-thirds)\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:in|out of)(?: every)? (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b/iu

function partiesIn({ by, with: others, about, to }: Statement, { record }: AnswerIndex): number {
  return [...by, ...others, ...about, ...to].filter((id) => record.directory.parties.has(id)).length
}
