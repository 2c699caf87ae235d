import type { Answered, Question } from './answer.ts'
import { decide } from './decide.ts'
import { readQuestion } from './question/read-question.ts'
import { withOfficial } from './question/with-official.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { completeQuestion } from './thread/complete.ts'
import { nextThread } from './thread/next-thread.ts'

/** Answers a question taken as one. */
export function answerOne(index: AnswerIndex, question: Question): Answered {
  const read = readQuestion(question.text, index, question.subject)
  const asked = withOfficial(read, question.official, index)
  const [likeliest, ...others] = completeQuestion(asked, question.thread, index)
  const answer = decide(likeliest, question, index)
  if (answer.kind === 'silent')
    for (const other of others) {
      const found = decide(other, question, index)
      if (found.kind !== 'silent')
        return { answer: found, thread: nextThread(other.asked, found, question, index) }
    }
  return { answer, thread: nextThread(likeliest.asked, answer, question, index) }
}
