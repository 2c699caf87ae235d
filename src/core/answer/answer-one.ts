import type { Answer, Answered, Question } from './answer.ts'
import { decide } from './decide.ts'
import type { Asked } from './question/asked.ts'
import { readInOtherWords, readQuestion } from './question/read-question.ts'
import { withOfficial } from './question/with-official.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { completeQuestion } from './thread/complete.ts'
import { nextThread } from './thread/next-thread.ts'

/** Answers a question taken as one; in silence, whoever is named in it may be somebody the record calls otherwise. */
export function answerOne(index: AnswerIndex, question: Question): Answered {
  const plain = answerAsRead(readQuestion(question.text, index, question.subject), index, question)
  if (plain.answer.kind !== 'silent' || !isOfPeople(plain.answer)) return plain
  const others = readInOtherWords(question.text, index, question.subject)
  const found = others === undefined ? plain : answerAsRead(others, index, question)
  return found.answer.kind === 'answer' ? found : plain
}

/** Whether a silence may be for want of knowing who is meant. */
function isOfPeople({ why, silences }: Extract<Answer, { kind: 'silent' }>): boolean {
  return (
    (silences ?? []).length === 0 &&
    (why === 'not on record' || why === 'nobody known' || why === 'nothing asked' || why === 'nobody meant')
  )
}

function answerAsRead(read: Asked, index: AnswerIndex, question: Question): Answered {
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
