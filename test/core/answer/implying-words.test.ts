import { expect, test } from 'vitest'

import { implyingWords } from '../../../src/core/answer/lexicon/implying-words.ts'
import { lemmasOf } from '../../../src/core/answer/lexicon/lemmas.ts'

test.for<{ asked: string; told: string; implied: boolean }>([
  { asked: 'ship', told: 'tanker', implied: true },
  { asked: 'tanker', told: 'ship', implied: false },
  { asked: 'refuse', told: 'refusal', implied: true },
  { asked: 'dinner', told: 'dine', implied: true },
  { asked: 'ship', told: 'vessel', implied: true },
  { asked: 'taiwan', told: 'china', implied: false },
  { asked: 'meet', told: 'date', implied: false },
  { asked: 'die', told: 'four', implied: false },
  { asked: 'death', told: 'going', implied: false },
])('implyingWords() of $asked have $told: $implied', ({ asked, told, implied }) => {
  expect(implyingWords(asked, (word) => word === told)).toEqual(implied ? [told] : [])
})

test.for([
  ['dined', 'dine'],
  ['illegally', 'illegal'],
  ['organised', 'organize'],
  ['harbours', 'harbor'],
])('lemmasOf() knows that %s is %s', ([word = '', lemma]) => {
  expect(lemmasOf(word)).toContain(lemma)
})
