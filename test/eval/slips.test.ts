import { expect, test } from 'vitest'

import { askWithSlips } from './slips.ts'

const asked = await askWithSlips()

test.for(['dev', 'held-out'] as const)('answerQuestion() forgives one slip in a common word, %s', (half) => {
  const own = asked.filter((one) => one.half === half)
  const wanting = own.filter(({ wantsAnswer }) => wantsAnswer)
  const quiet = own.filter(({ wantsAnswer }) => !wantsAnswer)
  expect(wanting.length).toBeGreaterThan(500)
  expect(wanting.filter(({ isRight }) => isRight).length / wanting.length).toBeGreaterThan(0.8)
  expect(quiet.filter(({ isRight }) => !isRight).length / quiet.length).toBeLessThan(0.03)
})
