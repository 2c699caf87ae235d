import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import { moot } from './moot.ts'

function told(text: string): readonly string[] {
  const { answer } = answerQuestion(moot, { text, subject: 'moot' })
  return answer.kind === 'answer'
    ? [...answer.statements.map(({ id }) => id), ...(answer.who ?? [])]
    : [answer.kind]
}

test.for<{ q: string; ids: readonly string[] }>([
  { q: 'what do they disagree on', ids: ['quarrels'] },
  { q: 'list the main disputes', ids: ['quarrels'] },
  { q: 'sticking points?', ids: ['quarrels'] },
  { q: 'what are the issues between Hollin and Brask', ids: ['quarrels'] },
  { q: 'what was discussed', ids: ['pump', 'quarrels', 'raised'] },
  { q: 'what did the two mayors talk about', ids: ['pump', 'quarrels', 'raised'] },
  { q: 'what was the meeting about', ids: ['pump', 'quarrels', 'raised'] },
  { q: 'what was the aim of the talks', ids: ['calm'] },
  { q: 'why did they meet', ids: ['calm'] },
  { q: 'was there a deal', ids: ['pump'] },
  { q: 'what did the two sides agree on', ids: ['pump'] },
  { q: 'did they get along', ids: ['pump'] },
  { q: 'how did it go', ids: ['pump'] },
  { q: 'any progress?', ids: ['pump'] },
  { q: 'who attended the meeting', ids: ['sat'] },
  { q: 'what led to this', ids: ['fenced', 'letter'] },
  { q: 'how did we get here', ids: ['fenced', 'letter'] },
  { q: 'what happens after the meeting', ids: ['mend', 'again'] },
  { q: 'how was the meeting', ids: ['pump'] },
  { q: 'reason for the talks?', ids: ['calm'] },
  { q: 'what deal did they reach', ids: ['pump'] },
  { q: '双方谈了什么', ids: ['pump', 'quarrels', 'raised'] },
  { q: '为什么会谈', ids: ['calm'] },
  { q: '谈得怎么样', ids: ['pump'] },
  { q: 'timeline please', ids: ['fenced', 'letter', 'wedding', 'pump', 'sat', 'mend', 'again'] },
  { q: 'why is this important', ids: ['never'] },
  { q: 'which people are named', ids: ['una-reed', 'piet-solano', 'gert-amsel'] },
  { q: 'who are the Braskian officials mentioned', ids: ['piet-solano', 'gert-amsel'] },
])('tells the side of a subject that is asked of it as a whole: $q', ({ q, ids }) => {
  expect(told(q)).toEqual(ids)
})

test.for<{ why: string; q: string; ids: readonly string[] }>([
  { why: 'of a matter only what is told of it', q: 'what do they disagree on about taxes', ids: ['silent'] },
  { why: 'nobody who is not known', q: 'what did Ostrova agree on', ids: ['silent'] },
  { why: 'no deal where a matter was only raised', q: 'any deal on the goats', ids: ['silent'] },
  { why: 'nothing else that was discussed', q: 'what was discussed by telephone', ids: ['silent'] },
  {
    why: 'whoever mentions a matter is no one mentioned',
    q: 'who mentioned the goats',
    ids: ['raised', 'innocent'],
  },
])('takes no question after something of it for one after the whole: $why', ({ q, ids }) => {
  expect(told(q)).toEqual(ids)
})

test.for<{ why: string; q: string; ids: readonly string[] }>([
  {
    why: 'what is to come where it is asked when it is',
    q: 'when is the meeting with Solano',
    ids: ['again'],
  },
  { why: 'what was where it is asked when it was', q: 'when was the meeting with Solano', ids: ['sat'] },
  { why: 'whoever holds an office, not whose it is', q: 'who is Solano’s treasurer', ids: ['gert-amsel'] },
  { why: 'nobody of another party', q: 'who is Reed’s treasurer', ids: ['silent'] },
  { why: 'nobody as a boss', q: 'who is Amsel’s boss', ids: ['silent'] },
])('tells $why: $q', ({ q, ids }) => {
  expect(told(q)).toEqual(ids)
})

test.for(['what is Brask doing about the gate', 'did Brask open the gate'])(
  'says what the record leaves open of a matter, whoever it is asked of: %s',
  (text) => {
    const { answer } = answerQuestion(moot, { text, subject: 'moot' })
    expect(answer.kind === 'silent' ? answer.silences?.map(({ id }) => id) : answer.kind).toEqual(['no-gate'])
  },
)

test('who is involved behind an answer is who is involved in that', () => {
  const { thread } = answerQuestion(moot, { text: 'what was the aim of the talks', subject: 'moot' })
  const { answer } = answerQuestion(moot, { text: 'who is involved', subject: 'moot', thread })
  expect('who' in answer && answer.who).toBeFalsy()
})

test('the only subject there is need not be chosen', () => {
  const { answer } = answerQuestion(moot, { text: 'what do they disagree on' })
  expect(answer).toMatchObject({ kind: 'answer', statements: [{ id: 'quarrels' }] })
})
