import { expect, test } from 'vitest'

import type { Answered } from '../../src/core/front-desk.ts'
import { sayOnce } from '../../src/core/say-once.ts'
import { createExampleDesk } from './example-desk.ts'

const answered = (isPublic: boolean): Answered => ({
  document: { title: 'Said', nodes: [] },
  public: isPublic,
  fresh: true,
})

test('sayOnce() says a button of a message once, and another button or message too', async () => {
  const { desk } = createExampleDesk()
  const said: string[] = []
  const press = (message: string, token: string) =>
    sayOnce(desk, message, token, async () => (said.push(`${message} ${token}`), answered(true)))
  const first = await Promise.all([press('m1', 'a'), press('m1', 'a'), press('m1', 'b'), press('m2', 'a')])
  expect([first, said]).toEqual([
    [true, false, true, true],
    ['m1 a', 'm1 b', 'm2 a'],
  ])
})

test('sayOnce() may say again what failed, or what everybody was not told', async () => {
  const { desk } = createExampleDesk()
  const press = (say: () => Promise<Answered>) => sayOnce(desk, 'm1', 'a', say)
  await expect(press(() => Promise.reject(new Error('on purpose')))).rejects.toThrow('on purpose')
  expect(await press(async () => answered(false))).toBe(true)
  expect(await press(async () => answered(true))).toBe(true)
  expect(await press(async () => answered(true))).toBe(false)
})
