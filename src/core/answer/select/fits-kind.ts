import type { Statement } from '../../record/record.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import type { Asked, AskedKind } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { isDenied } from './is-denied.ts'
import { isNotOnlyToCome, isPast } from './is-to-come.ts'
import { readStatement } from './read-statement.ts'
import { tellsDoer } from './stands-as.ts'
import { tellsDay } from './tells-day.ts'
import { tellsMeasure } from './tells-measure.ts'
import { TELLING_WORDS } from './telling-words.ts'

type Gate = (statement: Statement, asked: Asked, index: AnswerIndex) => boolean

/** What a statement needs to answer each kind of question: a day for `when`, a place for `where`, a doer for `who`. */
const GATES: Readonly<Partial<Record<AskedKind, Gate>>> = {
  said: (statement, asked, index) =>
    asked.slots.some(({ part }) => part === 'speaker') || readStatement(statement, index).speakers.size > 0,
  position: ({ kind, holder }) =>
    kind === 'position' || kind === 'remark' || kind === 'assessment' || holder !== undefined,
  when: (statement, asked) => tellsDay(statement, asked) && isDone(statement, asked),
  where: (statement, asked) => tellsPlace(statement) && isDone(statement, asked),
  why: (statement, asked, index) =>
    TELLING_WORDS.why.test(statement.text) && !isDenied(statement, asked, index),
  whether: isNotOnlyToCome,
  many: tellsMeasure,
  against: ({ text }) => TELLING_WORDS.against.test(text),
  condition: ({ text }) => TELLING_WORDS.condition.test(text),
  'goes-on': ({ text }) => TELLING_WORDS['goes-on'].test(text),
  kin: ({ text }) => TELLING_WORDS.kin.test(text),
  welfare: ({ text }) => TELLING_WORDS.welfare.test(text),
  acronym: ({ text }) => TELLING_WORDS.acronym.test(text),
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
  if (asked.wantsNames && asked.slots.length === 0 && !namesPeople(statement, asked, index)) return false
  return [...asked.kinds].every((kind) => GATES[kind]?.(statement, asked, index) ?? true)
}

/** Whether anybody is named, other than who speaks, where those asked for are spoken of in so many words. */
function namesPeople(statement: Statement, { terms }: Asked, index: AnswerIndex): boolean {
  const { about, with: others, to } = statement
  const { row } = readStatement(statement, index)
  const lemmas = new Set(row.flatMap((item) => (item.kind === 'word' ? lemmasOf(item.word.norm) : [])))
  return (
    [...about, ...others, ...to].some((id) => index.record.directory.officials.has(id)) &&
    terms.every(({ words }) => words.every((word) => word.some((lemma) => lemmas.has(lemma))))
  )
}

/** What was only said or wanted did not happen, unless the saying is what was asked for. */
function isDone({ kind }: Statement, { kinds, terms }: Asked): boolean {
  if (kinds.has('said') || kinds.has('position') || terms.some(({ isDeed }) => isDeed)) return true
  return kind !== 'position' || terms.length === 0
}

const PLACE =
  /\b(?:in|at|near|from|outside|inside) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)\p{Lu}/u

function tellsPlace({ place, text }: Statement): boolean {
  return place !== undefined || PLACE.test(text)
}
