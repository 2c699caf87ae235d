import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import type { Answer, Thread } from '../../../src/core/answer/answer.ts'
import { tramDesk } from './tram-desk.ts'

function lastOf(questions: readonly string[]): Answer {
  let thread: Thread | undefined
  let last: Answer | undefined
  for (const text of questions) {
    const answered = answerQuestion(tramDesk, {
      text,
      subject: 'tram',
      ...(thread === undefined ? {} : { thread }),
    })
    thread = answered.thread
    last = answered.answer
  }
  if (last === undefined) throw new Error('no question')
  return last
}

test.for<{ why: string; turns: readonly string[]; ids: readonly string[] }>([
  {
    why: 'what is next is asked of the matter',
    turns: ['how long was the supper', 'what is next'],
    ids: ['next-round'],
  },
  {
    why: 'so is what came out of it',
    turns: ['how long was the supper', 'and what came out of it'],
    ids: ['agreed'],
  },
  {
    why: 'where somebody said it is asked of their words',
    turns: ['what did Lindt say about the bells', 'where did he say that'],
    ids: ['mayor-bells'],
  },
  {
    why: 'a quote is one of what was shown',
    turns: ['what did Lindt say', 'is there a quote'],
    ids: ['mayor-quote'],
  },
  {
    why: 'after a bare detail the question before still stands',
    turns: ['what did Lindt say', 'where', 'and Sarnia?'],
    ids: ['sarn-fares', 'renn-steps'],
  },
  {
    why: 'a matter that nothing is told of by the one before is asked about by itself',
    turns: ['what did Lindt say', 'what about the tunnel'],
    ids: ['tunnel-points'],
  },
  {
    why: 'one of those asked back about by their place',
    turns: ['what did the envoy say', 'the second one'],
    ids: ['renn-steps'],
  },
  {
    why: 'both of them',
    turns: ['what did the envoy say about the steps', 'both'],
    ids: ['moor-steps', 'renn-steps'],
  },
  {
    why: 'what else somebody said, though a detail was asked between',
    turns: ['what did Moor say about the steps', 'what did she call the paint', 'when', 'and on the steps?'],
    ids: ['moor-steps'],
  },
  {
    why: 'whether somebody confirmed it is told by their own words, where those are among what was shown',
    turns: ['what was said about the steps', 'did Renn confirm that'],
    ids: ['renn-steps'],
  },
  {
    why: 'he is whoever was just shown, not whoever was named long before',
    turns: ['what did Renn say', 'who called the tram a toy', 'where did he speak of the bells'],
    ids: ['mayor-bells'],
  },
  {
    why: 'when somebody will come is asked of their plans alone',
    turns: ['what did Toller raise', 'when will she come'],
    ids: ['next-round'],
  },
])('answerQuestion() to a follow-up: $why', ({ turns, ids }) => {
  const answer = lastOf(turns)
  expect(answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : answer.kind).toEqual(ids)
})

test.for<{ why: string; turns: readonly string[]; nearest: readonly string[]; open: readonly string[] }>([
  {
    why: 'with whom, which the record leaves open',
    turns: ['how long was the supper', 'with whom'],
    nearest: ['supper'],
    open: ['no-guests'],
  },
  {
    why: 'whether somebody was there, which it leaves open too',
    turns: ['how long was the supper', 'was Lindt there'],
    nearest: ['supper'],
    open: ['no-guests'],
  },
  {
    why: 'who they were that are not named',
    turns: ['how long was the supper', 'which officials'],
    nearest: ['supper'],
    open: [],
  },
  {
    why: 'to whom, and what was shown is the nearest',
    turns: ['what did Lindt call the tram', 'to whom'],
    nearest: ['mayor-quote'],
    open: [],
  },
  {
    why: 'the name of whoever was spoken of and has none',
    turns: ['who turned down Toller', 'what is his name'],
    nearest: ['refused'],
    open: ['no-name'],
  },
  {
    why: 'whether others said the same, though they said something else',
    turns: ['what did Lindt call the tram', 'did Sarnia say the same'],
    nearest: ['mayor-quote'],
    open: [],
  },
  {
    why: 'an answer that is not reported',
    turns: ['what did Toller raise', 'what did Sarnia answer'],
    nearest: ['tunnel-points'],
    open: ['no-reply'],
  },
  {
    why: 'where, when only people stand behind a word of place',
    turns: ['where was the phone call'],
    nearest: ['phone'],
    open: [],
  },
  {
    why: 'where, after a silence: of the question before, not of what was shown earlier',
    turns: ['what did Lindt say about the bells', 'who cooked the supper', 'where'],
    nearest: ['supper'],
    open: [],
  },
  {
    why: 'whether somebody agreed to what was just told, though they agreed to something else',
    turns: ['what did Moor call the paint', 'did Sarnia agree'],
    nearest: ['moor-paint'],
    open: [],
  },
  {
    why: 'more, where all of it was shown',
    turns: ['what did Renn say', 'tell me more'],
    nearest: ['renn-steps'],
    open: [],
  },
  {
    why: 'whether somebody will be there',
    turns: ['what is next', 'will Renn be there'],
    nearest: ['next-round'],
    open: [],
  },
])('answerQuestion() is silent on a follow-up: $why', ({ turns, nearest, open }) => {
  const answer = lastOf(turns)
  if (answer.kind !== 'silent') throw new Error(JSON.stringify(answer))
  expect(answer.why).toBe('not on record')
  expect(answer.nearest.map(({ id }) => id)).toEqual(nearest)
  expect(answer.silences?.map(({ id }) => id)).toEqual(open)
})

test('answerQuestion() asks back about an office that two hold, whoever was just spoken of', () => {
  expect(lastOf(['what did Renn say', 'what did the envoy call the steps'])).toMatchObject({ kind: 'choice' })
})
