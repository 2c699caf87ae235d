import type { Statement } from '../../record/record.ts'
import { lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import type { Asked } from '../question/asked.ts'
import type { Item } from '../question/mentions.ts'
import { isTheWord } from '../question/words-at.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { deedsIn } from './doers.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { readStatement } from './read-statement.ts'
import { deedLemmas } from './deed-lemmas.ts'

/** `freed after the guards left` does not tell why the guards left. */
export function isItselfReason(statement: Statement, { terms }: Asked, index: AnswerIndex): boolean {
  const verbs = terms.filter(({ isVerb }) => isVerb)
  if (verbs.length === 0) return false
  const deeds = deedsIn(readStatement(statement, index).row, deedLemmas(verbs, index))
  return deeds.length > 0 && deeds.every(({ inReason }) => inReason)
}

/** How far behind the denial stands what is denied. */
const REACH = 6

/** Why something was done is not told by whoever ruled it out, unless that is what was asked. */
export function isDenied(statement: Statement, { terms }: Asked, index: AnswerIndex): boolean {
  const deeds = deedLemmas(terms, index)
  const asked = new Set(terms.flatMap(({ words }) => words.flat()))
  const { row } = readStatement(statement, index)
  return row.some((item, at) => {
    const verb = denyingVerb(row, at)
    if (item.kind !== 'word' || verb === undefined || deeds.has(verb)) return false
    return row
      .slice(at + 1, at + 1 + REACH)
      .some((next) => next.kind === 'word' && lemmasOf(next.word.norm).some((lemma) => asked.has(lemma)))
  })
}

/** Whether it was only asked for, or refused: `rebuffed a request from Kell to meet`, `asked Brandt for a meeting`. */
export function isOnlySought(statement: Statement, { terms }: Asked, index: AnswerIndex): boolean {
  if (!MAY_BE_SOUGHT.test(statement.text)) return false
  const asked = new Set(terms.flatMap(({ words, isVerb }) => (isVerb ? words.flat() : [])))
  const { row } = readStatement(statement, index)
  const from = row.findIndex((item, at) => denyingVerb(row, at) !== undefined || isSeeking(item))
  return (
    from >= 0 &&
    row.some(
      (item, at) =>
        at > from &&
        item.kind === 'word' &&
        lemmasOf(item.word.norm).some((lemma) => asked.has(lemma)) &&
        (isTheWord(row[at - 1], 'to') ||
          (isTheWord(row[at - 1], 'a', 'an') && isTheWord(row[at - 2], 'for'))),
    )
  )
}

function isSeeking(item: Item): boolean {
  return item.kind === 'word' && SEEKING.has(verbOf(item.word.norm))
}

const SEEKING = new Set('ask request seek demand'.split(' '))
/** Without any of these in its text a statement need not be understood for it. */
const MAY_BE_SOUGHT =
  /\b(?:ask|request|seek|sought|demand|den(?:y|ie)|refus|declin|reject|dismiss|rebuff|rul)/iu

/** Whether a statement denies the very thing asked for, or says there is none: `ruled out camps`, `no order`. */
export function rulesOut(statement: Statement, { terms }: Asked, index: AnswerIndex): boolean {
  const asked = new Set(terms.flatMap(({ words }) => words.flat()))
  const { row } = readStatement(statement, index)
  return row.some((item, at) => {
    const isNo = item.kind === 'word' && item.word.norm === 'no'
    if (!isNo && denyingVerb(row, at) === undefined) return false
    const thing = row
      .slice(at + 1)
      .find((next) => next.kind === 'mention' || !FUNCTION_WORDS.has(next.word.norm))
    const norms = thing === undefined ? [] : thing.kind === 'mention' ? thing.norms : [thing.word.norm]
    return norms.some((norm) => lemmasOf(norm).some((lemma) => asked.has(lemma)))
  })
}

function denyingVerb(row: readonly Item[], at: number): string | undefined {
  const [item, next] = [row[at], row[at + 1]]
  if (item?.kind !== 'word') return undefined
  const verb = verbOf(item.word.norm)
  if (verb === 'rule') return next?.kind === 'word' && next.word.norm === 'out' ? verb : undefined
  return DENYING.has(verb) ? verb : undefined
}

const DENYING = new Set('deny refuse decline reject dismiss rebuff'.split(' '))
