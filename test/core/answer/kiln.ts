import { answerQuestion, indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** A made-up record for who somebody is, what they are called and why they did it. */
const kiln = indexOf(await loadRecord('test/core/answer/kiln'))

/** The ids of the statements that answer a question of it and whoever is told of, or what else comes back. */
export function told(text: string): readonly string[] {
  const { answer } = answerQuestion(kiln, { text, subject: 'kiln' })
  return answer.kind === 'answer'
    ? [...answer.statements.map(({ id }) => id), ...(answer.who ?? [])]
    : [answer.kind]
}
