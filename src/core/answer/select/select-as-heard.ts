import { participantsOf } from '../../record/visible-record.ts'
import type { Statement } from '../../record/record.ts'
import { isNameWord } from '../lexicon/kinds-of-words.ts'
import { shortestForm } from '../lexicon/lemmas.ts'
import type { Asked, Term } from '../question/asked.ts'
import { includes } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { coverTerm } from './cover-term.ts'
import { fitsKind } from './fits-kind.ts'
import { isOfAskedDay } from './is-of-asked-day.ts'
import { withParties } from './read-statement.ts'
import type { LikeliestHeard } from './likeliest-heard.ts'
import { allStand, isDoneByOthers } from './stands-as.ts'

/** By how much each word has to speak for a statement rather than for another passage, in natural logarithms. */
const LEAST_AHEAD = 0.08
/**
 * How much a question has to speak for a statement rather than for what is asked in vain, in natural logarithms, so that not all of its
 * words need be told or heard there, and so that it need not even be built as the statement is; both found by holding back a fifth of
 * the questions listed for the shipped briefs, answered and not.
 */
const SURE_LEAD = 9
const CERTAIN_LEAD = 11

/**
 * The statement that was asked for before in words most like these, where that tells it from all others.
 *
 * Everything asked for has to be told there or to have been asked there, and something to be told; where it is known what is asked
 * in vain, it is enough that the question is far more like those that the statement answers, and that nobody is named who has
 * nothing to do with it.
 */
export function selectAsHeard(
  asked: Asked,
  likeliest: LikeliestHeard | undefined,
  index: AnswerIndex,
): LikeliestHeard | undefined {
  if (asked.asksSpeakers !== undefined || likeliest === undefined) return undefined
  const { number, statement, ahead } = likeliest
  if (ahead < LEAST_AHEAD || statement.questions.length === 0) return undefined
  const lead = mayDiffer(asked, number, index) ? (likeliest.lead ?? 0) : 0
  const isCertain = lead >= CERTAIN_LEAD
  return (lead >= SURE_LEAD || isToldOrHeard(asked, number, index)) &&
    namesAll(asked, number, statement, index) &&
    ((isCertain && !asked.kinds.has('said')) || isBuiltSo(asked, statement, index)) &&
    isOfAskedDay(statement, asked) &&
    ((isCertain && !asksForFact(asked)) || fitsKind(statement, asked, index))
    ? likeliest
    : undefined
}

/** Kinds whose answer is a day, a place, a number or somebody: what does not tell it is none, however like it is asked. */
function asksForFact({ kinds }: Asked): boolean {
  return FACTS.some((kind) => kinds.has(kind))
}

const FACTS = ['when', 'where', 'many'] as const

/** Whether other words than a statement's may ask for it: never other names, nor for a forecast, nor what was answered to something. */
function mayDiffer(
  { refused, isReply, strangers, terms }: Asked,
  number: number,
  index: AnswerIndex,
): boolean {
  if (refused !== undefined || isReply || strangers.length > 0) return false
  return terms.every(
    (term) =>
      (!term.isName && term.words.every((word) => !word.every(isNameWord))) ||
      includes(coverTerm(term, index).all, number),
  )
}

/** Whether each thing asked for is told or was asked there before, and something is told. */
function isToldOrHeard({ slots, terms }: Asked, number: number, index: AnswerIndex): boolean {
  const isTold = (term: Term) => includes(coverTerm(term, index).all, number)
  const needed = terms.filter(({ isSoft }) => !isSoft)
  return (
    ((slots.length > 0 && needed.length > 0) || needed.some(isTold)) &&
    needed.every((term) => isTold(term) || isHeard(term, number, index))
  )
}

/** How much a question has to speak for a statement rather than for what is asked in vain, for what its words find to be an answer. */
const LEAST_LEAD = 0
/** And where a statement has only words that its author says stand for its own. */
const LEAST_LEAD_OF_OTHERS = 4

/** Whether what was found is none: the question is more like those asked in vain than like any that is answered. */
export function isAskedInVain(
  asked: Asked,
  found: readonly Statement[],
  likeliest: LikeliestHeard | undefined,
  index: AnswerIndex,
): boolean {
  const lead = likeliest?.lead
  if (lead === undefined || lead >= LEAST_LEAD_OF_OTHERS) return false
  return lead < LEAST_LEAD || !found.some((statement) => isToldIn(statement, asked, index))
}

/** Whether a statement tells each thing asked for in words of its own, whatever its author says stands for them. */
function isToldIn({ id }: Statement, { terms }: Asked, index: AnswerIndex): boolean {
  const number = index.numbers.get(id) ?? -1
  return terms.every((term) => {
    const { told, kin } = coverTerm(term, index)
    return term.isSoft || includes(told, number) || includes(kin, number)
  })
}

/** Whether each word was asked of it before; a name has to be told. */
function isHeard({ words, isName }: Term, number: number, { heard }: AnswerIndex): boolean {
  return (
    !isName &&
    words.every((word) =>
      word.some((lemma) => !isNameWord(lemma) && heard.words.get(shortestForm(lemma))?.has(number) === true),
    )
  )
}

/** Whether everybody named has to do with it. */
function namesAll({ slots }: Asked, number: number, statement: Statement, index: AnswerIndex): boolean {
  const around = withParties([...participantsOf(statement), ...(index.namedAt[number] ?? [])], index)
  return slots.every(({ ids }) => ids.length === 0 || ids.some((id) => around.has(id)))
}

/** Whether everybody named stands in it as they are asked for; who does what may be turned where only that it came about is asked. */
function isBuiltSo(asked: Asked, statement: Statement, index: AnswerIndex): boolean {
  return allStand(asked, statement, index) || mayBeTurned(asked, statement, index)
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
