import { expect, test } from 'vitest'

import { trainClassifier } from '../../../src/core/answer/record-index/classifier.ts'
import type { Classifier, Example } from '../../../src/core/answer/record-index/classifier.ts'
import { inBits } from '../../../src/core/in-bits.ts'

const FRUIT = [
  'ripe pears',
  'pears from the orchard',
  'how many pears',
  'a basket of pears',
  'who picked pears',
]
const BOATS = [
  'a leaking barge',
  'barges on the canal',
  'who steers the barge',
  'barge for hire',
  'how many barges',
]
const EXAMPLES = [...FRUIT, ...BOATS].map((text, at) => ({
  words: text.split(' '),
  classes: [at < FRUIT.length ? 0 : 1],
}))
const classify = train(EXAMPLES, 2)

function train(examples: readonly Example[], classes: number): Classifier {
  return inBits(trainClassifier(examples, classes)).get()
}

/** By how much words ask for the first class rather than for the second. */
function lead(text: string, by = classify): number {
  const [fruit = 0, boats = 0] = by(text.split(' '))
  return fruit - boats
}

test('words ask for what they were asked of', () => {
  expect(lead('were there pears')).toBeGreaterThan(1)
  expect(lead('where is the barge')).toBeLessThan(-1)
})

test('of all classes one is asked for', () => {
  const all = [...classify(['pears'])].reduce((sum, likelihood) => sum + Math.exp(likelihood), 0)
  expect(all).toBeCloseTo(1)
})

test('a word with a slip in it is told by its letters', () => {
  expect(lead('bargge')).toBeLessThan(lead('xyz'))
  expect(lead('peears')).toBeGreaterThan(lead('xyz'))
})

test('what was asked of two is as likely of each, and so is what nobody asked', () => {
  const both = train([{ words: ['cargo'], classes: [0, 1] }], 2)
  expect(lead('cargo', both)).toBeCloseTo(0)
  expect(lead('xyz', both)).toBeCloseTo(0)
})

test('the same examples make the same classifier', () => {
  expect(train(EXAMPLES, 2)(['ripe', 'barge'])).toEqual(classify(['ripe', 'barge']))
})

test('words in another order are told apart', () => {
  const pairs = ['dog bites man', 'the dog bites the man', 'man bites dog', 'the man bites the dog']
  const by = train(
    [...pairs, ...pairs, ...pairs].map((text) => ({
      words: text.split(' '),
      classes: [text.includes('dog bites') ? 0 : 1],
    })),
    2,
  )
  expect(lead('a dog bites a man', by)).toBeGreaterThan(0)
  expect(lead('a man bites a dog', by)).toBeLessThan(0)
})

test('nothing to learn from is no fault', () => {
  expect([...train([], 1)(['pears'])]).toEqual([0])
})
