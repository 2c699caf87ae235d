import type { Answered, Question } from './answer.ts'
import { answerWith, factsAsked, scopeOf } from './decide.ts'
import { silent } from './keep-silent.ts'
import type { Asked } from './question/asked.ts'
import { leansOnAnswer } from './question/leans.ts'
import { asCompared } from './record-index/heard.ts'
import { includes } from './record-index/postings.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { subjectOf } from './subject-of.ts'
import { completeQuestion } from './thread/complete.ts'
import { nextThread } from './thread/next-thread.ts'

/**
 * Answers a question that somebody listed under a statement by that statement, and one listed as unanswered of its subject by silence.
 *
 * What leans on an answer before, is asked of somebody chosen, or names somebody unknown is not the question that was listed.
 */
export function answerListed(read: Asked, index: AnswerIndex, question: Question): Answered | undefined {
  const isOther = question.official !== undefined || read.strangers.length > 0 || read.quoted.length > 0
  if (isOther || (question.thread !== undefined && (leansOnAnswer(read.leaning) || read.leaning.otherwise)))
    return undefined
  const key = asCompared(question.text)
  const told = index.listed.get(key)
  const inVain = index.listedInVain.get(key)
  if (told === undefined && inVain === undefined) return undefined
  const [completed] = completeQuestion(read, undefined, index)
  const scope = scopeOf(completed, question, index)
  const { asked } = completed
  const statements = [...(told ?? [])].flatMap((id) => {
    const number = index.numbers.get(id) ?? -1
    return scope === undefined || includes(scope, number) ? (index.statements[number] ?? []) : []
  })
  if (statements.length > 0) {
    const answer = { ...answerWith(asked, statements), asks: factsAsked(asked) }
    return { answer, thread: nextThread({ asked }, answer, question, index) }
  }
  if (inVain?.has(subjectOf(question, index) ?? '') !== true) return undefined
  const answer = silent({ completed, question, index, scope }, 'not on record')
  return { answer, thread: nextThread({ asked }, answer, question, index) }
}
