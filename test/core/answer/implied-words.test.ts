import { expect, test } from 'vitest'

import { impliedWords, oppositeWords } from '../../../src/core/answer/select/implied-words.ts'
import { lake } from './lake.ts'

test.for<{ asked: string; told: string; implied: boolean }>([
  { asked: 'jail', told: 'imprison', implied: true },
  { asked: 'detain', told: 'jail', implied: false },
  { asked: 'convict', told: 'sentence', implied: false },
  { asked: 'ratify', told: 'sign', implied: false },
  { asked: 'extradite', told: 'deport', implied: false },
  { asked: 'mother', told: 'father', implied: false },
  { asked: 'release', told: 'issue', implied: false },
  { asked: 'release', told: 'free', implied: true },
])('impliedWords() of $asked has $told: $implied', ({ asked, told, implied }) => {
  const index = { ...lake, common: new Map([[told, [0]]]) }
  expect(impliedWords(asked, index).includes(told)).toBe(implied)
})

test.for<{ told: string; denies: boolean }>([
  { told: 'detain', denies: true },
  { told: 'keep', denies: false },
  { told: 'hold', denies: false },
])('oppositeWords() of release has $told, which says much else: $denies', ({ told, denies }) => {
  const index = { ...lake, common: new Map([[told, [0]]]) }
  expect(oppositeWords('release', index).includes(told)).toBe(denies)
})
