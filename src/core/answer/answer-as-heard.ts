import type { Statement } from '../record/record.ts'
import type { Answer, Answered, Question } from './answer.ts'
import { answerWith, factsAsked, scopeOf } from './decide.ts'
import type { Asked } from './question/asked.ts'
import { withOfficial } from './question/with-official.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { isOfOnePassage, selectAsHeard } from './select/select-as-heard.ts'
import type { HeardStatement } from './select/select-as-heard.ts'
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
  const heard = heardFor(read, index, question)
  return heard === undefined ? undefined : tell(heard.asked, [heard.statement], index, question)
}

/** How much of a question has to speak for what was asked before, against what its words find by themselves. */
const MUCH = 0.3

/**
 * Keeps of an answer what is of the passage that readers have asked for in these words.
 *
 * Where nothing of it is, that passage answers in its place; the answer itself where none was asked for so.
 */
export function narrowedAsHeard(
  read: Asked,
  plain: Answered,
  { statements, who }: Extract<Answer, { kind: 'answer' }>,
  index: AnswerIndex,
  question: Question,
): Answered {
  const heard = statements.length === 0 || who !== undefined ? undefined : heardFor(read, index, question)
  if (heard === undefined) return plain
  const { asked, statement, ahead } = heard
  const own = statements.filter((one) => isOfOnePassage(one, statement))
  if (own.length === 0) return ahead < MUCH ? plain : tell(asked, [statement], index, question)
  return own.length === statements.length || isBroad(asked) ? plain : tell(asked, own, index, question)
}

/** `what about the hull?`: one thing named, and everything told of it wanted. */
function isBroad({ terms, slots }: Asked): boolean {
  return terms.filter(({ isSoft }) => !isSoft).length + slots.length < 2
}

/** What readers have asked for in these words; nothing for a quotation, or for what leans on an answer before. */
function heardFor(
  read: Asked,
  index: AnswerIndex,
  question: Question,
): (HeardStatement & { readonly asked: Asked }) | undefined {
  const [completed] = completeQuestion(withOfficial(read, question.official, index), question.thread, index)
  const { asked, onlyShown, notShown } = completed
  if (onlyShown || notShown || read.leaning.elliptic || read.quoted.length > 0) return undefined
  const heard = selectAsHeard(asked, index, scopeOf(completed, question, index))
  return heard === undefined ? undefined : { ...heard, asked }
}

function tell(
  asked: Asked,
  statements: readonly Statement[],
  index: AnswerIndex,
  question: Question,
): Answered {
  const answer = { ...answerWith(asked, statements), asks: factsAsked(asked) }
  return { answer, thread: nextThread({ asked }, answer, question, index) }
}
