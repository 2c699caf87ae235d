import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { readStatement } from './read-statement.ts'

/** Whether a statement is of the kind a question is after: it has a day for `when`, a place for `where`, a doer for `who`. */
export function fitsKind(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const { kinds } = asked
  if (kinds.has('said') && !isWords(statement, asked, index)) return false
  if (kinds.has('position') && !isPosition(statement)) return false
  if (kinds.has('when') && !tellsDay(statement)) return false
  if (kinds.has('where') && !tellsPlace(statement)) return false
  if (kinds.has('why') && !tellsCause(statement)) return false
  if (kinds.has('many') && !tellsMeasure(statement, asked, index)) return false
  if (kinds.has('next') && !tellsPlan(statement)) return false
  return !kinds.has('who') || tellsDoer(statement)
}

function isWords(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  if (asked.slots.some(({ part }) => part === 'speaker')) return true
  return readStatement(statement, index).speakers.size > 0
}

function isPosition({ kind, holder }: Statement): boolean {
  return kind === 'position' || kind === 'remark' || kind === 'assessment' || holder !== undefined
}

function tellsDay({ on, due, text, caveats }: Statement): boolean {
  return (
    on?.from !== undefined ||
    due !== undefined ||
    /\bno (?:date|day)\b/iu.test(text) ||
    caveats.some(({ kind }) => kind === 'undated')
  )
}

function tellsPlace({ place, text }: Statement): boolean {
  return place !== undefined || /\b(?:in|at|on|from|near) (?:the )?\p{Lu}/u.test(text)
}

const CAUSE =
  /\b(?:because|due to|after|following|owing|grounds|reason|aim(?:s|ed)?|meant|intended|so that|in order|counter|for \w+ing|as a result|over|since|in response|in protest)\b/iu

function tellsCause({ text }: Statement): boolean {
  return CAUSE.test(text)
}

const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|dozen|once|twice)\b/iu
const TIME = /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b/iu

function tellsMeasure(statement: Statement, { measure }: Asked, index: AnswerIndex): boolean {
  const bare = statement.text.replaceAll(/\b\d{1,2} \p{Lu}\p{Ll}+ \d{4}\b|\b\p{Lu}\p{Ll}+ \d{4}\b/gu, '')
  if (measure === 'length of time' || measure === 'age') return NUMBER.test(bare) && TIME.test(bare)
  if (measure === 'count') return NUMBER.test(bare) || partiesIn(statement, index).size > 1
  return NUMBER.test(bare)
}

function partiesIn({ by, with: others, about, to }: Statement, { record }: AnswerIndex): ReadonlySet<string> {
  return new Set([...by, ...others, ...about, ...to].filter((id) => record.directory.parties.has(id)))
}

function tellsPlan({ kind, due }: Statement): boolean {
  return kind === 'plan' || due !== undefined
}

function tellsDoer({ by, with: others, to, about }: Statement): boolean {
  return by.length + others.length + to.length + about.length > 0
}
