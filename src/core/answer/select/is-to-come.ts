import type { Statement } from '../../record/record.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import type { Asked, Term } from '../question/asked.ts'
import type { Item } from '../question/mentions.ts'
import { isTheWord } from '../question/words-at.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { includes } from '../record-index/postings.ts'
import { coverTerm } from './cover-term.ts'
import { deedsIn } from './doers.ts'
import { readStatement } from './read-statement.ts'
import { deedLemmas } from './deed-lemmas.ts'

/** What has happened is no answer to what will. */
export function isPast({ kind, due, text }: Statement): boolean {
  return (
    kind === 'event' &&
    due === undefined &&
    !/\b(?:will|to be|was to|were to|plans?|planned (?:to|for)|is to|are to|would)\b/u.test(text)
  )
}

/** Whether a truce held is not told by how long it is to hold. */
export function isNotOnlyToCome(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const [deed, ...more] = asked.terms.filter(({ isVerb }) => isVerb)
  if (!asked.isPast || deed === undefined || more.length > 0 || isOfIntent(asked)) return true
  if (!MAY_BE_TO_COME.test(statement.text) || (asked.words.includes('yet') && isPlanned(statement)))
    return true
  const lemmas = deedLemmas([deed], index)
  const { row } = readStatement(statement, index)
  const told = row.flatMap((item, at) =>
    item.kind === 'word' && lemmasOf(item.word.norm).some((lemma) => lemmas.has(lemma)) ? [at] : [],
  )
  return (
    told.length === 0 ||
    told.some((at) => !isToCome(row, at) && !isOnlyThought(row, at)) ||
    (asked.kinds.has('whether') && NOT_YET.test(statement.text))
  )
}

/** `has it been signed yet`: not before the day it is to be. */
function isPlanned({ kind, due }: Statement): boolean {
  return kind === 'plan' && due !== undefined
}

/** `did she say she would mend it`: what is to come is what is asked. */
function isOfIntent({ kinds, words }: Asked): boolean {
  return kinds.has('said') && words.some((word) => /^(?:will|would|going)$/u.test(word))
}

/** Without any of these in its text a statement need not be understood for it. */
const MAY_BE_TO_COME = /\b(?:will|would|shall|to|if|unless)\b/iu

/** `we are not there yet`: that it has not come about is told. */
const NOT_YET =
  /\b(?:not|never)\b[^.;]*\byet\b|\byet to\b|\bnot (?:say|said|know|known|clear) (?:when|whether|if)\b/u

/** Whether something will be done is not told by whoever urges somebody to do it. */
export function isOnlyUrged(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const [deed, ...more] = asked.terms.filter(({ isVerb }) => isVerb)
  if (!asked.isFuture || deed === undefined || more.length > 0) return false
  const deeds = deedsIn(readStatement(statement, index).row, deedLemmas([deed], index))
  return deeds.length > 0 && deeds.every(({ wished, hoped }) => wished && hoped.size === 0)
}

/** Whether somebody is on record to say that what is asked for will come, whatever comes of it. */
export function foretells(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const deed = asked.terms.filter(({ isVerb }) => isVerb)
  const things = asked.terms.filter(({ isSoft }) => !isSoft)
  if (deed.length === 0)
    return (
      things.length > 0 &&
      isOfWhatComes(statement) &&
      things.every((term) => isWorded(term, statement, index))
    )
  const lemmas = deedLemmas(deed, index)
  const { row } = readStatement(statement, index)
  return row.some(
    (item, at) =>
      item.kind === 'word' &&
      lemmasOf(item.word.norm).some((lemma) => lemmas.has(lemma)) &&
      isToCome(row, at),
  )
}

/** In its own words or others that mean it, rather than by what it is filed under. */
function isWorded(term: Term, { id }: Statement, index: AnswerIndex): boolean {
  const { literal, certain, implied } = coverTerm(term, index)
  const number = index.numbers.get(id) ?? -1
  return [literal, certain, implied].some((own) => includes(own, number))
}

/** What is planned, promised or ruled out answers whether there will be any of it. */
function isOfWhatComes({ kind, due, text }: Statement): boolean {
  return (
    kind === 'plan' ||
    due !== undefined ||
    /\b(?:will|would|rul(?:e|es|ed) out|(?:promis|pledg|vow)\w*|(?:is|are) (?:not )?to(?! (?:the|a)\b))\b/u.test(
      text,
    )
  )
}

/** `if it passed`, `any threat to close it`: no news of its having been done. */
function isOnlyThought(row: readonly Item[], at: number): boolean {
  const before = row.slice(Math.max(0, at - REACH), at)
  return (
    before.some((item) => isTheWord(item, 'if', 'unless')) ||
    (isTheWord(row[at - 1], 'to') && before.some(isIntent))
  )
}

function isIntent(item: Item): boolean {
  return item.kind === 'word' && lemmasOf(item.word.norm).some((lemma) => INTENTS.has(lemma))
}

const REACH = 5
const INTENTS = new Set('threat threaten plan promise vow intend intention mean want hope'.split(' '))

/** `is to last`, `will hold`, `is to be signed`. */
function isToCome(row: readonly Item[], verb: number): boolean {
  const at = isTheWord(row[verb - 1], 'be') ? verb - 1 : verb
  const [be, to] = row
    .slice(Math.max(0, at - 2), at)
    .map((item) => (item.kind === 'word' ? item.word.norm : ''))
  return /^(?:will|would|shall)$/u.test(to ?? '') || (to === 'to' && /^(?:is|are|was|were)$/u.test(be ?? ''))
}
