import { expect, test } from 'vitest'

import type { Place } from '../../src/core/place.ts'
import { createRateBudget, MOST_SHARE } from '../../src/scheduler/rate-budget.ts'

/** Limits of which 50 and 5 a second are used. */
const LIMITS = {
  discord: { perSecond: 50 / MOST_SHARE, shared: 'outlet', channelGap: 1000 },
  slack: { perSecond: 5 / MOST_SHARE, shared: 'workspace', channelGap: 1000 },
} as const
const at = (outlet: string, workspace: string, channel: string): Place => ({ outlet, workspace, channel })

function open() {
  const clock = { ms: 0 }
  return { clock, budget: createRateBudget(LIMITS, () => clock.ms) }
}

test('take() spreads a popular minute at the rate of the outlet', () => {
  const { budget } = open()
  const waits = Array.from({ length: 101 }, (_, n) => budget.take(at('discord', 'G', `C${n}`), 60_000))
  expect(waits[0]).toBe(0)
  expect(waits[100]).toBeCloseTo(2000)
})

test('take() gives each workspace its own rate where limits are by workspace', () => {
  const { budget } = open()
  expect(budget.take(at('slack', 'T1', 'C1'), 0)).toBe(0)
  expect(budget.take(at('slack', 'T1', 'C2'), 1000)).toBeCloseTo(200)
  expect(budget.take(at('slack', 'T2', 'C3'), 0)).toBe(0)
})

test('take() keeps two messages in one channel a second apart', () => {
  const { budget } = open()
  budget.take(at('discord', 'G', 'C1'), 0)
  expect(budget.take(at('discord', 'G', 'C1'), 5000)).toBe(1000)
  expect(budget.take(at('discord', 'G', 'C2'), 5000)).toBeLessThan(100)
})

test('take() takes no turn when the wait is longer than the patience', () => {
  const { budget } = open()
  budget.take(at('discord', 'G', 'C1'), 0)
  expect(budget.take(at('discord', 'G', 'C1'), 500)).toBe(1000)
  expect(budget.take(at('discord', 'G', 'C1'), 500)).toBe(1000)
})

test('limited() makes its channel wait, and no other', () => {
  const { budget } = open()
  budget.limited(at('discord', 'G', 'C1'), 30_000)
  expect(budget.take(at('discord', 'G', 'C1'), 0)).toBe(30_000)
  expect(budget.take(at('discord', 'G', 'C2'), 0)).toBe(0)
})

test('limited() twice with nothing taken between makes the whole outlet wait', () => {
  const { budget } = open()
  budget.limited(at('discord', 'G', 'C1'), 2000)
  budget.limited(at('discord', 'G', 'C2'), 3000)
  expect(budget.take(at('discord', 'G', 'C3'), 0)).toBe(3000)
})

test('busy() names what has no turn, and when it has', () => {
  const { budget, clock } = open()
  expect(budget.busy('slack', 1000)).toMatchObject({
    all: false,
    workspaces: [],
    wait: Infinity,
    turns: 5,
    shared: 'workspace',
  })
  for (let n = 0; n < 12; n += 1) budget.take(at('slack', 'T1', `C${n}`), 60_000)
  budget.take(at('slack', 'T2', 'C1'), 60_000)
  expect(budget.busy('slack', 1000)).toMatchObject({ all: false, workspaces: ['T1'], wait: 1400 })
  for (let n = 0; n < 100; n += 1) budget.take(at('discord', 'G', `C${n}`), 60_000)
  expect(budget.busy('discord', 1000)).toMatchObject({ all: true, wait: 1000 })
  clock.ms += 1400
  expect(budget.busy('slack', 1000).workspaces).toEqual([])
})

test('limited() slows down once for what was on its way together', () => {
  const { budget, clock } = open()
  for (let n = 0; n < 32; n += 1) budget.limited(at('discord', 'G', `C${n}`), 500)
  clock.ms += 1000
  budget.take(at('discord', 'G', 'A'), 0)
  expect(budget.take(at('discord', 'G', 'B'), 60_000)).toBeCloseTo(20 / 0.7)
})

test('limited() slows the outlet down until messages are taken again', () => {
  const { budget, clock } = open()
  const gap = () => {
    clock.ms += 100_000
    budget.take(at('discord', 'G', `A${clock.ms}`), 0)
    return budget.take(at('discord', 'G', `B${clock.ms}`), 60_000)
  }
  expect(gap()).toBeCloseTo(20)
  budget.limited(at('discord', 'G', 'C1'), 1000)
  expect(gap()).toBeGreaterThan(25)
  for (let count = 0; count < 100; count += 1) budget.taken(at('discord', 'G', 'C2'))
  expect(gap()).toBeCloseTo(20)
})

test('take() stays a little below the limit, where windows meet', () => {
  const budget = createRateBudget({ discord: { perSecond: 50, shared: 'outlet', channelGap: 0 } }, () => 0)
  const waits = Array.from({ length: 51 }, (_, n) => budget.take(at('discord', 'G', `C${n}`), 60_000))
  expect(waits[50]).toBeGreaterThan(1010)
  expect(waits[50]).toBeLessThan(1050)
})
