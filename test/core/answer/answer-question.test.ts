import { expect, test } from 'vitest'

import { answerQuestion, indexOf } from '../../../src/core/answer/answer-question.ts'
import type { Thread } from '../../../src/core/answer/answer.ts'
import { composeAnswer } from '../../../src/core/compose/answer.ts'
import { plainText } from '../../../src/core/plain-text.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import { lake } from './lake.ts'

function ask(text: string, thread?: Thread) {
  const { answer, thread: next } = answerQuestion(lake, { text, ...(thread === undefined ? {} : { thread }) })
  const ids = answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : []
  return { answer, ids, thread: next }
}

test.for<{ q: string; ids: readonly string[] }>([
  { q: 'what did Petrova say about compensation?', ids: ['petrova-compensation'] },
  { q: 'when did the two sailors go free?', ids: ['selma-freed-two'] },
  { q: 'how tall is the dam', ids: ['dam-size'] },
  { q: 'who turned the inspectors away', ids: ['ruiz-access-denied'] },
  { q: 'was anybody hurt at the crossing?', ids: ['samir-haddad-no-injuries'] },
])('answerQuestion() answers “$q” with the statement that does', ({ q, ids }) => {
  expect(ask(q).ids).toEqual(ids)
})

test.for([
  'why did Petrova resign?',
  'did Rahim free the crew?',
  'what did Petrova say about fishing?',
  'who fired the shot at the crossing?',
  'what did Ivan Marek say about the dam?',
])('answerQuestion() is silent on “%s”', (q) => {
  expect(ask(q).answer.kind).toBe('silent')
})

test('answerQuestion() gives what the sources leave open and the nearest beside a silence', () => {
  const { answer } = ask('who fired the shot at the crossing?')
  expect(answer).toMatchObject({ silences: [{ id: 'no-shooter' }] })
  expect(answer.kind === 'silent' && answer.nearest.length).toBe(1)
})

test('answerQuestion() says which words of the question the nearest has nothing of', () => {
  const { answer } = ask('did Petrova apologise about compensation?')
  expect(answer).toMatchObject({ kind: 'silent', lacks: ['apologise'] })
  expect(plainText(composeAnswer(answer, lake.record))).toContain(
    'Nearest, and not that: nothing in it of “apologise”.',
  )
})

test('answerQuestion() says so where nobody was spoken of whom he could be', () => {
  const { answer } = ask('did he ask for compensation?')
  expect(answer).toMatchObject({ kind: 'silent', why: 'nobody meant' })
  const words = plainText(composeAnswer(answer, lake.record))
  expect(words).toContain('I cannot tell who is meant. Ask again with a name.')
  expect(words).not.toContain('Not on record')
})

test('answerQuestion() asks back when a surname is shared and takes the name that comes', () => {
  const first = ask('what did Danev say?')
  expect(first.answer).toMatchObject({ kind: 'choice', people: ['oleg-danev', 'boris-danev'] })
  expect(ask('Boris', first.thread).ids).toContain('boris-danev-exports')
})

test('answerQuestion() keeps person and matter of a thread, also through JSON', () => {
  const first = ask('what did Rahim say about compensation?')
  const second = ask('and Petrova?', JSON.parse(JSON.stringify(first.thread)))
  expect(second.ids).toEqual(['petrova-compensation'])
  const third = ask('did she say anything about fishing', second.thread)
  expect(third.answer.kind).toBe('silent')
})

test('answerQuestion() lets no thread into a question that stands by itself', () => {
  const { thread } = ask('what did Rahim say about compensation?')
  expect(ask('how many gauges will be installed', thread).ids).toEqual(['ruiz-gauges'])
})

test('answerQuestion() tells who somebody is without a statement', () => {
  expect(ask('who is Ana Ruiz?').answer).toMatchObject({ kind: 'answer', who: ['ana-ruiz'], statements: [] })
})

test.for([
  'where is Sahran?',
  'what is silt',
  'names of the other two envoys',
  'who appointed Lind',
  'what does Petrova think of the office',
  'who fired the shot at the crossing?',
])('answerQuestion() does not take what is near for “%s”', (q) => {
  expect(ask(q).answer.kind).toBe('silent')
})

test.for<{ q: string; ids: readonly string[] }>([
  { q: 'what did Rahim ask for the growers', ids: ['rahim-compensation'] },
  { q: 'were the inspectors kept out of the spillway?', ids: ['ruiz-access-denied'] },
  { q: 'did Petrova agree to the compensation?', ids: ['petrova-compensation'] },
])('answerQuestion() takes other words for “$q”', ({ q, ids }) => {
  expect(ask(q).ids).toEqual(ids)
})

test('answerQuestion() keeps who spoke where only the matter changes', () => {
  const { thread } = ask('what did Petrova say about compensation?')
  expect(ask('and on Halden', thread).answer.kind).toBe('silent')
})

test('answerQuestion() gives what somebody said before what they did', async () => {
  const index = indexOf(await loadRecord('briefs'))
  const { answer } = answerQuestion(index, { text: 'what did austin say', subject: 'china-us' })
  const texts = answer.kind === 'answer' ? answer.statements.map(({ text }) => text) : []
  expect(texts).toEqual([expect.stringContaining('we’re not there yet')])
})

test('answerQuestion() tells how long something lasted, rather than how many days of it there are', async () => {
  const index = indexOf(await loadRecord('briefs'))
  const { answer } = answerQuestion(index, { text: 'how long did they talk', subject: 'china-us' })
  const texts = answer.kind === 'answer' ? answer.statements.map(({ text }) => text) : []
  expect(texts).toEqual([expect.stringContaining('lasted nearly six hours')])
})

test('answerQuestion() guesses nobody into an office that the record leaves open', async () => {
  const index = indexOf(await loadRecord('briefs'))
  const { answer } = answerQuestion(index, { text: 'who are the two presidents', subject: 'china-us' })
  expect(answer).toMatchObject({ kind: 'silent', silences: [{ id: 'no-bali' }] })
})

test('answerQuestion() tells what somebody is accused of before what is said to them', async () => {
  const index = indexOf(await loadRecord('briefs'))
  const { answer } = answerQuestion(index, { text: 'what does China accuse the US of', subject: 'china-us' })
  expect(answer).toMatchObject({ kind: 'answer', statements: [{ id: 'hacking-accusations' }] })
})

test('answerQuestion() finds in a brief what it includes of one that is read before it', async () => {
  const index = indexOf(await loadRecord('briefs'))
  const { answer } = answerQuestion(index, { text: 'what did Austin say', subject: 'indo-pacific' })
  expect(answer).toMatchObject({ kind: 'answer', statements: [{ id: 'austin-not-there-yet' }] })
})
