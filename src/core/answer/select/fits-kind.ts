import type { Statement } from '../../record/record.ts'
import type { Asked, AskedKind } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { readStatement } from './read-statement.ts'
import { tellsDoer } from './stands-as.ts'
import { tellsMeasure } from './tells-measure.ts'

type Gate = (statement: Statement, asked: Asked, index: AnswerIndex) => boolean

/** What a statement needs to answer each kind of question: a day for `when`, a place for `where`, a doer for `who`. */
const GATES: Readonly<Partial<Record<AskedKind, Gate>>> = {
  said: (statement, asked, index) =>
    asked.slots.some(({ part }) => part === 'speaker') || readStatement(statement, index).speakers.size > 0,
  position: ({ kind, holder }) =>
    kind === 'position' || kind === 'remark' || kind === 'assessment' || holder !== undefined,
  when: (statement, asked) => tellsDay(statement, asked) && isDone(statement, asked),
  where: (statement, asked) => tellsPlace(statement) && isDone(statement, asked),
  why: ({ text }) => CAUSE.test(text),
  many: tellsMeasure,
  next: ({ kind, due }) => kind === 'plan' || due !== undefined,
  who: (statement, asked, index) =>
    asked.wantsDoer
      ? tellsDoer(asked, statement, index)
      : [...statement.by, ...statement.with, ...statement.to, ...statement.about].length > 0,
}

/** Whether a statement is of every kind a question is after. */
export function fitsKind(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  if (asked.wantsPartner && statement.with.length + statement.to.length === 0 && statement.by.length < 2)
    return false
  if (asked.isFuture && isPast(statement)) return false
  return [...asked.kinds].every((kind) => GATES[kind]?.(statement, asked, index) ?? true)
}

/** What was only said or wanted did not happen, unless the saying is what was asked for. */
function isDone({ kind }: Statement, { kinds, terms }: Asked): boolean {
  if (kinds.has('said') || kinds.has('position') || terms.some(({ isDeed }) => isDeed)) return true
  return kind !== 'position' || terms.length === 0
}

function tellsDay({ on, due, text, caveats }: Statement, { isFuture }: Asked): boolean {
  return (
    (on?.from !== undefined && (!isFuture || PLANNED.test(text))) ||
    due !== undefined ||
    /\bno (?:\w+ )?(?:date|day|time|prediction|timetable)\b/iu.test(text) ||
    caveats.some(({ kind }) => kind === 'undated')
  )
}

const PLANNED = /\b(?:(?:was|were|is|are) to|will|expected|planned|scheduled|due|set to)\b/iu

/** What has happened is no answer to what will. */
function isPast({ kind, due, text }: Statement): boolean {
  return (
    kind === 'event' &&
    due === undefined &&
    !/\b(?:will|to be|was to|were to|plans?|planned|is to|are to|would)\b/u.test(text)
  )
}

const PLACE =
  /\b(?:in|at|near|from|outside|inside) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)\p{Lu}/u

function tellsPlace({ place, text }: Statement): boolean {
  return place !== undefined || PLACE.test(text)
}

const CAUSE =
  /\b(?:because|due to|after|following|owing|grounds|reasons?|aim(?:s|ed)?|meant|intended|so that|in order|counter|for \w+ing|as a result|over|since|in response|in protest|citing|fearing|for fear|lest|prompted|sparked|blamed|blaming|suspicion|suspected|thanks to|on account)\b/iu
