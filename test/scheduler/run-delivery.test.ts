import { expect, test } from 'vitest'

import { exampleRecord, exampleStatement } from '../core/digest/example-record.ts'
import { CHANNEL, openBench, WISH } from './bench.ts'
import { createFakeOutlet } from './fake-outlet.ts'

const titles = (bench: { readonly outlet: { readonly posted: readonly { readonly title: string }[] } }) =>
  bench.outlet.posted.map(({ title }) => title)

test('a digest is posted once, at its time', async () => {
  const bench = await openBench()
  await bench.subscribe()
  await bench.until('2026-11-24T06:59:30Z')
  expect(bench.outlet.posted).toEqual([])
  await bench.until('2026-11-24T12:00:00Z')
  expect(titles(bench)).toEqual(['China–US, Tue 24 Nov: first digest, the record so far'])
  expect(await bench.ledger()).toEqual(['2026-11-24 sent'])
})

test('the second digest tells only what changed since the first', async () => {
  const bench = await openBench()
  await bench.subscribe()
  await bench.until('2026-11-24T08:00:00Z')
  bench.record = exampleRecord({ 'china-us': [exampleStatement('visit'), exampleStatement('fresh')] })
  await bench.until('2026-11-26T08:00:00Z')
  expect(titles(bench).slice(1)).toEqual([
    'China–US, Wed 25 Nov: 1 new statement',
    'China–US, Thu 26 Nov: nothing new since Wed 07:00',
  ])
})

test('an unchanged day is nothing where the channel chose so', async () => {
  const bench = await openBench()
  await bench.subscribe(CHANNEL, { unchanged: 'nothing' })
  await bench.until('2026-11-25T08:00:00Z')
  expect(bench.outlet.posted).toHaveLength(1)
  expect(await bench.ledger()).toEqual(['2026-11-25 nothing', '2026-11-24 sent'])
})

test('off and on again make no second digest that day, at another time either', async () => {
  const bench = await openBench()
  await bench.subscribe()
  await bench.until('2026-11-24T08:00:00Z')
  await bench.store.subscriptions.turnOff(CHANNEL, { user: 'U1', words: 'off', now: bench.now })
  await bench.subscribe(CHANNEL, {
    schedule: { ...WISH.schedule, time: Temporal.PlainTime.from('09:00') },
  })
  await bench.until('2026-11-24T23:59:00Z')
  expect(bench.outlet.posted).toHaveLength(1)
  await bench.until('2026-11-25T10:00:00Z')
  expect(bench.outlet.posted).toHaveLength(2)
})

test('a change of zone makes no second digest for a local date', async () => {
  const bench = await openBench()
  await bench.subscribe()
  await bench.until('2026-11-24T07:10:00Z')
  await bench.subscribe(CHANNEL, { schedule: { ...WISH.schedule, zone: 'America/New_York' } })
  await bench.until('2026-11-25T11:59:00Z')
  expect(bench.outlet.posted).toHaveLength(1)
  await bench.until('2026-11-25T12:01:00Z')
  expect(bench.outlet.posted).toHaveLength(2)
})

test('a digest turned off before it was begun is not sent', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.now = Temporal.Instant.from('2026-11-24T07:00:10Z')
  await bench.store.ledger.plan(bench.now, Temporal.Duration.from({ hours: 3 }))
  await bench.store.subscriptions.turnOff(CHANNEL, { user: 'U1', words: 'off', now: bench.now })
  await bench.until('2026-11-25T08:00:00Z')
  expect(bench.outlet.posted).toEqual([])
})

test('after an absence inside the window the digest comes once, and says that it is late', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.now = Temporal.Instant.from('2026-11-24T09:30:00Z')
  await bench.until('2026-11-24T12:00:00Z')
  expect(await bench.store.subscriptions.deliveries(CHANNEL, 10)).toMatchObject([
    { state: 'sent', late: true },
  ])
  expect(bench.outlet.posted).toHaveLength(1)
})

