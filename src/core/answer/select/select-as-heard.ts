import { participantsOf } from '../../record/visible-record.ts'
import type { Statement } from '../../record/record.ts'
import { isNameWord } from '../lexicon/kinds-of-words.ts'
import { shortestForm } from '../lexicon/lemmas.ts'
import { normsOf } from '../words/tokens.ts'
import type { Asked, Term } from '../question/asked.ts'
import { includes } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { coverTerm } from './cover-term.ts'
import { fitsKind } from './fits-kind.ts'
import { isOfAskedDay } from './is-of-asked-day.ts'
import { withParties } from './read-statement.ts'
import { isOfOnePassage } from './likeliest-heard.ts'
import type { LikeliestHeard } from './likeliest-heard.ts'
import { allStand, isDoneByOthers } from './stands-as.ts'

/** By how much a question has to speak for a statement rather than for another passage, in natural logarithms. */
const LEAST_AHEAD = 0.5
/**
 * By how much a question has to speak for a statement rather than for what is asked in vain, in natural logarithms, so that it need not
 * be told there in its words.
 */
const SURE_LEAD = 1.5

/**
 * The statement that was asked for before in words most like these, where that tells it from all others.
 *
 * Where it is known what is asked in vain, it is enough that the question is far more like those that the statement answers, whoever
 * of those it names has to do with it; else everything asked for has to be told there or to have been asked there, and something to be
 * told.
 */
export function selectAsHeard(
  asked: Asked,
  likeliest: LikeliestHeard | undefined,
  index: AnswerIndex,
): LikeliestHeard | undefined {
  if (asked.asksSpeakers !== undefined || likeliest === undefined) return undefined
  const { number, statement, ahead } = likeliest
  if (ahead < LEAST_AHEAD || statement.questions.length === 0 || !isOfAskedDay(statement, asked))
    return undefined
  const isMeant = isSurelyMeant(asked, likeliest, index) || isBuiltFor(asked, number, statement, index)
  return isMeant ? likeliest : undefined
}

/**
 * Whether a question is so much like those answered by a statement that its words need not be looked at: but for names, and where no
 * subject was chosen or it seems to ask for what no record can answer.
 */
export function isSurelyMeant(
  asked: Asked,
  { lead, statement, number, isOfSubject }: LikeliestHeard,
  index: AnswerIndex,
): boolean {
  const { refused, isReply, strangers, terms } = asked
  if (lead === undefined || lead < SURE_LEAD || isReply || refused === 'instruction') return false
  const isAnyWord = isOfSubject && refused === undefined && !isOfOneThing(asked)
  return (
    terms.every((term) => (isAnyWord && !isOfNames(term)) || isToldOrHeardIn(term, number, index)) &&
    strangers.flatMap(normsOf).every((norm) => isHeardIn(norm, number, index)) &&
    namesPeople(asked, number, statement, index)
  )
}

/** `what happened with the turbines`: all that is asked about, which has to be told or to have been asked there. */
function isOfOneThing({ kinds, slots, terms }: Asked): boolean {
  const hard = terms.filter(({ isSoft, isVerb }) => !isSoft && !isVerb)
  return (
    slots.length === 0 && hard.length === 1 && terms.length === 1 && kinds.size === 1 && kinds.has('what')
  )
}

function isOfNames({ isName, words }: Term): boolean {
  return isName || words.some((word) => word.every(isNameWord))
}

/** Whether a statement tells it, or every word of it was asked of it before. */
function isToldOrHeardIn(term: Term, number: number, index: AnswerIndex): boolean {
  const isHeard = term.words.every((word) => word.some((lemma) => isHeardIn(lemma, number, index)))
  return isHeard || includes(coverTerm(term, index).all, number)
}

function isBuiltFor(asked: Asked, number: number, statement: Statement, index: AnswerIndex): boolean {
  return (
    asked.refused === undefined &&
    isToldOrHeard(asked, number, index) &&
    namesAll(asked, number, statement, index) &&
    isBuiltSo(asked, statement, index) &&
    fitsKind(statement, asked, index)
  )
}

/**
 * Whether every official named has to do with it or was named in asking for it, and has said it where their words are asked for; whoever
 * else is asked to have said something has to do with it.
 */
function namesPeople(asked: Asked, number: number, statement: Statement, index: AnswerIndex): boolean {
  const { officials } = index.record.directory
  const around = withParties([...participantsOf(statement), ...(index.namedAt[number] ?? [])], index)
  const { by, via, holder } = statement
  return asked.slots.every(({ ids, part, norms }) => {
    const isSpeaker = part === 'speaker' && asked.kinds.has('said')
    const isAround = ids.some((id) => around.has(id))
    if (ids.length === 0 || !ids.every((id) => officials.has(id))) return !isSpeaker || isAround
    if (isSpeaker) return ids.some((id) => [...by, ...via, holder].includes(id))
    return isAround || (norms.length > 0 && norms.every((norm) => isHeardIn(norm, number, index)))
  })
}

function isHeardIn(word: string, number: number, { heardIn }: AnswerIndex): boolean {
  return includes(heardIn.get(shortestForm(word)) ?? [], number)
}

/** Whether each thing asked for is told or was asked there before, not all of it only by the matter it is of. */
function isToldOrHeard({ slots, terms }: Asked, number: number, index: AnswerIndex): boolean {
  const needed = terms.filter(({ isSoft }) => !isSoft)
  const isTold = (term: Term) => includes(coverTerm(term, index).all, number)
  return (
    (slots.length > 0 || needed.some(isTold)) &&
    needed.some((term) => isInItsWords(term, number, index) || isHeard(term, number, index)) &&
    needed.every((term) => isTold(term) || isHeard(term, number, index))
  )
}

/**
 * By how much a question may speak for what is asked in vain rather than for any statement, in natural logarithms, where its words find
 * an answer all the same; and where that is the likeliest passage and tells everything asked for.
 */
const MOST_IN_VAIN = 2
const MOST_IN_VAIN_IF_TOLD = 4

/** Whether what was found is none: the question is far more like those asked in vain than like any that is answered. */
export function isAskedInVain(
  asked: Asked,
  found: readonly Statement[],
  likeliest: LikeliestHeard | undefined,
  index: AnswerIndex,
): boolean {
  if (likeliest?.lead === undefined) return false
  const { lead, statement } = likeliest
  const isTold = found.some((one) => isOfOnePassage(one, statement) && isToldIn(one, asked, index))
  return lead < -(isTold ? MOST_IN_VAIN_IF_TOLD : MOST_IN_VAIN)
}

/** Whether a statement tells each thing asked for in words of its own, whatever its author says stands for them. */
function isToldIn({ id }: Statement, { terms }: Asked, index: AnswerIndex): boolean {
  const number = index.numbers.get(id) ?? -1
  return terms.every((term) => term.isSoft || isToldItself(term, number, index))
}

function isInItsWords({ words }: Term, number: number, index: AnswerIndex): boolean {
  return words.every((word) => word.some((lemma) => includes(index.words.get(lemma) ?? [], number)))
}

function isToldItself(term: Term, number: number, index: AnswerIndex): boolean {
  const { told, kin } = coverTerm(term, index)
  return includes(told, number) || includes(kin, number)
}

/** Whether each word was asked of it before; a name has to be told. */
function isHeard({ words, isName }: Term, number: number, index: AnswerIndex): boolean {
  return (
    !isName &&
    words.every((word) => word.some((lemma) => !isNameWord(lemma) && isHeardIn(lemma, number, index)))
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
