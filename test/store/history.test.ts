import { join } from 'node:path'

import { expect, test } from 'vitest'

import { selectBriefs } from '../../src/core/record/visible-record.ts'
import { openStore } from '../../src/store/open-store.ts'
import { exampleRecord, exampleStatement } from '../core/digest/example-record.ts'
import { temporaryFolder } from './temporary-folder.ts'

const at = (day: number) => Temporal.Instant.from('2026-11-01T07:00:00Z').add({ hours: 24 * (day - 1) })
const of = (...texts: readonly string[]) =>
  exampleRecord({
    'china-us': texts.map((text, number) => exampleStatement(`s${number}`, { text })),
    pacific: [exampleStatement('p')],
  })

test('history lists each version once, with the time it came into force', async () => {
  const { history, close } = await openStore(':memory:')
  await history.keep(of('A.'), at(10))
  await history.keep(of('A.'), at(11))
  await history.keep(of('B.'), at(12))
  await history.keep(of('A.'), at(13))
  const versions = await history.list('china-us')
  expect(versions.map(({ since }) => since)).toEqual([at(10), at(12), at(13)])
  expect(versions[2]?.id).toBe(versions[0]?.id)
  expect(versions[1]?.id).not.toBe(versions[0]?.id)
  expect(await history.list('pacific')).toHaveLength(1)
  await close()
})

test('history knows what was in force at any moment, and reads it', async () => {
  const { history, close } = await openStore(':memory:')
  await history.keep(of('A.'), at(10))
  await history.keep(of('B.'), at(12))
  const textAt = async (day: number) => {
    const version = await history.at('china-us', at(day))
    return version?.id === undefined ? undefined : (await history.read(version.id)).statements.get('s0')?.text
  }
  expect(await Promise.all([9, 10, 11, 12, 20].map(textAt))).toEqual([undefined, 'A.', 'A.', 'B.', 'B.'])
  await expect(history.read('nothing')).rejects.toThrow(RangeError)
  await close()
})

test('history says since when a subject is off the record, and when it is back', async () => {
  const { history, close } = await openStore(':memory:')
  const all = of('A.')
  await history.keep(all, at(10))
  await history.keep(
    selectBriefs(all, ({ id }) => id !== 'china-us'),
    at(11),
  )
  await history.keep(all, at(12))
  expect((await history.list('china-us')).map(({ id }) => id !== undefined)).toEqual([true, false, true])
  await close()
})

test('history outlives a restart and the pruning of what channels were told', async () => {
  const path = join(temporaryFolder(), 'attache.db')
  const before = await openStore(path)
  await before.history.keep(of('A.'), at(10))
  await before.ledger.prune(at(10).add({ hours: 24 * 4000 }))
  await before.close()
  const after = await openStore(path)
  await after.history.keep(of('A.'), at(14))
  const [version, ...more] = await after.history.list('china-us')
  expect(more).toEqual([])
  expect((await after.history.read(version!.id!)).statements.get('s0')?.text).toBe('A.')
  await after.close()
})

test('history keeps records in the order in which they were served', async () => {
  const { history, close } = await openStore(':memory:')
  await Promise.all([
    history.keep(of('A.'), at(10)),
    history.keep(of('B.'), at(11)),
    history.keep(of('C.'), at(12)),
  ])
  expect((await history.list('china-us')).map(({ since }) => since)).toEqual([at(10), at(11), at(12)])
  await close()
})
