import { expect, test } from 'vitest'

import { answerQuestion, indexOf } from '../../../src/core/answer/answer-question.ts'
import { wordsAskedIn } from '../../../src/core/answer/record-index/words-asked-in.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import { withoutAsked } from '../../eval/without-asked.ts'

const record = await loadRecord('test/core/answer/ferry')

const [given, bare] = [indexOf(record), indexOf(withoutAsked(record))]

function idsFor(text: string, index: typeof given): readonly string[] {
  const { answer } = answerQuestion(index, { text, subject: 'ferry' })
  return answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : [answer.kind]
}

test.for([
  { q: 'what did the reef pilots say about the potholes', id: 'grumbles' },
  { q: 'did the reef pilots complain about a bumpy ride', id: 'grumbles' },
  { q: 'what did the reef pilots say about the potoles', id: 'grumbles' },
  { q: 'when is the ribbon cut at the lock gate', id: 'pair' },
])('a statement is found in the words its author says it is asked in: $q', ({ q, id }) => {
  expect(idsFor(q, bare)).toEqual(['silent'])
  expect(idsFor(q, given)).toEqual([id])
})

test.for([
  'what did Ivo Brandt say about the potholes',
  'why did the reef pilots complain about a bumpy ride',
  'when is the ribbon cut at the tide office',
  'how many potholes did the reef pilots count',
])('and for nobody and nothing else: %s', (q) => {
  expect(idsFor(q, given)).toEqual(['silent'])
})

test('readers’ words are no part of what a reader is shown', () => {
  expect(record.briefs.get('ferry')).not.toHaveProperty('asked')
})

test('wordsAskedIn() takes a verb with its particle for no other verb', () => {
  expect(wordsAskedIn('walk out')).toEqual(['walk_out'])
  expect(wordsAskedIn('bumpy rides')).toEqual(expect.arrayContaining(['bumpy', 'ride']))
})
