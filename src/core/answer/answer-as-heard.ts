import type { Statement } from '../record/record.ts'
import type { Answer, Answered, Question } from './answer.ts'
import { answerWith, factsAsked, scopeOf } from './decide.ts'
import { isBroad } from './question/asks-nothing.ts'
import { silent } from './keep-silent.ts'
import type { Case } from './keep-silent.ts'
import type { Asked } from './question/asked.ts'
import { leansOnAnswer } from './question/leans.ts'
import { withOfficial } from './question/with-official.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { isOfOnePassage, likeliestHeard, listingWith } from './select/likeliest-heard.ts'
import type { LikeliestHeard } from './select/likeliest-heard.ts'
import { isAskedInVain, isSurelyMeant, selectAsHeard } from './select/select-as-heard.ts'
import { subjectOf } from './subject-of.ts'
import { nameOf } from '../compose/name.ts'
import { shortestForm } from './lexicon/lemmas.ts'
import { normsOf } from './words/tokens.ts'
import { completeQuestion } from './thread/complete.ts'
import { nextThread } from './thread/next-thread.ts'

/** Answers what the record seems silent on by the statement that readers have asked for in these words; not what it leaves open. */
export function answerAsHeard(
  read: Asked,
  { why, silences, nearest }: Extract<Answer, { kind: 'silent' }>,
  index: AnswerIndex,
  question: Question,
): Answered | undefined {
  const isOpen = (silences ?? []).length > 0
  if (isOpen || NEVER.has(why)) return undefined
  const own = caseOf(read, index, question)
  if (own === undefined) return undefined
  const heard = selectAsHeard(own.completed.asked, likeliestBeside(nearest, own), index)
  return heard === undefined ? undefined : answered(own, tell(own, [heard.statement]))
}

/** Why silence is kept however often such words were asked: orders, courtesies, what is so today, `he` where nobody was spoken of. */
const NEVER: ReadonlySet<string> = new Set(['instruction', 'small talk', 'nobody meant', 'today'])

/** How much a question has to speak for what was asked before, in natural logarithms, against what its words find by themselves. */
const MUCH = 2

/**
 * Keeps of an answer what is of the passage that readers have asked for in these words.
 *
 * Where nothing of it is, that passage answers in its place; the answer itself where none was asked for so, and silence where readers
 * have asked so in vain.
 */
export function narrowedAsHeard(
  read: Asked,
  plain: Answered,
  { statements, who }: Extract<Answer, { kind: 'answer' }>,
  index: AnswerIndex,
  question: Question,
): Answered {
  const own = statements.length === 0 || who !== undefined ? undefined : caseOf(read, index, question)
  if (own === undefined) return plain
  const { asked } = own.completed
  const likeliest = likeliestBeside(statements, own)
  if (!isOfAnother(asked, question) && isAskedInVain(asked, statements, likeliest, index))
    return answered(own, silent(own, 'not on record'))
  const heard = selectAsHeard(asked, likeliest, index)
  if (heard === undefined || (isBroad(asked) && heard.ahead < MUCH)) return plain
  const isSure = isSurelyMeant(asked, heard, index)
  const isAmong = statements.includes(heard.statement)
  const kept = isSure && !isAmong ? [] : statements.filter((one) => isOfOnePassage(one, heard.statement))
  if (kept.length === 0)
    return isSure || heard.ahead >= MUCH ? answered(own, tell(own, [heard.statement])) : plain
  return kept.length === statements.length ? plain : answered(own, tell(own, kept))
}

/** What a question was most likely asked for: of its subject, or where none is chosen of a brief that has what was found. */
function likeliestBeside(
  found: readonly Statement[],
  { completed, question, index, scope }: Case,
): LikeliestHeard | undefined {
  const subject = subjectOf(question, index)
  const brief =
    subject === undefined ? listingWith(found, index) : index.listing.find(({ id }) => id === subject)
  return brief === undefined
    ? undefined
    : likeliestHeard(wordsInFull(completed.asked, index), index, scope, {
        brief,
        isOfSubject: subject !== undefined,
      })
}

/** Every word of it, with the names of those who are only called he, she or they. */
function wordsInFull({ words, slots }: Asked, { record }: AnswerIndex): readonly string[] {
  const people = slots.flatMap(({ how, ids }) => (how === 'pronoun' && ids.length === 1 ? ids : []))
  return [...words, ...people.flatMap((id) => normsOf(nameOf(id, record.directory)).map(shortestForm))]
}

/** Whether whoever or whatever it is about is not in its words: `who invited him`. */
function isOfAnother({ leaning, slots }: Asked, { official }: Question): boolean {
  return official !== undefined || leansOnAnswer(leaning) || slots.some(({ how }) => how === 'pronoun')
}

/** A question that readers may have asked before: none for a quotation, or that leans on an answer before. */
function caseOf(read: Asked, index: AnswerIndex, question: Question): Case | undefined {
  const [completed] = completeQuestion(withOfficial(read, question.official, index), question.thread, index)
  const { onlyShown, notShown } = completed
  return onlyShown || notShown || read.leaning.elliptic || read.quoted.length > 0
    ? undefined
    : { completed, question, index, scope: scopeOf(completed, question, index) }
}

function tell({ completed: { asked } }: Case, statements: readonly Statement[]): Answer {
  return { ...answerWith(asked, statements), asks: factsAsked(asked) }
}

function answered({ completed: { asked }, question, index }: Case, answer: Answer): Answered {
  return { answer, thread: nextThread({ asked }, answer, question, index) }
}
