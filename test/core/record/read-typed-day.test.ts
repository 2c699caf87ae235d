import { expect, test } from 'vitest'

import { readTypedDay } from '../../../src/core/record/read-typed-day.ts'

const TODAY = Temporal.PlainDate.from('2026-11-24')

test.for<[string, string | undefined]>([
  ['2023-06-18', '2023-06-18'],
  [' 2023-6-8 ', '2023-06-08'],
  ['2023-02', '2023-02-28'],
  ['2023', '2023-12-31'],
  ['18 Jun 2023', '2023-06-18'],
  ['18. june 2023', '2023-06-18'],
  ['June 18, 2023', '2023-06-18'],
  ['Feb 2024', '2024-02-29'],
  ['yesterday', '2026-11-23'],
  ['Today', '2026-11-24'],
  ['2023-02-30', undefined],
  ['2023-13-01', undefined],
  ['18 Jun 18 2023', undefined],
  ['last summer', undefined],
  ['../2023-06-18', undefined],
  ['', undefined],
])('readTypedDay() reads "%s" as %s', ([typed, expected]) => {
  expect(readTypedDay(typed, TODAY)?.toString()).toBe(expected)
})