test('after days away only the last digest comes, and whoever set it up is told of the others once', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.now = Temporal.Instant.from('2026-11-27T08:00:00Z')
  await bench.until('2026-11-27T12:00:00Z')
  expect(await bench.ledger()).toEqual([
    '2026-11-27 sent',
    '2026-11-26 missed',
    '2026-11-25 missed',
    '2026-11-24 missed',
  ])
  const direct = bench.outlet.posted.filter(({ place }) => place.direct === true)
  expect(direct.map(({ place, title }) => [place.channel, title])).toEqual([
    ['D-U1', '3 digests you set up did not arrive as they should'],
  ])
})

test('the parts of a digest go into the thread on its first, in order', async () => {
  const bench = await openBench({ outlet: createFakeOutlet('slack', () => 3) })
  await bench.subscribe()
  await bench.until('2026-11-24T07:05:00Z')
  expect(bench.outlet.posted.map(({ place, key }) => [place.thread, key.split(':')[1]])).toEqual([
    [undefined, '1'],
    ['m1', '2'],
    ['m1', '3'],
  ])
})

test('a post whose answer was lost is found and not posted again', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.outlet.mishaps.push({ fault: 'unknown', landed: true })
  await bench.until('2026-11-24T08:00:00Z')
  expect(bench.outlet.posted).toHaveLength(1)
  expect(await bench.ledger()).toEqual(['2026-11-24 sent'])
})

test('a post that never landed is posted again, but not before it has had time to show up', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.outlet.mishaps.push({ fault: 'unknown' })
  await bench.until('2026-11-24T07:01:59Z')
  expect(bench.outlet.posted).toEqual([])
  expect(bench.outlet.looked.length).toBeGreaterThan(0)
  await bench.until('2026-11-24T07:10:00Z')
  expect(bench.outlet.posted).toHaveLength(1)
})

test('a part of which the platform cannot tell is held, shown, and never posted blindly', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.outlet.mishaps.push({ fault: 'unknown', landed: true })
  bench.outlet.blind = 'cannot tell'
  await bench.until('2026-11-24T08:00:00Z')
  expect(await bench.ledger()).toEqual(['2026-11-24 held'])
  expect((await bench.store.ledger.counts()).held).toBe(1)
  await bench.until('2026-11-24T14:00:00Z')
  expect(bench.outlet.posted.filter(({ place }) => place.direct !== true)).toHaveLength(1)
  expect(await bench.ledger()).toEqual(['2026-11-24 held'])
})

test('a held part is settled once the platform can tell', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.outlet.mishaps.push({ fault: 'unknown', landed: true })
  bench.outlet.blind = 'cannot tell'
  await bench.until('2026-11-24T08:00:00Z')
  bench.outlet.blind = undefined
  await bench.until('2026-11-24T08:15:00Z')
  expect(await bench.ledger()).toEqual(['2026-11-24 sent'])
  expect(bench.outlet.posted).toHaveLength(1)
})

test('what is held is told again the next morning, since the channel may not know it', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.outlet.mishaps.push({ fault: 'unknown' })
  bench.outlet.blind = 'cannot tell'
  await bench.until('2026-11-24T20:00:00Z')
  bench.outlet.blind = undefined
  await bench.until('2026-11-25T08:00:00Z')
  expect(titles(bench).at(-1)).toBe('China–US, Wed 25 Nov: first digest, the record so far')
})

test('a limit delays and never loses', async () => {
  const bench = await openBench()
  await bench.subscribe()
  for (let count = 0; count < 20; count += 1)
    bench.outlet.mishaps.push({ fault: 'limited', retryAfter: 60_000 })
  await bench.until('2026-11-24T07:15:00Z')
  expect(bench.outlet.posted).toEqual([])
  await bench.until('2026-11-24T09:00:00Z')
  expect(bench.outlet.posted).toHaveLength(1)
  expect(await bench.store.subscriptions.deliveries(CHANNEL, 1)).toMatchObject([
    { state: 'sent', late: true },
  ])
})

test('a platform that is away for an hour gets the digest when it is back', async () => {
  const bench = await openBench()
  await bench.subscribe()
  const away = setMishaps(bench.outlet.mishaps, 'refused')
  await bench.until('2026-11-24T08:00:00Z')
  away.end()
  await bench.until('2026-11-24T08:15:00Z')
  expect(bench.outlet.posted).toHaveLength(1)
})

