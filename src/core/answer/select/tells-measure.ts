import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { tellsAmount, tellsChange, tellsRoom, tellsSize } from './amounts.ts'
import { countsAsked, countsDeeds, countsPeopleOfEvent } from './counts-asked.ts'
import { isTime, wordsWithoutDates } from './told-words.ts'

const LENGTH = /^(?:pages?|words?|lines?|chapters?)$/u
/** `Sabanov, 61, founded …`: how newsrooms give an age. */
const AGE = /\p{Lu}[\p{L}’'-]+, \d{2,3},/u
/** Whether a statement has the number that is asked for, with what it counts or in the unit it is measured in. */
export function tellsMeasure(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const told = wordsWithoutDates(statement)
  const { norms, numbers } = told
  const none = norms.flatMap((norm, at) =>
    norm === 'no' || norm === 'none' || norm === 'nobody' ? [at] : [],
  )
  if (asked.wantsRoom && tellsRoom(statement.text)) return true
  if (asked.wantsFormer && !tellsChange(statement.text)) return false
  switch (asked.measure) {
    case 'age':
      if (AGE.test(statement.text)) return true
      return (
        numbers.some((at) => isTime(norms, at)) &&
        /\b(?:old|age|aged|since|founded|born)\b/u.test(norms.join(' '))
      )
    case 'share':
      return /\d ?%|\bper cent\b|\bpercent\b|\b(?:half|third|quarter|two-thirds)\b/iu.test(statement.text)
    case 'length of time':
      if (numbers.some((at) => norms.slice(at + 1, at + 3).some((norm) => LENGTH.test(norm)))) return true
      return (
        numbers.some((at) => isTime(norms, at)) ||
        /\b(?:(?:for|lasted|lasting|took|within) (?:an?|the)|in an?) (?:hour|day|week|month|year)\b/u.test(
          norms.join(' '),
        )
      )
    case 'times':
      return (
        norms.some((norm) =>
          /^(?:once|twice|thrice|times|frequently|often|regularly|daily|weekly|monthly|rarely|seldom)$/u.test(
            norm,
          ),
        ) || countsDeeds(norms, numbers, asked, index)
      )
    case 'count':
      return (
        countsAsked(told, [...numbers, ...none], asked, index) ||
        countsPeopleOfEvent(norms, numbers, asked, index) ||
        (asked.countsParties && partiesIn(statement, index) > 1)
      )
    case 'amount':
      return tellsAmount(statement.text, told, asked.wantsMoney)
    case 'size':
      return tellsSize(statement.text, told) || countsAsked(told, numbers, asked, index)
    case undefined:
      return numbers.length > 0
  }
}

function partiesIn({ by, with: others, about, to }: Statement, { record }: AnswerIndex): number {
  return [...by, ...others, ...about, ...to].filter((id) => record.directory.parties.has(id)).length
}
