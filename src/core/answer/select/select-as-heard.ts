import { participantsOf } from '../../record/visible-record.ts'
import type { Statement } from '../../record/record.ts'
import { isNameWord } from '../lexicon/kinds-of-words.ts'
import { shortestForm } from '../lexicon/lemmas.ts'
import type { Asked, Term } from '../question/asked.ts'
import { includes, intersect } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { formsIn } from '../record-index/heard.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { coverTerm } from './cover-term.ts'
import { fitsKind } from './fits-kind.ts'
import { isOfAskedDay } from './is-of-asked-day.ts'
import { withParties } from './read-statement.ts'
import { allStand, isDoneByOthers } from './stands-as.ts'

/** By how much of the question's weight a statement has to be ahead of what other passages say. */
const LEAST_AHEAD = 0.15

/** A statement that was asked for before in a question's words. */
export type HeardStatement = {
  readonly statement: Statement
  /** By how much of the question's weight it is ahead of what other passages say, from 0 to 1. */
  readonly ahead: number
}

/**
 * Finds the statement that was asked for before in words most like these, where that tells it from all others.
 *
 * A question that is listed is answered by whoever listed it. Of any other, everything asked for has to be told there or to
 * have been asked there, and something to be told. A word says the less the more statements are asked for in it, and nothing
 * in more than half of them.
 */
export function selectAsHeard(
  asked: Asked,
  index: AnswerIndex,
  scope: Postings | undefined,
): HeardStatement | undefined {
  if (asked.asksSpeakers !== undefined) return undefined
  const nearest = nearestHeard(asked.words, index, scope)
  if (nearest === undefined || nearest.statement.questions.length === 0) return undefined
  const { number, statement } = nearest
  if (isOneOf(statement, asked.words)) return nearest
  const isTold = (term: Term) => includes(coverTerm(term, index).all, number)
  const needed = asked.terms.filter(({ isSoft }) => !isSoft)
  return ((asked.slots.length > 0 && needed.length > 0) || needed.some(isTold)) &&
    needed.every((term) => isTold(term) || isHeard(term, number, index)) &&
    namesAll(asked, number, statement, index) &&
    isOfAskedDay(statement, asked) &&
    fitsKind(statement, asked, index)
    ? nearest
    : undefined
}

function nearestHeard(
  words: readonly string[],
  { heard, asking, statements }: AnswerIndex,
  scope: Postings | undefined,
): (HeardStatement & { readonly number: number }) | undefined {
  const weights = new Map<number, number>()
  let whole = 0
  for (const word of new Set(words)) {
    const own = heard.get(word) ?? []
    if (own.length * 2 > asking) continue
    const weight = Math.log((asking + 1) / (own.length + 0.5))
    whole += weight
    for (const number of scope === undefined ? own : intersect(own, scope))
      weights.set(number, (weights.get(number) ?? 0) + weight)
  }
  const best = heaviest(weights)
  const first = best === undefined ? undefined : statements[best]
  if (best === undefined || first === undefined) return undefined
  const elsewhere = heaviest(weights, (number) => {
    const statement = statements[number]
    return statement !== undefined && !isOfOnePassage(first, statement)
  })
  const [most = 0, next = 0] = [best, elsewhere ?? -1].map((number) => weights.get(number))
  const ahead = (most - next) / whole
  return ahead >= LEAST_AHEAD ? { number: best, statement: first, ahead } : undefined
}

function heaviest(
  weights: ReadonlyMap<number, number>,
  isMeant: (number: number) => boolean = () => true,
): number | undefined {
  let best: number | undefined
  let most = 0
  for (const [number, weight] of weights)
    if (weight > most && isMeant(number)) [best, most] = [number, weight]
  return best
}

/** Whether two statements rest on one passage of a source. */
export function isOfOnePassage(one: Statement, other: Statement): boolean {
  return one.cite.some(({ source, anchor }) =>
    other.cite.some((cited) => cited.source === source && cited.anchor === anchor),
  )
}

const ASKING = new Set('who whom whose what when where which why how many much long'.split(' '))

/** Whether it is one of the questions listed, with other small words at most: why is not when. */
function isOneOf({ questions }: Statement, words: readonly string[]): boolean {
  const asked = tellingKey(words)
  return questions.some((question) => tellingKey(formsIn(question)) === asked)
}

/** Whether it is listed in these very words. */
export function isListed({ questions }: Statement, words: readonly string[]): boolean {
  const asked = words.join(' ')
  return questions.some((question) => formsIn(question).join(' ') === asked)
}

function tellingKey(words: readonly string[]): string {
  return [...new Set(words.filter((word) => ASKING.has(word) || !FUNCTION_WORDS.has(word)))].sort().join(' ')
}

/** Whether each word was asked of it before; a name has to be told. */
function isHeard({ words, isName }: Term, number: number, { heard }: AnswerIndex): boolean {
  return (
    !isName &&
    words.every((word) =>
      word.some((lemma) => !isNameWord(lemma) && includes(heard.get(shortestForm(lemma)) ?? [], number)),
    )
  )
}

/** Whether everybody named has to do with it, just as they are asked for; who does what may be turned where only that it came about is asked. */
function namesAll(asked: Asked, number: number, statement: Statement, index: AnswerIndex): boolean {
  const around = withParties([...participantsOf(statement), ...(index.namedAt[number] ?? [])], index)
  const isNamed = asked.slots.every(({ ids }) => ids.length === 0 || ids.some((id) => around.has(id)))
  return isNamed && (allStand(asked, statement, index) || mayBeTurned(asked, statement, index))
}

/** `have the neighbors come to terms` of a truce that their leaders signed; not where the deed is told of somebody else. */
function mayBeTurned(asked: Asked, statement: Statement, index: AnswerIndex): boolean {
  const { kinds, slots } = asked
  return (
    [...kinds].every((kind) => kind === 'whether' || kind === 'outcome') &&
    !slots.some(({ part }) => part === 'speaker' || part === 'to') &&
    !isDoneByOthers(asked, statement, index)
  )
}
