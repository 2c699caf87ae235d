import { expect, test } from 'vitest'

import { answerQuestion, indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import type { Statement } from '../../../src/core/record/record.ts'

const MANY = 2_000
const record = await loadRecord('test/core/answer/loom')
const brief = record.briefs.get('loom')!

/** What is told of a question asked of thousands of statements like one, with another behind them all. */
function toldOf(text: string, like: Partial<Statement>, last: Partial<Statement>): readonly string[] {
  const model = { ...record.statements.get('march')!, by: [], via: [], about: [], issues: [] }
  const many = Array.from({ length: MANY }, (_, at) => ({ ...model, ...like, id: `one-${at}` }))
  const statements = [...many, { ...model, ...like, ...last, id: 'last' }]
  const { answer } = answerQuestion(
    indexOf({
      ...record,
      statements: new Map(statements.map((one) => [one.id, one])),
      briefs: new Map([['loom', { ...brief, statements }]]),
    }),
    { text },
  )
  return answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : []
}

test('answerQuestion() tells the surest of thousands that may answer, wherever it stands', () => {
  const walkout = { kind: 'event', text: 'The walkout was held in Brenna.' } as const
  expect(toldOf('where was the strike held?', walkout, { text: 'The strike was held in Tolm.' })).toEqual([
    'last',
  ])
})

test('answerQuestion() tells what came of something first, though thousands speak of it', () => {
  const talks = {
    kind: 'remark',
    by: ['olav-dunn'],
    text: 'Olav Dunn said the talks ended the quarrel.',
  } as const
  const last = { kind: 'outcome', by: [], text: 'The talks ended with an accord on the toll.' } as const
  expect(toldOf('what came out of the talks?', talks, last)).toEqual(['last'])
})

test('answerQuestion() shows no more than a reader reads of thousands that answer alike', () => {
  const march = { kind: 'event', text: 'Weavers marched in Brenna.', by: ['weavers'] } as const
  expect(toldOf('what did the weavers do?', march, {})).toHaveLength(8)
})
