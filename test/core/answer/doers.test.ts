import { expect, test } from 'vitest'

import { findNames } from '../../../src/core/answer/question/find-names.ts'
import { deedsIn } from '../../../src/core/answer/select/doers.ts'
import { tokensOf } from '../../../src/core/answer/words/tokens.ts'
import { lake } from './lake.ts'

test.for<{ text: string; deed: string; doers: readonly string[]; is?: object }>([
  { text: 'Rahim said Petrova had rejected it.', deed: 'reject', doers: ['irina-petrova'] },
  { text: 'Petrova urged Sahran to free the crew.', deed: 'free', doers: [], is: { wished: true } },
  { text: 'The crew was freed.', deed: 'free', doers: [], is: { passive: true } },
  { text: 'The crew was freed by Sahran.', deed: 'free', doers: ['sahran'], is: { passive: false } },
  { text: 'Sahran was freeing the crew.', deed: 'free', doers: ['sahran'], is: { passive: false } },
  { text: 'Rahim spoke after the gate was closed.', deed: 'close', doers: [], is: { aside: true } },
  { text: 'Lind arranged a visit to Tamir by Petrova.', deed: 'visit', doers: ['irina-petrova'] },
  { text: 'Rahim met Lind in Brisk.', deed: 'meet', doers: ['omar-rahim'] },
])('deedsIn() finds who does it in “$text”', ({ text, deed, doers, is = {} }) => {
  const words = tokensOf(text).map((token) => ({ norm: token.norm, token }))
  const [found, ...more] = deedsIn(findNames(words, lake.names, false), new Set([deed]))
  expect(more).toEqual([])
  expect([...(found?.doers ?? ['none found'])]).toEqual(doers)
  expect(found).toMatchObject(is)
})
