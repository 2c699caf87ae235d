import { expect, test } from 'vitest'

import { PostError } from '../../src/core/ports/outlet.ts'
import type { MessageRef, Outlet } from '../../src/core/ports/outlet.ts'
import { runDelivery } from '../../src/scheduler/run-delivery.ts'
import { CHANNEL, openBench } from './bench.ts'
import type { Bench } from './bench.ts'

/** A bench whose digest is due and whose next post is answered by hand. */
async function openWaiting() {
  const bench = await openBench({ rules: { postTimeout: 5 } })
  await bench.subscribe()
  bench.now = Temporal.Instant.from('2026-11-24T06:59:59Z')
  const answer = Promise.withResolvers<MessageRef>()
  const { post } = bench.outlet
  let posts = 0
  bench.outlet.post = async (...given) => {
    posts += 1
    return posts === 1 ? await answer.promise : await post(...given)
  }
  return { bench, answer, posts: () => posts }
}

test('a part whose post is not answered yet is not posted again, however long that takes', async () => {
  const { bench, posts } = await openWaiting()
  await bench.until('2026-11-24T09:00:00Z')
  expect(posts()).toBe(1)
  expect(await bench.ledger()).toEqual(['2026-11-24 held'])
  expect(bench.outlet.looked.length).toBeGreaterThan(3)
})

test('an answer that comes too late is still taken', async () => {
  const { bench, answer, posts } = await openWaiting()
  await bench.until('2026-11-24T07:01:00Z')
  answer.resolve({ channel: 'C1', id: 'm9' })
  await bench.until('2026-11-24T07:30:00Z')
  expect(posts()).toBe(1)
  expect(await bench.ledger()).toEqual(['2026-11-24 sent'])
})

test('a refusal that comes too late lets the part be posted', async () => {
  const { bench, answer, posts } = await openWaiting()
  await bench.until('2026-11-24T07:01:00Z')
  answer.reject(new PostError('refused', 'not posted'))
  await bench.until('2026-11-24T07:30:00Z')
  expect(posts()).toBe(2)
  expect(await bench.ledger()).toEqual(['2026-11-24 sent'])
})

test('a process that was asleep between deciding to post and posting posts nothing', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.now = Temporal.Instant.from('2026-11-24T07:00:00Z')
  const { ledger } = bench.store
  await ledger.plan(bench.now, Temporal.Duration.from({ hours: 3 }))
  const ends = bench.now.add({ minutes: 3 })
  const [delivery] = await ledger.claim({ outlet: 'slack', owner: 'a', now: bench.now, ends, most: 1 })
  const sleepy = {
    ...bench.parts,
    ledger: {
      ...ledger,
      async begin(...given: Parameters<typeof ledger.begin>) {
        const isBegun = await ledger.begin(...given)
        bench.now = bench.now.add({ hours: 1 })
        return isBegun
      },
    },
  }
  await runDelivery(delivery!, bench.outlet, sleepy)
  expect(bench.outlet.posted).toEqual([])
  await bench.until('2026-11-24T08:10:00Z')
  expect(bench.outlet.posted).toHaveLength(1)
})

test('a clock set forward while a part is in doubt does not have it posted again', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.outlet.mishaps.push({ fault: 'unknown', landed: true })
  await bench.until('2026-11-24T07:00:00Z')
  expect(bench.outlet.posted).toHaveLength(1)
  bench.outlet.blind = 'absent'
  bench.now = Temporal.Instant.from('2026-11-24T08:00:00Z')
  await bench.tick()
  bench.outlet.blind = undefined
  await bench.until('2026-11-24T08:30:00Z')
  expect(bench.outlet.posted).toHaveLength(1)
  expect(await bench.ledger()).toEqual(['2026-11-24 sent'])
})

test('a delivery that cannot be addressed now is tried again', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.outlet.mishaps.push({ fault: 'malformed' })
  const { openDirect } = bench.outlet
  let asked = 0
  const outlet: Outlet = bench.outlet
  outlet.openDirect = async (...given) => {
    asked += 1
    if (asked === 1) throw new Error('no connection')
    return await openDirect?.(...given)
  }
  await bench.until('2026-11-24T07:30:00Z')
  expect(asked).toBe(2)
  expect(bench.outlet.posted).toHaveLength(1)
})

test('whoever is told to stop gives its delivery back between two parts', async () => {
  const bench = await openBench()
  await bench.subscribe()
  const [delivery] = await claimAtSeven(bench)
  await runDelivery(delivery!, bench.outlet, bench.parts, () => true)
  expect(bench.outlet.posted).toEqual([])
  const again = await bench.store.ledger.claim({
    outlet: 'slack',
    owner: 'b',
    now: bench.now,
    ends: bench.now.add({ minutes: 3 }),
    most: 1,
  })
  expect(again).toHaveLength(1)
})

async function claimAtSeven(bench: Bench) {
  bench.now = Temporal.Instant.from('2026-11-24T07:00:00Z')
  await bench.store.ledger.plan(bench.now, Temporal.Duration.from({ hours: 3 }))
  const ends = bench.now.add({ minutes: 3 })
  return await bench.store.ledger.claim({ outlet: 'slack', owner: 'a', now: bench.now, ends, most: 1 })
}

test('a document without a message is nothing to send', async () => {
  const bench = await openBench()
  await bench.subscribe(CHANNEL)
  bench.outlet.render = () => []
  await bench.until('2026-11-24T07:10:00Z')
  expect(await bench.ledger()).toEqual(['2026-11-24 nothing'])
})

test('what was posted while we were away, as an older copy of the store cannot know, is found and not posted again', async () => {
  const bench = await openBench()
  await bench.subscribe()
  const [delivery] = await claimAtSeven(bench)
  const [id, key] = ['m7', `${delivery!.id}:1`]
  bench.outlet.posted.push({ place: CHANNEL, title: 'from before', key, id })
  await runDelivery(delivery!, bench.outlet, { ...bench.parts, wasAway: () => true })
  expect(bench.outlet.posted).toHaveLength(1)
  expect(await bench.ledger()).toEqual(['2026-11-24 sent'])
})

test('what nobody posted while we were away is posted, also where the platform cannot tell', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.outlet.blind = 'cannot tell'
  const [delivery] = await claimAtSeven(bench)
  await runDelivery(delivery!, bench.outlet, { ...bench.parts, wasAway: () => true })
  expect(bench.outlet.posted).toHaveLength(1)
})
