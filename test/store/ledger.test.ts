import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openStore } from '../../src/store/open-store.ts'
import { CHANNEL, openBench, WISH } from '../scheduler/bench.ts'
import { createFakeOutlet } from '../scheduler/fake-outlet.ts'
import { temporaryFolder } from './temporary-folder.ts'

const WINDOW = Temporal.Duration.from({ hours: 3 })
const at = (written: string) => Temporal.Instant.from(written)

test('claim() leaves a lease alone that was taken a moment after we looked at the clock', async () => {
  const bench = await openBench()
  await bench.subscribe()
  const { ledger } = bench.store
  const now = at('2026-11-24T07:00:00Z')
  await ledger.plan(now, WINDOW)
  const later = now.add({ seconds: 5 })
  const claim = (owner: string, when: Temporal.Instant) =>
    ledger.claim({ outlet: 'slack', owner, now: when, ends: when.add({ minutes: 3 }), most: 1 })
  expect(await claim('a', later)).toHaveLength(1)
  expect(await claim('b', now)).toEqual([])
})

test('claim() takes a lease that only a clock far ahead can have written', async () => {
  const bench = await openBench()
  await bench.subscribe()
  const { ledger } = bench.store
  const now = at('2026-11-24T07:00:00Z')
  await ledger.plan(now, WINDOW)
  const claim = { outlet: 'slack', now, most: 1 }
  await ledger.claim({ ...claim, owner: 'a', ends: now.add({ hours: 5 }) })
  expect(await ledger.claim({ ...claim, owner: 'b', ends: now.add({ minutes: 3 }) })).toHaveLength(1)
})

test('claim() and nextTry() pass over workspaces that have to wait', async () => {
  const bench = await openBench()
  await bench.subscribe()
  await bench.subscribe({ ...CHANNEL, workspace: 'T2' })
  const { ledger } = bench.store
  const now = at('2026-11-24T07:00:00Z')
  await ledger.plan(now, WINDOW)
  const ends = now.add({ minutes: 3 })
  const claim = { outlet: 'slack', owner: 'a', now, ends, most: 5, notIn: ['T1'] }
  expect((await ledger.claim(claim)).map(({ channel }) => channel.workspace)).toEqual(['T2'])
  expect(await ledger.nextTry('slack', ['T1', 'T2'])).toBeUndefined()
  expect(await ledger.nextTry('slack', ['T1'])).toEqual(ends)
  expect(await ledger.nextTry('slack')).toEqual(now)
})

test('claim() takes no more of one workspace than it has turns, and looks past it', async () => {
  const bench = await openBench()
  for (let count = 0; count < 6; count += 1) await bench.subscribe({ ...CHANNEL, channel: `C${count}` })
  await bench.subscribe({ ...CHANNEL, workspace: 'T2' })
  const now = at('2026-11-24T07:00:00Z')
  await bench.store.ledger.plan(now, WINDOW)
  const claim = { outlet: 'slack', owner: 'a', now, ends: now.add({ minutes: 3 }), most: 4, mostEach: 2 }
  const taken = (await bench.store.ledger.claim(claim)).map(({ channel }) => channel.workspace)
  expect(taken.toSorted()).toEqual(['T1', 'T1', 'T2'])
})

test('a setting changed when the digest is due but not planned yet does not lose that digest', async () => {
  const bench = await openBench()
  await bench.subscribe()
  bench.now = at('2026-11-24T07:00:20Z')
  await bench.subscribe(CHANNEL, { unchanged: 'nothing' })
  await bench.until('2026-11-24T07:05:00Z')
  expect(await bench.ledger()).toEqual(['2026-11-24 sent'])
})

test('a digest begun is finished when the clock that gave it up is set back', async () => {
  const outlet = createFakeOutlet('slack', () => 2)
  const bench = await openBench({ outlet })
  await bench.subscribe()
  bench.now = at('2026-11-24T06:59:00Z')
  outlet.mishaps.push(...TAKEN_THEN_REFUSED)
  await bench.until('2026-11-24T07:00:30Z')
  bench.now = at('2026-11-24T20:00:00Z')
  await bench.tick()
  expect(await bench.ledger()).toEqual(['2026-11-24 failed'])
  bench.now = at('2026-11-24T07:01:00Z')
  await bench.until('2026-11-24T07:30:00Z')
  expect(await bench.ledger()).toEqual(['2026-11-24 sent'])
  const shown = outlet.posted.filter(({ place }) => place.direct !== true)
  expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length)
})

const TAKEN_THEN_REFUSED = [undefined, { fault: 'refused' }] as never[]

test('nobody is told that a digest was missed which a clock set back makes after all', async () => {
  const bench = await openBench()
  await bench.subscribe()
  const { ledger } = bench.store
  await ledger.plan(at('2026-11-24T12:00:00Z'), WINDOW)
  await ledger.plan(at('2026-11-24T07:01:00Z'), WINDOW)
  bench.now = at('2026-11-24T07:01:00Z')
  await bench.until('2026-11-24T08:00:00Z')
  expect(await bench.ledger()).toEqual(['2026-11-24 sent'])
  expect(bench.outlet.posted.map(({ place }) => place.channel)).toEqual(['C1'])
})

test('plan() makes up for a clock that ran days ahead in every channel, however many', async () => {
  const path = join(temporaryFolder(), 'attache.db')
  const store = await openStore(path)
  const by = { user: 'U', words: 'on', now: at('2026-11-23T12:00:00Z') }
  for (let count = 0; count < 600; count += 1)
    await store.subscriptions.turnOn({ ...CHANNEL, channel: `C${count}` }, WISH, by)
  for (const now of ['2026-11-27T12:00:00Z', '2026-11-24T07:00:00Z', '2026-11-25T07:00:00Z'])
    await store.ledger.plan(at(now), WINDOW)
  await store.close()
  const database = new DatabaseSync(path)
  const rows = database.prepare('select local_date, state, count(*) as n from deliveries group by 1, 2').all()
  database.close()
  expect(rows.filter(({ local_date: date }) => String(date) <= '2026-11-25')).toEqual([
    { local_date: '2026-11-24', state: 'due', n: 600 },
    { local_date: '2026-11-25', state: 'due', n: 600 },
  ])
}, 30_000)

test('plan() makes no second digest of a date, whatever is written down as due next', async () => {
  const path = join(temporaryFolder(), 'attache.db')
  const store = await openStore(path)
  await store.subscriptions.turnOn(CHANNEL, WISH, { user: 'U', words: 'on', now: at('2026-11-23T12:00:00Z') })
  await store.ledger.plan(at('2026-11-24T07:00:00Z'), WINDOW)
  const database = new DatabaseSync(path)
  database.exec(`update subscriptions set next_date = '2026-11-24', next_due = '2026-11-24T07:00:00.000Z'`)
  expect(await store.ledger.plan(at('2026-11-24T07:01:00Z'), WINDOW)).toEqual({ due: 0, missed: 0 })
  expect(database.prepare('select count(*) as n from deliveries').get()).toEqual({ n: 1 })
  database.close()
  await store.close()
})

test('prune() forgets missed digests in time, like any other', async () => {
  const bench = await openBench()
  await bench.subscribe()
  const { ledger } = bench.store
  await ledger.plan(at('2026-11-24T12:00:00Z'), WINDOW)
  expect(await bench.ledger()).toEqual(['2026-11-24 missed'])
  await ledger.prune(at('2027-11-24T12:00:00Z'))
  expect(await bench.ledger()).toEqual([])
})
