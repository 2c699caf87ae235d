import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { createTicker } from '../../src/scheduler/tick.ts'
import { openBench } from './bench.ts'

/** The clock is moved by hand: what waits long looks again soon. */
const briefly = (milliseconds: number) => sleep(Math.min(milliseconds, 10))

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

test.for<{ name: string; away: number; looked: number }>([
  { name: 'after a restart nothing is looked for that was never sent', away: 1, looked: 0 },
  { name: 'after an absence what was due meanwhile is looked for first', away: 30, looked: 1 },
])('tick() $name', async ({ away, looked }) => {
  const bench = await openBench({ start: '2026-11-24T06:59:00Z' })
  await bench.subscribe()
  await bench.store.ledger.plan(bench.now, Temporal.Duration.from({ hours: 3 }))
  bench.now = bench.now.add({ minutes: away + 1 })
  const sent = Promise.withResolvers<void>()
  const { post } = bench.outlet
  bench.outlet.post = async (...given) => await post(...given).finally(() => setImmediate(sent.resolve))
  const ticker = createTicker({ ...bench.parts, sleep: briefly, outlets: () => [bench.outlet] })
  await ticker.tick()
  await sent.promise
  await ticker.stop()
  expect(bench.outlet.looked).toHaveLength(looked)
  expect(bench.outlet.posted).toHaveLength(1)
})

test('what a dead process had in hand is taken up at the next tick, not after its lease', async () => {
  const bench = await openBench({ start: '2026-11-24T06:59:00Z' })
  await bench.subscribe()
  bench.now = bench.now.add({ minutes: 1 })
  const { ledger } = bench.store
  await ledger.plan(bench.now, Temporal.Duration.from({ hours: 3 }))
  const dead = `${hostname()} ${process.pid} 0 other`
  const ends = bench.now.add({ hours: 1 })
  await ledger.claim({ outlet: 'slack', owner: dead, now: bench.now, ends, most: 1 })
  const rules = { ...bench.parts.rules, lease: 3_600_000 }
  const ticker = createTicker({ ...bench.parts, rules, sleep: briefly, outlets: () => [bench.outlet] })
  await ticker.tick()
  for (let tries = 0; tries < 100 && bench.outlet.posted.length === 0; tries += 1) await briefly(10)
  await ticker.stop()
  expect(bench.outlet.posted).toHaveLength(1)
})

test('a delivery that the store failed is taken up again as soon as the store works', async () => {
  const bench = await openBench({ start: '2026-11-24T06:59:00Z' })
  await bench.subscribe()
  bench.now = bench.now.add({ minutes: 1 })
  let isFull = true
  const failed = Promise.withResolvers<void>()
  const ledger = {
    ...bench.store.ledger,
    async begin(...given: Parameters<typeof bench.store.ledger.begin>) {
      if (!isFull) return await bench.store.ledger.begin(...given)
      setImmediate(failed.resolve)
      throw new Error('full')
    },
  }
  const ticker = createTicker({ ...bench.parts, sleep: briefly, ledger, outlets: () => [bench.outlet] })
  await ticker.tick()
  await failed.promise
  isFull = false
  for (let seconds = 0; seconds < 60 && bench.outlet.posted.length === 0; seconds += 10) {
    bench.now = bench.now.add({ seconds: 10 })
    await ticker.tick()
    await briefly(20)
  }
  await ticker.stop()
  expect(bench.outlet.posted).toHaveLength(1)
})
