import type { Answered, Question } from './answer.ts'
import { answerWith, factsAsked, scopeOf } from './decide.ts'
import { silent } from './keep-silent.ts'
import type { Asked } from './question/asked.ts'
import { withOfficial } from './question/with-official.ts'
import { formsIn } from './record-index/heard.ts'
import { includes } from './record-index/postings.ts'
import type { Postings } from './record-index/postings.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { completeQuestion } from './thread/complete.ts'
import { nextThread } from './thread/next-thread.ts'

/**
 * Answers a question that somebody listed under a statement by that statement, and one listed as unanswered by silence.
 *
 * Behind an answer the same words may be about that.
 */
export function answerListed(read: Asked, index: AnswerIndex, question: Question): Answered | undefined {
  if (question.thread !== undefined || read.quoted.length > 0) return undefined
  const listed = index.listed.get(formsIn(question.text).join(' '))
  if (listed === undefined) return undefined
  const [completed] = completeQuestion(withOfficial(read, question.official, index), undefined, index)
  const scope = scopeOf(completed, question, index)
  const { asked } = completed
  const told = [...listed].filter((number) => scope === undefined || includes(scope, number))
  const statements = told.flatMap((number) => index.statements[number] ?? [])
  if (statements.length > 0) {
    const answer = { ...answerWith(asked, statements), asks: factsAsked(asked) }
    return { answer, thread: nextThread({ asked }, answer, question, index) }
  }
  if (![...listed].some((number) => isOfBrief(number, index, scope))) return undefined
  const answer = silent({ completed, question, index, scope }, 'not on record')
  return { answer, thread: nextThread({ asked }, answer, question, index) }
}

/** Whether it is listed as unanswered by a brief that has statements which might. */
function isOfBrief(number: number, { vain, briefs }: AnswerIndex, scope: Postings | undefined): boolean {
  const own = briefs.get(vain.get(number) ?? '') ?? []
  return own.length > 0 && (scope === undefined || own.some((each) => includes(scope, each)))
}
