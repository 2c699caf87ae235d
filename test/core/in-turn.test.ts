import { expect, test } from 'vitest'

import { createInHand } from '../../src/core/in-hand.ts'
import { createTurns } from '../../src/core/in-turn.ts'

/** Jobs that begin when it is their turn and end when they are told to. */
function createJobs() {
  const begun: string[] = []
  const ends = new Map<string, PromiseWithResolvers<string>>()
  const endOf = (name: string) => ends.getOrInsertComputed(name, () => Promise.withResolvers<string>())
  const job = (name: string) => async () => {
    begun.push(name)
    return await endOf(name).promise
  }
  return { begun, job, end: (name: string) => endOf(name).resolve(name), endOf }
}

test('createTurns() begins what is under one key in its order, and holds up no other', async () => {
  const inTurn = createTurns()
  const { begun, job, end } = createJobs()
  const done = [
    inTurn('a', job('a1')),
    inTurn('a', job('a2')),
    inTurn('b', job('b1')),
    inTurn('a', job('a3')),
  ]
  expect(begun).toEqual(['a1', 'b1'])
  for (const name of ['a3', 'a2', 'a1', 'b1']) end(name)
  expect(await Promise.all(done)).toEqual(['a1', 'a2', 'b1', 'a3'])
  expect(begun).toEqual(['a1', 'b1', 'a2', 'a3'])
})

test('createTurns() goes on after what failed, and tells it to whoever asked for it alone', async () => {
  const inTurn = createTurns()
  const failed = inTurn('a', () => Promise.reject(new Error('on purpose')))
  const next = inTurn('a', async () => 'next')
  await expect(failed).rejects.toThrow('on purpose')
  expect(await next).toBe('next')
})

test('createTurns() remembers nothing of what is done', async () => {
  const inTurn = createTurns()
  const { begun, job, end } = createJobs()
  const first = inTurn('a', job('a1'))
  end('a1')
  await first
  const later = inTurn('a', job('a2'))
  // Nobody is waited for: it begins at once.
  expect(begun).toEqual(['a1', 'a2'])
  end('a2')
  await later
})

test('take() answers one conversation in turn through a failure, and all else at once', async () => {
  const told: string[] = []
  const inHand = createInHand((_, what) => told.push(what))
  const { begun, job, end, endOf } = createJobs()
  const take = (name: string, conversation?: string) =>
    inHand.take(name, async () => void (await job(name)()), conversation)
  for (const name of ['a1', 'a2']) take(name, 'a')
  take('b1', 'b')
  take('press')
  expect(begun).toEqual(['a1', 'b1', 'press'])
  endOf('a1').reject(new Error('on purpose'))
  for (const name of ['a2', 'b1', 'press']) end(name)
  await inHand.finish()
  expect([begun, told]).toEqual([['a1', 'b1', 'press', 'a2'], ['a1']])
})
