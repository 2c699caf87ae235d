import { expect, test } from 'vitest'

import { answerQuestion, indexOf } from '../../../src/core/answer/answer-question.ts'
import { firstQuestions, nextQuestions } from '../../../src/core/asking/next-questions.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import { lake } from './asking-desk.ts'

const records = { lake, shipped: await loadRecord('briefs') }
const ask = (text: string, record = lake) => answerQuestion(indexOf(record), { text })

test.for(Object.entries(records))('firstQuestions() of the %s record have answers', ([, record]) => {
  const first = firstQuestions(record)
  expect(first.length).toBeGreaterThan(1)
  expect(first.map((text) => ask(text, record).answer.kind)).toEqual(first.map(() => 'answer'))
})

test.for([
  'what did Petrova say about compensation?',
  'who signed the accord?',
  'what is next?',
  'who is Omar Rahim?',
  'did Petrova apologise?',
  'what did Tomas Lind call the accord?',
])('nextQuestions() after “%s” have answers by themselves, none of them told already', (question) => {
  const answered = ask(question)
  const next = nextQuestions(answered, lake)
  expect(next.length).toBeGreaterThan(0)
  expect(next.length).toBeLessThanOrEqual(3)
  for (const text of next) {
    expect(text.length).toBeLessThanOrEqual(75)
    const { answer } = answerQuestion(indexOf(lake), { text, thread: answered.thread })
    expect([text, answer.kind]).toEqual([text, 'answer'])
    const told = answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : []
    const isOld = told.length > 0 && told.every((id) => answered.thread.shown.includes(id))
    expect([text, isOld]).toEqual([text, false])
    expect(text.toLowerCase()).not.toBe(question.toLowerCase())
  }
})

test('nextQuestions() are about whom the answer speaks of, not about whom was spoken before', () => {
  const first = ask('what did Petrova say about compensation?')
  const question = { text: 'what did Tomas Lind say?', thread: first.thread }
  const next = nextQuestions(answerQuestion(indexOf(lake), question), lake)
  expect(next.length).toBeGreaterThan(0)
  expect(next.join(' ')).not.toContain('Petrova')
})

test('nextQuestions() proposes nothing where nothing is known', () => {
  expect(nextQuestions(ask('how are you?'), lake)).toEqual([])
})
