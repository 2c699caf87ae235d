import type { Question } from './answer.ts'
import type { AnswerIndex } from './record-index/prepare.ts'

/** The brief a question is about: the one chosen, the one its thread is about, or the only one there is. */
export function subjectOf({ subject, thread }: Question, { record }: AnswerIndex): string | undefined {
  const [only, ...others] = record.briefs.keys()
  return subject ?? thread?.subject ?? (others.length === 0 ? only : undefined)
}
