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
  { words: '', expected: { command: 'brief', input: {} } },
  { words: 'share china-us', expected: { command: 'brief', input: { subject: 'share china-us' } } },
])('callFromWords() understands "$words"', ({ words, expected }) => {
  expect(callFromWords(words, commands)).toEqual(expected)
})
