import { answerQuestion, indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** A made-up record of a flooded cave and, beside it, of a choir: each statement is there for one plain way of asking. */
const cavern = indexOf(await loadRecord('test/core/answer/cavern'))

/** The statements a question is answered with, or why it is not. */
export function idsFor(text: string): readonly string[] {
  const { answer } = answerQuestion(cavern, { text, subject: 'cavern' })
  return answer.kind === 'answer'
    ? answer.statements.map(({ id }) => id)
    : [answer.kind === 'silent' ? answer.why : answer.kind]
}
