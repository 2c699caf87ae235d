import { expect, test } from 'vitest'

import { checkShort } from '../../../src/core/record/check-short.ts'

const TEXT = 'Port officials said the harbour’s two piers may not open before May, “not even for a day”.'

test.for([
  'Port officials: two piers may not open, “not even for a day”',
  'harbour piers may not open before May, “not even for a day”',
])('checkShort() lets words be left out: %s', (short) => {
  expect(checkShort(short, TEXT)).toBeUndefined()
})

test.for([
  { short: 'two piers may open, “not even for a day”', wrong: '"not" left out' },
  { short: 'two piers not open, “not even for a day”', wrong: '"may" left out' },
  {
    short: 'three piers may not open, “not even for a day”',
    wrong: '"three" not in the text, or there before',
  },
  {
    short: 'piers, two, may not open, “not even for a day”',
    wrong: '"two" not in the text, or there before',
  },
  { short: 'piers may not open, “not even”', wrong: '“not even” cut or not in the text' },
])('checkShort() refuses “$short”', ({ short, wrong }) => {
  expect(checkShort(short, TEXT)).toBe(wrong)
})
