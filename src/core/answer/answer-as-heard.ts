import type { Statement } from '../record/record.ts'
import type { Answer, Answered, Question } from './answer.ts'
import { answerWith, factsAsked, scopeOf } from './decide.ts'
import { silent } from './keep-silent.ts'
import type { Case } from './keep-silent.ts'
import type { Asked } from './question/asked.ts'
import { withOfficial } from './question/with-official.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { isOfOnePassage } from './select/likeliest-heard.ts'
import { isAskedInVain, selectAsHeard } from './select/select-as-heard.ts'
import { completeQuestion } from './thread/complete.ts'
import { nextThread } from './thread/next-thread.ts'

/** Answers what the record seems silent on by the statement that readers have asked for in these words; not what it leaves open. */
export function answerAsHeard(
  read: Asked,
  { why, silences }: Extract<Answer, { kind: 'silent' }>,
  index: AnswerIndex,
  question: Question,
): Answered | undefined {
  const isOpen = (silences ?? []).length > 0
  if (isOpen || (why !== 'not on record' && why !== 'nothing asked' && why !== 'opinion or forecast'))
    return undefined
  const own = caseOf(read, index, question)
  const heard = own === undefined ? undefined : selectAsHeard(own.completed.asked, index, own.scope)
  return own === undefined || heard === undefined ? undefined : answered(own, tell(own, [heard.statement]))
}

/** How much each word has to speak for what was asked before, in natural logarithms, against what they find by themselves. */
const MUCH = 0.3

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
  if (isAskedInVain(own.completed.asked, statements, index, own.scope))
    return answered(own, silent(own, 'not on record'))
  const heard = selectAsHeard(own.completed.asked, index, own.scope)
  if (heard === undefined) return plain
  const kept = statements.filter((one) => isOfOnePassage(one, heard.statement))
  if (kept.length === 0) return heard.ahead < MUCH ? plain : answered(own, tell(own, [heard.statement]))
  return kept.length === statements.length || isBroad(own.completed.asked)
    ? plain
    : answered(own, tell(own, kept))
}

/** `what about the hull?`: one thing named, and everything told of it wanted. */
function isBroad({ terms, slots }: Asked): boolean {
  return terms.filter(({ isSoft }) => !isSoft).length + slots.length < 2
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
