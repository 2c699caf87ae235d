import type { Answered, Question } from './answer.ts'
import { answerWith } from './decide.ts'
import type { Asked } from './question/asked.ts'
import { leansOnAnswer } from './question/leans.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { peopleOfSubject, selectSide } from './select/select-side.ts'
import { subjectOf } from './subject-of.ts'
import { nextThread } from './thread/next-thread.ts'

/**
 * Answers what is asked of a subject as a whole: `what do they disagree on`; nothing where it is of something in it.
 *
 * Whether anything came of it is answered by what did where nothing says so in its words: at last.
 */
export function answerSide(
  read: Asked,
  index: AnswerIndex,
  question: Question,
  isLast = false,
): Answered | undefined {
  const { side, kinds, strangers, quoted, day, leaning } = read
  const brief = index.record.briefs.get(subjectOf(question, index) ?? '')
  if (side === undefined || brief === undefined || leansOnThread(read, question)) return undefined
  if (strangers.length + quoted.length > 0 || day !== undefined || leaning.otherwise) return undefined
  if (kinds.has('when') || kinds.has('next') || kinds.has('many')) return undefined
  if (side === 'headway' && !isLast) return undefined
  const who = side === 'people' ? peopleOfSubject(read, brief, index) : []
  const statements = side === 'people' ? [] : selectSide(side, read, brief, index)
  if (who.length + statements.length === 0) return undefined
  const answer = { ...answerWith(read, statements), ...(who.length === 0 ? {} : { who }) }
  return { answer, thread: nextThread({ asked: read }, answer, question, index) }
}

/** `what did they discuss`, `did Sarn agree` behind an answer: those, or that, just spoken of. */
function leansOnThread({ leaning, kinds, slots, side }: Asked, { thread, official }: Question): boolean {
  const { pronoun } = leaning
  if (side === 'people' && slots.length === 0 && (thread?.shown ?? []).length > 0) return true
  if (pronoun === 'he' || pronoun === 'she' || official !== undefined) return true
  if (thread !== undefined && kinds.has('whether') && slots.length > 0) return true
  return thread !== undefined && leansOnAnswer(leaning)
}
