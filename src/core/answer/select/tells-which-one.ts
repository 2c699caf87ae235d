import type { Statement } from '../../record/record.ts'
import { isAbstract, isGroup } from '../lexicon/kinds-of-words.ts'
import { baseNoun, lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { isWord, sensesOf } from '../lexicon/wordnet.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { isIn } from '../question/row-signs.ts'
import { FUNCTION_WORDS, GENERIC, NUMERALS } from '../words/grammar.ts'
import type { Token } from '../words/tokens.ts'
import { impliedWords } from './implied-words.ts'
import { readStatement, tokensIn } from './read-statement.ts'

/** Whether a statement tells which one it is, where that is asked: `which court?` by more than the word for it. */
export function tellsWhichOne(statement: Statement, { whichOne }: Asked): boolean {
  if (whichOne === undefined) return true
  const lemmas = new Set(lemmasOf(whichOne))
  const norms = tokensIn(statement).map(({ norm }) => norm)
  return norms.some((norm, at) => {
    if (!lemmasOf(norm).some((lemma) => lemmas.has(lemma))) return false
    const before = norms[at - 1]
    return (
      (before !== undefined && !FUNCTION_WORDS.has(before)) ||
      /^(?:of|in|at|called|named|for)$/u.test(norms[at + 1] ?? '')
    )
  })
}

/** Whether a statement says more of a thing than that it is one: `what cargo did she carry` is not told by `carried a cargo`. */
export function tellsWhichThing(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const { which, whichHead = which } = asked
  if (whichHead === undefined || FUNCTION_WORDS.has(whichHead)) return true
  const noun = baseNoun(whichHead)
  const lemmas = new Set(/ings?$/u.test(whichHead) ? [noun] : lemmasOf(whichHead))
  const tokens = tokensIn(statement)
  const places = tokens.flatMap(({ norm }, at) =>
    lemmasOf(norm).some((lemma) => lemmas.has(lemma)) ? [at] : [],
  )
  const known = asked.ownWords
  if (asked.asksKind)
    return places.some((at) => tellsKind(tokens, at, known)) || isOneOfKind(tokens, noun, index)
  if (places.length === 0)
    return (
      !isGroup(noun) ||
      !asked.kinds.has('position') ||
      namesOne(tokens, noun, index) ||
      namesOtherParty(statement, asked, index)
    )
  if (places.some((at) => !isBare(tokens, at, known) || isQuotedBehind(statement, tokens[at]))) return true
  return isGroup(noun) && namesOtherParty(statement, asked, index)
}

/** `a red crane`, `a crane called Ida`: more than what it does, and nothing that the question says itself. */
function tellsKind(tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]]
  const isCounted = NUMERALS.has(before?.norm ?? '') || /^\d/u.test(before?.norm ?? '')
  if (before !== undefined && token?.afterBreak !== true && isTelling(before) && !isCounted)
    return !lemmasOf(before.norm).some((lemma) => known.has(lemma))
  return /^(?:of|for|called|named|with|made|built|that|which|on|about)$/u.test(next?.norm ?? '')
}

function isOneOfKind(tokens: readonly Token[], noun: string, index: AnswerIndex): boolean {
  const below = new Set(impliedWords(noun, index, true))
  return tokens.some(({ norm }) => lemmasOf(norm).some((lemma) => lemma !== noun && below.has(lemma)))
}

/** `the Reform Act`, `a statute`: a name of its own, or a word for one of a kind. */
function namesOne(tokens: readonly Token[], noun: string, index: AnswerIndex): boolean {
  const below = new Set(impliedWords(noun, index, true))
  return tokens.some(
    ({ norm, capital }, at) =>
      lemmasOf(norm).some((lemma) => below.has(lemma)) || (capital && tokens[at - 1]?.capital === true),
  )
}

/** `on a flight at that hour`: nothing beside it that tells it from others, and that the question does not say itself. */
function isBare(tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]]
  const isKnown = ({ norm }: Token) => lemmasOf(norm).some((lemma) => known.has(lemma))
  if (before !== undefined && token?.afterBreak !== true) {
    if (isTelling(before) && !isKnown(before)) return false
    if (before.afterBreak && /^(?:an?|the)$/u.test(before.norm)) return false
    if (before.norm === 'and' && at > 1 && !isBare(tokens, at - 2, known)) return false
  }
  if (next?.afterBreak === true && /^(?:which|whose|called|named|carrying|bound|laden)$/u.test(next.norm))
    return false
  if (token === undefined || next === undefined || next.afterBreak) return true
  if (!FUNCTION_WORDS.has(next.norm)) return false
  const behind = tokens[at + 2]
  if (/^(?:in|at|near)$/u.test(next.norm) && !isAbstract(baseNoun(token.norm)))
    return behind?.capital !== true
  if (!LEADING.test(next.norm)) return true
  return behindOf(tokens, at + 2).every((other) => isSmall(other.norm) || isKnown(other))
}

/** `an order as commander “that the ships should leave”`: what it says is told in its own words. */
function isQuotedBehind({ text }: Statement, token: Token | undefined): boolean {
  return token !== undefined && /^[^.;]*“(?:that|to)\b/u.test(text.slice(token.to))
}

function isSmall(norm: string): boolean {
  return FUNCTION_WORDS.has(norm) || isIn(norm, GENERIC) || NUMERALS.has(norm)
}

/** What leads to more about a thing. */
const LEADING =
  /^(?:of|for|from|to|that|about|against|on|with|in|at|near|after|before|between|over|into|among|under|around)$/u

/** What stands behind `of` or `that` up to the next break. */
function behindOf(tokens: readonly Token[], from: number): readonly Token[] {
  const end = tokens.findIndex(({ afterBreak }, at) => at > from && afterBreak)
  return tokens.slice(from, end < 0 ? tokens.length : end)
}

/** A name, an adjective or another noun; neither an article nor the verb it is the object of. */
function isTelling({ norm, capital }: Token): boolean {
  if (FUNCTION_WORDS.has(norm) || VAGUE.test(norm)) return false
  if (capital || !isWord(norm) || lemmasOf(norm).some((lemma) => sensesOf(lemma, 'adj').length > 0))
    return true
  return (verbOf(norm) === norm || norm.endsWith('ing')) && sensesOf(baseNoun(norm), 'noun').length > 0
}

/** `various activities`: no more than that there are some. */
const VAGUE = /^(?:various|several|certain|different|numerous|many|further|such)$/u

/** Any country or body that the question does not name itself, other than whoever reports. */
function namesOtherParty(statement: Statement, { slots }: Asked, index: AnswerIndex): boolean {
  const known = new Set([...slots.flatMap(({ ids }) => ids), ...statement.via])
  return readStatement(statement, index).row.some(
    (item) => item.kind === 'mention' && item.refs.some(({ kind, id }) => kind === 'party' && !known.has(id)),
  )
}
