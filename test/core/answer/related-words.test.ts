import { expect, test } from 'vitest'

import { relatedWords } from '../../../src/core/answer/lexicon/related-words.ts'

test.for<{ asked: string; told: string; near: boolean }>([
  { asked: 'orange', told: 'citrus', near: true },
  { asked: 'metal', told: 'steel', near: true },
  { asked: 'subsidize', told: 'subsidy', near: true },
  { asked: 'lawsuit', told: 'suit', near: true },
  { asked: 'stop', told: 'start', near: false },
  { asked: 'resign', told: 'sign', near: false },
  { asked: 'apologize', told: 'welcome', near: false },
])('relatedWords() of $asked have $told: $near', ({ asked, told, near }) => {
  expect(relatedWords(asked).has(told)).toBe(near)
})
