import { expect, test } from 'vitest'

import { inBits } from '../../src/core/in-bits.ts'

function* counting(said: number[]): Generator<void, string> {
  for (const number of [1, 2, 3]) {
    said.push(number)
    yield
  }
  return 'done'
}

test('bits are worked out one by one, each once', () => {
  const said: number[] = []
  const counted = inBits(counting(said))
  const work = counted.work()
  work.next()
  expect(said).toEqual([1])
  expect(counted.get()).toBe('done')
  expect(said).toEqual([1, 2, 3])
  expect([...work]).toEqual([])
  expect(counted.get()).toBe('done')
  expect(said).toEqual([1, 2, 3])
})

test('two may work on it', () => {
  const said: number[] = []
  const counted = inBits(counting(said))
  const [one, other] = [counted.work(), counted.work()]
  one.next()
  other.next()
  expect([...one].length + [...other].length).toBe(1)
  expect(said).toEqual([1, 2, 3])
})
