import { expect, test } from 'vitest'

import { asCompared } from '../../src/core/answer/record-index/heard.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import { runEval, runFirstWeek, runNearTwins } from './run-eval.ts'
import type { Fault } from './grade.ts'

const briefs = await loadRecord('briefs')
const grades = await runEval()
const firstWeek = await runFirstWeek()
const nearTwins = await runNearTwins()

/** The share of questions answered without a fault below which a change is a step back. */
const FLOORS = [
  { half: 'dev', isReworded: false, floor: 0.94 },
  { half: 'held-out', isReworded: false, floor: 0.88 },
  { half: 'dev', isReworded: true, floor: 0.8 },
  { half: 'held-out', isReworded: true, floor: 0.7 },
] as const
const FIRST_WEEK_FLOOR = 0.7
const NEAR_TWINS_FLOOR = 0.75

test.for(FLOORS)(
  'answerQuestion() keeps its accuracy on the $half half, reworded: $isReworded',
  ({ half, isReworded, floor }) => {
    const own = grades.filter((grade) => grade.half === half && grade.isReworded === isReworded)
    const right = own.filter(({ faults }) => faults.length === 0)
    expect(right.length / own.length).toBeGreaterThan(floor)
  },
)

test('answerQuestion() keeps its accuracy on what is first typed', () => {
  const right = firstWeek.filter(({ faults }) => faults.length === 0)
  expect(right.length / firstWeek.length).toBeGreaterThan(FIRST_WEEK_FLOOR)
})

test('answerQuestion() keeps its accuracy on questions that sound alike', () => {
  const right = nearTwins.filter(({ faults }) => faults.length === 0)
  expect(right.length / nearTwins.length).toBeGreaterThan(NEAR_TWINS_FLOOR)
})

test('no question that is asked here is listed beside the brief it is asked of', () => {
  const listed = [...briefs.statements.values()].flatMap(({ questions }) => questions)
  const inVain = [...briefs.briefs.values()].flatMap(({ unanswered }) => unanswered)
  const known = new Set([...listed, ...inVain].map(asCompared))
  const shipped = grades.filter(({ set }) => /^(?:china-us|shipped)/u.test(set))
  const asked = [...shipped, ...nearTwins].map(({ question }) => question.q)
  expect(known.size).toBeGreaterThan(10_000)
  expect(asked.filter((question) => known.has(asCompared(question)))).toEqual([])
})

test.for<Fault>(['wrong speaker', 'altered quotation', 'caveat missing', 'words that must not be'])(
  'answerQuestion() never gives an answer with this fault: %s',
  (fault) => {
    const faulty = [...grades, ...firstWeek, ...nearTwins].filter(({ faults }) => faults.includes(fault))
    expect(faulty.map(({ question }) => question.id)).toEqual([])
  },
)
