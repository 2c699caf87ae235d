import { expect, test } from 'vitest'

import { callFromWords } from '../../../src/core/commands/call-from-words.ts'
import { createExampleDesk } from '../example-desk.ts'

const { commands } = createExampleDesk().desk

test.for<{ words: string; expected: object }>([
  { words: 'brief china us', expected: { command: 'brief', input: { subject: 'china us' } } },
  {
    words: '/Brief china-us Positions',
    expected: { command: 'brief', input: { subject: 'china-us', view: 'positions' } },
  },
  { words: 'china us', expected: { command: 'brief', input: { subject: 'china us' } } },
  {
    words: ' ask  what about Taiwan? ',
    expected: { command: 'ask', input: { question: 'what about Taiwan?' } },
  },
  {
    words: 'brief china-us positions as-of:2023-06-18',
    expected: { command: 'brief', input: { subject: 'china-us', view: 'positions', 'as-of': '2023-06-18' } },
  },
  {
    words: 'As-Of:yesterday china us',
    expected: { command: 'brief', input: { subject: 'china us', 'as-of': 'yesterday' } },
  },
  {
    words: 'brief china-us as of 2023-06-18',
    expected: { command: 'brief', input: { subject: 'china-us', 'as-of': '2023-06-18' } },
  },
  { words: 'brief page:3', expected: { command: 'brief', input: { subject: 'page:3' } } },
  { words: '', expected: { command: 'brief', input: {} } },
  { words: 'share china-us', expected: { command: 'brief', input: { subject: 'share china-us' } } },
])('callFromWords() understands "$words"', ({ words, expected }) => {
  expect(callFromWords(words, commands)).toEqual(expected)
})
