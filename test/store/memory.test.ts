import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openStore } from '../../src/store/open-store.ts'
import { createFakeMemory } from './fake-memory.ts'
import { describeMemory } from './memory-contract.ts'
import { temporaryFolder } from './temporary-folder.ts'

describeMemory('a fake memory', async () => createFakeMemory())
describeMemory('the SQLite memory', async () => (await openStore(':memory:')).memory)

test('the SQLite memory still knows events and calls after a restart', async () => {
  const path = join(temporaryFolder(), 'attache.db')
  const now = Temporal.Instant.from('2026-11-24T07:00:00Z')
  const call = { command: 'ask', input: { question: 'Why?' } }
  const before = await openStore(path)
  await before.memory.isFirst('slack:Ev1', now)
  const id = await before.memory.keepCall(call, now.add({ hours: 1 }))
  await before.close()

  const after = await openStore(path)
  expect(await after.memory.isFirst('slack:Ev1', now)).toBe(false)
  expect(await after.memory.findCall(id, now)).toEqual(call)
  await after.close()
})
