import type { BriefingRecord } from '../record/record.ts'
import { remember } from '../remember.ts'
import type { Answered, Question } from './answer.ts'
import { readQuestion } from './question/read-question.ts'
import { withOfficial } from './question/with-official.ts'
import { prepare } from './record-index/prepare.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { decide } from './decide.ts'
import { nextThread } from './thread/next-thread.ts'
import { completeQuestion } from './thread/complete.ts'

/** The index of a record, made at the first question; a record that `visibleRecord` cut has its own. */
export const indexOf: (record: BriefingRecord) => AnswerIndex = remember(prepare)

/** Answers a question from the record alone: statements unchanged, a question back, or an honest silence. */
export function answerQuestion(index: AnswerIndex, question: Question): Answered {
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
