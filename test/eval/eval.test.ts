import { expect, test } from 'vitest'

import { runEval } from './run-eval.ts'
import type { Fault } from './grade.ts'

const grades = await runEval()

/** The share of questions answered without a fault below which a change is a step back. */
const FLOOR = 0.88

test.for(['dev', 'held-out'] as const)('answerQuestion() keeps its accuracy on the %s half', (half) => {
  const own = grades.filter((grade) => grade.half === half)
  const right = own.filter(({ faults }) => faults.length === 0)
  expect(right.length / own.length).toBeGreaterThan(FLOOR)
})

test.for<Fault>(['wrong speaker', 'altered quotation', 'caveat missing', 'words that must not be'])(
  'answerQuestion() never gives an answer with this fault: %s',
  (fault) => {
    expect(grades.filter(({ faults }) => faults.includes(fault)).map(({ question }) => question.id)).toEqual(
      [],
    )
  },
)
