import { expect, test } from 'vitest'

import { createTicker } from '../../src/scheduler/tick.ts'
import { openBench } from './bench.ts'

/** A ticker whose prunings are counted, on a clock moved by hand. */
async function openTicker() {
  const bench = await openBench({ start: '2026-11-24T00:00:00Z' })
  const pruned: string[] = []
  const ledger = {
    ...bench.store.ledger,
    async prune(now: Temporal.Instant) {
      pruned.push(now.toString())
    },
  }
  const ticker = createTicker({ ...bench.parts, ledger, outlets: () => [] })
  return {
    pruned,
    async run(minutes: number, step = 1) {
      for (let passed = 0; passed < minutes; passed += step) {
        bench.now = bench.now.add({ minutes: step })
        await ticker.tick()
      }
    },
  }
}

test('tick() deletes what is old every six hours', async () => {
  const { pruned, run } = await openTicker()
  await run(15 * 60)
  expect(pruned).toHaveLength(3)
})

test('tick() deletes nothing on the word of a clock that was set a year ahead just now', async () => {
  const { pruned, run } = await openTicker()
  await run(30)
  await run(1, 60 * 24 * 365)
  await run(30)
  expect(pruned).toEqual([])
})
