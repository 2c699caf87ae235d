import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import { loom } from './loom.ts'

function idsFor(text: string): readonly string[] {
  const { answer } = answerQuestion(loom, { text, subject: 'loom' })
  return answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : [answer.kind]
}

test.for<{ why: string; q: string; ids: readonly string[] }>([
  {
    why: 'what stands beside a thing tells which',
    q: 'which crisis does the dredging feed',
    ids: ['crisis'],
  },
  {
    why: 'what was opened with came first',
    q: 'which of the grievances did Reik and Marn open with first',
    ids: ['opened'],
  },
  { why: 'whoever met is told', q: 'who met Olav Dunn', ids: ['met'] },
  { why: 'a hearing to come has a day', q: 'when is the hearing with Marn', ids: ['due'] },
  { why: 'what was offered is told', q: 'did Reik offer a truce', ids: ['truce'] },
  { why: 'how many are planned is told', q: 'how many dye works does Tolm plan to build', ids: ['spindles'] },
  { why: 'whoever asks for something wants it', q: 'what did Olav Dunn want', ids: ['wanted'] },
  { why: 'an age is told', q: 'how old is TWINE', ids: ['twine'] },
  { why: 'whoever had the idea is told', q: 'whose idea was the rally in the square', ids: ['rally'] },
])('answerQuestion() answers: $why', ({ q, ids }) => {
  expect(idsFor(q)).toEqual(ids)
})

test.for<{ why: string; q: string }>([
  { why: 'a meeting that was only asked for has no place', q: 'where did they meet' },
  { why: 'that there are some does not tell which', q: 'which avoidable breakdowns have there been' },
  { why: 'various chores are none in particular', q: 'which chores that help both valleys did Dunn name' },
  { why: 'a list has no order', q: 'which of the quarrels is the oldest' },
  { why: 'a list does not tell what came first', q: 'which of the quarrels on the list came first' },
  { why: 'nobody else is told', q: 'who else was there when Reik met Dunn' },
  { why: 'what was to come need not have been', q: 'did the hearing with Marn take place after all' },
  { why: 'how it went is not told before it was', q: 'how did the hearing with Marn go' },
  { why: 'to ask for a meeting is not to tell what about', q: 'what did Dunn want to discuss with Marn' },
  { why: 'once is not again', q: 'did Reik offer a truce again' },
  { why: 'one accord is no other', q: 'which other accords are part of TWINE' },
  { why: 'an age is not how long it will last', q: 'how many years is TWINE to last' },
  { why: 'the new ones are not those before', q: 'how many dye works did Tolm have before those' },
  { why: 'no language is told', q: 'in which language did Dunn put up the leaflet' },
  { why: 'whoever came after it need not bring it up', q: 'did Reik bring up the burst dam' },
  { why: 'what it was meant for is not whose idea it was', q: 'whose idea was the lantern march' },
  { why: 'the two largest are not compared', q: 'which of the two largest towns is the larger one' },
  { why: 'to press for it sets no day', q: 'by what date did Reik want Tolm to curb the export of lamp oil' },
  {
    why: 'what makes somebody confident is a reason',
    q: 'what makes Dunn confident that the barges will come',
  },
  { why: 'one thing is not another too', q: 'is Tolm also widening its army offices along the upper valley' },
  { why: 'a week is when it was, not how long', q: 'how long did Reik and Dunn speak by radio' },
  { why: 'an agenda is not told by a date', q: 'what is on the agenda of the hearing with Marn' },
])('answerQuestion() keeps silent: $why', ({ q }) => {
  expect(idsFor(q)).toEqual(['silent'])
})
