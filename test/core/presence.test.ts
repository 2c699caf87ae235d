import { expect, test } from 'vitest'

import { EVERY_DAY } from '../../src/core/digest/schedule.ts'
import { createPresence } from '../../src/core/presence.ts'
import { openStore } from '../../src/store/open-store.ts'

const NOW = Temporal.Instant.from('2031-03-04T12:00:00Z')
const place = (workspace: string) => ({ outlet: 'discord', workspace, channel: 'c' })

async function open() {
  const store = await openStore(':memory:')
  const schedule = { time: new Temporal.PlainTime(7), days: EVERY_DAY, zone: 'Europe/Paris' }
  const wish = { subjects: ['ferry'], schedule, unchanged: 'line' } as const
  for (const workspace of ['g1', 'g2', ''])
    await store.subscriptions.turnOn(place(workspace), wish, { user: 'u', words: 'on', now: NOW })
  const stateOf = async (workspace: string) => (await store.subscriptions.find(place(workspace)))?.state
  return { store, stateOf, presence: createPresence({ ...store, now: () => NOW }) }
}

test('a removal while the bot was away is seen when it signs in, and so is its return', async () => {
  const { presence, stateOf } = await open()
  await presence.here('discord', ['g1', 'g9'])
  expect([await stateOf('g1'), await stateOf('g2'), await stateOf('')]).toEqual(['on', 'paused', 'on'])
  await presence.here('discord', ['g1', 'g2'])
  expect(await stateOf('g2')).toBe('on')
})

test('a digest that was turned off stays off, whoever comes back', async () => {
  const { presence, store, stateOf } = await open()
  await store.subscriptions.turnOff(place('g2'), { user: 'u', words: 'off', now: NOW })
  await presence.left('discord', 'g2')
  await presence.joined('discord', 'g2')
  await presence.opened(place('g2'))
  expect(await stateOf('g2')).toBe('off')
})

test('a channel that opens again does not bring back the digest of a workspace that removed the bot', async () => {
  const { presence, stateOf } = await open()
  await presence.left('discord', 'g1')
  await presence.opened(place('g1'))
  expect(await stateOf('g1')).toBe('paused')
})

test('a channel under a new id keeps its digest; where there is one already, both stay as they are', async () => {
  const { presence, store, stateOf } = await open()
  const next = { ...place('g1'), channel: 'd' }
  await presence.moved(place('g1'), 'd')
  expect(await stateOf('g1')).toBeUndefined()
  expect(await store.subscriptions.find(next)).toMatchObject({ state: 'on', subjects: ['ferry'] })
  expect(await store.subscriptions.changes(next, 5)).toHaveLength(1)
  const { schedule, unchanged } = (await store.subscriptions.find(next))!
  const other = { subjects: ['dam'], schedule, unchanged }
  await store.subscriptions.turnOn(place('g1'), other, { user: 'u', words: 'on', now: NOW })
  await presence.moved(place('g1'), 'd')
  expect(await store.subscriptions.find(next)).toMatchObject({ subjects: ['ferry'] })
  expect(await store.subscriptions.find(place('g1'))).toMatchObject({ subjects: ['dam'] })
})

test('a digest that is due when its channel gets a new id goes there', async () => {
  const { presence, store } = await open()
  const due = Temporal.Instant.from('2031-03-05T06:00:00Z')
  await store.ledger.plan(due, Temporal.Duration.from({ hours: 3 }))
  await presence.moved(place('g1'), 'd')
  const claim = { outlet: 'discord', owner: 'me', now: due, ends: due.add({ minutes: 3 }), most: 10 }
  const channels = (await store.ledger.claim(claim)).map(
    ({ channel }) => `${channel.workspace}/${channel.channel}`,
  )
  expect(channels.sort()).toEqual(['/c', 'g1/d', 'g2/c'])
})
