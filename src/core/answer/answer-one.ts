import type { Answer, Answered, Question } from './answer.ts'
import { answerWith, decide, factsAsked, scopeOf } from './decide.ts'
import type { Asked } from './question/asked.ts'
import { readInOtherWords, readQuestion } from './question/read-question.ts'
import { withOfficial } from './question/with-official.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { selectAsHeard } from './select/select-as-heard.ts'
import { completeQuestion } from './thread/complete.ts'
import { nextThread } from './thread/next-thread.ts'

type Silence = Extract<Answer, { kind: 'silent' }>

/**
 * Answers a question taken as one.
 *
 * In silence, whoever is named in it may be somebody the record calls otherwise, and readers may have asked it before.
 */
export function answerOne(index: AnswerIndex, question: Question): Answered {
  const read = readQuestion(question.text, index, question.subject)
  const plain = answerAsRead(read, index, question)
  if (plain.answer.kind !== 'silent') return plain
  const found = isOfPeople(plain.answer) ? answerInOtherWords(index, question) : undefined
  return found ?? answerAsHeard(read, plain.answer, index, question) ?? plain
}

function answerInOtherWords(index: AnswerIndex, question: Question): Answered | undefined {
  const others = readInOtherWords(question.text, index, question.subject)
  const found = others === undefined ? undefined : answerAsRead(others, index, question)
  return found?.answer.kind === 'answer' ? found : undefined
}

/** Whether a silence may be for want of knowing who is meant. */
function isOfPeople({ why, silences }: Silence): boolean {
  return (
    (silences ?? []).length === 0 &&
    (why === 'not on record' || why === 'nobody known' || why === 'nothing asked' || why === 'nobody meant')
  )
}

/** By the statement that readers have asked for in these words: not for a quotation, what leans on an answer before, or what is left open. */
function answerAsHeard(
  read: Asked,
  { why, silences }: Silence,
  index: AnswerIndex,
  question: Question,
): Answered | undefined {
  const isOpen = (silences ?? []).length > 0
  if (isOpen || (why !== 'not on record' && why !== 'nothing asked' && why !== 'opinion or forecast'))
    return undefined
  const [completed] = completeQuestion(withOfficial(read, question.official, index), question.thread, index)
  const { asked, onlyShown, notShown } = completed
  if (onlyShown || notShown || read.leaning.elliptic || read.quoted.length > 0) return undefined
  const statement = selectAsHeard(asked, index, scopeOf(completed, question, index))
  if (statement === undefined) return undefined
  const answer = { ...answerWith(asked, [statement]), asks: factsAsked(asked) }
  return { answer, thread: nextThread(asked, answer, question, index) }
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
