import type { Statement } from '../../record/record.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import type { Asked } from '../question/asked.ts'
import type { Item } from '../question/mentions.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { deedLemmas } from './deed-lemmas.ts'
import { readStatement } from './read-statement.ts'

/** Whether a statement says what something was done to, where that is asked: `they dined at his house` does not tell what. */
export function tellsObject(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const deed = asked.terms.filter(({ isVerb, issues }) => isVerb && issues.length === 0)
  if (!asked.wantsObject || asked.kinds.has('many') || deed.length !== 1) return true
  const lemmas = deedLemmas(deed, index)
  const { row } = readStatement(statement, index)
  const places = row.flatMap((item, at) => (isOneOf(item, lemmas) ? [at] : []))
  return places.length === 0 || places.some((at) => !isAlone(row, at))
}

function isOneOf(item: Item, lemmas: ReadonlySet<string>): boolean {
  return item.kind === 'word' && lemmasOf(item.word.norm).some((lemma) => lemmas.has(lemma))
}

/** A verb with nothing behind it but when, where or with whom. */
function isAlone(row: readonly Item[], at: number): boolean {
  const next = row[at + 1]
  const before = row.slice(Math.max(0, at - REACH), at)
  if (before.some((item) => item.kind === 'word' && OBJECT_AHEAD.test(item.word.norm))) return false
  if (next === undefined) return true
  if (next.kind === 'mention') return next.afterBreak
  return next.word.token.afterBreak || ASIDE.test(next.word.norm)
}

/** How far ahead of a verb stands what makes its object come before it. */
const REACH = 3
/** `was sold`, `the song that Lind sang`, `what the guild demands`. */
const OBJECT_AHEAD = /^(?:is|are|was|were|been|be|being|the|a|an|that|which|what|of)$/u
const ASIDE =
  /^(?:in|at|on|with|together|here|there|today|yesterday|before|after|while|when|during|until|since|by|near|outside|inside|and|or|but|as|because|alone|again|first|later|separately|privately|twice|once)$/u