test('retrying has growing pauses and an end, which is recorded and told', async () => {
  const bench = await openBench()
  await bench.subscribe()
  const away = setMishaps(bench.outlet.mishaps, 'refused')
  await bench.until('2026-11-24T10:30:00Z')
  expect(away.taken()).toBeLessThan(40)
  away.end()
  await bench.until('2026-11-24T10:35:00Z')
  expect(await bench.ledger()).toEqual(['2026-11-24 missed'])
  expect(titles(bench)).toEqual(['A digest you set up did not arrive as it should'])
})

test('a closed channel is paused with its settings kept, and its owner is told once', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.outlet.mishaps.push({ fault: 'closed' })
  await bench.until('2026-11-27T08:00:00Z')
  expect(await bench.store.subscriptions.find(CHANNEL)).toMatchObject({
    state: 'paused',
    reason: 'posting',
    subjects: ['china-us'],
  })
  expect(bench.outlet.posted.map(({ place }) => place.channel)).toEqual(['D-U1'])
  expect(bench.warned.at(-1)).toBe('A digest ended as failed: posting')
})

test('a malformed message is kept for the operator and not tried again', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.outlet.mishaps.push({ fault: 'malformed' })
  await bench.until('2026-11-24T10:00:00Z')
  expect(await bench.ledger()).toEqual(['2026-11-24 failed'])
  expect(bench.outlet.posted.filter(({ place }) => place.direct !== true)).toEqual([])
})

test('a process that lost its lease posts nothing more', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.now = Temporal.Instant.from('2026-11-24T07:00:00Z')
  await bench.store.ledger.plan(bench.now, Temporal.Duration.from({ hours: 3 }))
  const { ledger } = bench.store
  const claim = { outlet: 'slack', owner: 'a', now: bench.now, ends: bench.now.add({ minutes: 3 }), most: 1 }
  const [stopped] = await ledger.claim(claim)
  bench.now = bench.now.add({ minutes: 4 })
  await bench.tick()
  expect(bench.outlet.posted).toHaveLength(1)
  const tells: never[] = []
  expect(await ledger.prepare(stopped!, { messages: [{}], tells, late: false }, bench.now)).toBe(false)
  const sending = { sender: 'a', now: bench.now, leaseEnds: bench.now.add({ minutes: 3 }) }
  expect(await ledger.begin(stopped!, 1, sending)).toBe(false)
  expect(await ledger.finish(stopped!, { state: 'missed' }, bench.now)).toBe(false)
  expect(await bench.ledger()).toEqual(['2026-11-24 sent'])
})

test('nobody else gets a delivery while its lease lasts', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.now = Temporal.Instant.from('2026-11-24T07:00:00Z')
  await bench.store.ledger.plan(bench.now, Temporal.Duration.from({ hours: 3 }))
  const claim = { outlet: 'slack', owner: 'a', now: bench.now, ends: bench.now.add({ minutes: 3 }), most: 1 }
  expect(await bench.store.ledger.claim(claim)).toHaveLength(1)
  expect(await bench.store.ledger.claim({ ...claim, owner: 'b' })).toHaveLength(0)
})

test('a clock that ran a day ahead and is set back loses no digest of the days between', async () => {
  const bench = await openBench()
  await bench.subscribe()
  await bench.until('2026-11-24T08:00:00Z')
  bench.now = Temporal.Instant.from('2026-12-20T12:00:00Z')
  await bench.tick()
  bench.now = Temporal.Instant.from('2026-11-24T08:10:00Z')
  await bench.until('2026-11-26T08:00:00Z')
  expect((await bench.ledger()).slice(0, 3)).toEqual([
    '2026-11-26 sent',
    '2026-11-25 sent',
    '2026-11-24 sent',
  ])
})

test('a clock set back over a digest makes no second one', async () => {
  const bench = await openBench()
  await bench.subscribe()
  await bench.until('2026-11-24T08:00:00Z')
  bench.now = Temporal.Instant.from('2026-11-24T06:00:00Z')
  await bench.until('2026-11-24T09:00:00Z')
  expect(bench.outlet.posted).toHaveLength(1)
})

function setMishaps(mishaps: unknown[], fault: string) {
  const shift = mishaps.shift.bind(mishaps)
  let taken = 0
  mishaps.shift = () => {
    taken += 1
    return { fault }
  }
  return {
    taken: () => taken,
    end() {
      mishaps.shift = shift
    },
  }
}
