import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import { lake } from './lake.ts'
import { newsroom, TOLD } from './newsroom.ts'

test.for(TOLD)('answerQuestion() finds in other words “$asked”', ({ asked, id }) => {
  const { answer } = answerQuestion(newsroom, { text: asked })
  expect(answer.kind === 'answer' ? answer.statements.map((one) => one.id) : answer.kind).toEqual([id])
})

test.for(TOLD)('answerQuestion() is silent on “$missed”', ({ missed }) => {
  expect(answerQuestion(newsroom, { text: missed }).answer.kind).toBe('silent')
})

test.for(TOLD)('answerQuestion() does not take another record for an answer to “$asked”', ({ asked }) => {
  expect(answerQuestion(lake, { text: asked }).answer.kind).toBe('silent')
})
