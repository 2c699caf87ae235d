import { expect, test } from 'vitest'

import { askNearMisses } from './near-misses.ts'

const misses = await askNearMisses()

test('askNearMisses() makes thousands of questions, of every kind and to every record', () => {
  expect(misses.length).toBeGreaterThan(10_000)
  expect(new Set(misses.map(({ kind }) => kind)).size).toBe(13)
  expect(new Set(misses.map(({ subject }) => subject)).size).toBe(30)
})

/** Records of real reports, of whose sentences more is asked that they may well answer. */
const OF_REAL_REPORTS = new Set(['korea', 'kyiv', 'asylum', 'geneva'])

/** The greatest share of them that may be answered, a little above what is. */
test.for([
  { half: 'dev', isReal: false, most: 0.004 },
  { half: 'dev', isReal: true, most: 0.02 },
  { half: 'held-out', isReal: false, most: 0.005 },
] as const)(
  'answerQuestion() keeps silent where a record surely has no answer, $half, real report: $isReal',
  ({ half, isReal, most }) => {
    const own = misses.filter((miss) => miss.half === half && OF_REAL_REPORTS.has(miss.subject) === isReal)
    const answered = own.filter(({ answer }) => answer.kind === 'answer')
    expect(answered.length / own.length).toBeLessThan(most)
  },
)

test.for(['otherSpeaker', 'personWithPerson', 'personOnDay', 'personAtPlace'])(
  'answerQuestion() answers none of them: %s',
  (kind) => {
    const own = misses.filter((miss) => miss.kind === kind && miss.answer.kind === 'answer')
    expect(own.map(({ question }) => question)).toEqual([])
  },
)

/** `the office` may be meant by what a record calls an agency: a dictionary cannot tell. */
test('answerQuestion() seldom takes one thing for another', () => {
  const own = misses.filter(({ kind }) => kind === 'personOnThing')
  expect(own.filter(({ answer }) => answer.kind === 'answer').length / own.length).toBeLessThan(0.02)
})
