import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openStore } from '../../src/store/open-store.ts'
import { createFakeThreads } from './fake-threads.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { describeThreads } from './threads-contract.ts'

describeThreads('fake threads', async () => createFakeThreads())
describeThreads('the SQLite threads', async () => (await openStore(':memory:')).threads)

const NOW = Temporal.Instant.from('2026-11-24T07:00:00Z')
const CONVERSATION = { outlet: 'slack', workspace: 'T1', channel: 'C1', thread: '1.1' }
const ABOUT = { subject: 'lake', people: ['ada-rook'], issues: [], shown: ['s1'] }
const ASKED = { conversation: CONVERSATION, user: 'ana', question: 'Who met?', after: ABOUT, shown: '' }

test('the SQLite threads are still there after a restart', async () => {
  const path = join(temporaryFolder(), 'attache.db')
  const before = await openStore(path)
  await before.threads.keep(CONVERSATION, ABOUT, 'ana', NOW)
  const id = await before.threads.keepQuestion(ASKED, NOW)
  await before.close()

  const after = await openStore(path)
  expect((await after.threads.find(CONVERSATION, NOW))?.thread).toEqual(ABOUT)
  expect(await after.threads.findQuestion(id, NOW)).toEqual({ ...ASKED, at: NOW })
  await after.close()
})

test('what is older than thirty days is deleted, not only hidden', async () => {
  const store = await openStore(':memory:')
  await store.threads.keep(CONVERSATION, ABOUT, 'ana', NOW)
  const id = await store.threads.keepQuestion(ASKED, NOW)
  const note = { verdict: 'wrong' as const, question: 'Who met?', shown: '', place: CONVERSATION, at: NOW }
  await store.feedback.add(note, { question: id, typedAt: NOW, users: { by: 'ana', asker: 'ana' } })
  await store.ledger.prune(NOW.add({ hours: 24 * 30 }))
  // Seen from the day it was asked, it would still be there had it only been hidden.
  expect(await store.threads.find(CONVERSATION, NOW)).toBeUndefined()
  expect(await store.threads.findQuestion(id, NOW)).toBeUndefined()
  expect(await store.feedback.list(NOW)).toEqual([])
  await store.close()
})

test('a workspace that is forgotten takes its questions with it', async () => {
  const store = await openStore(':memory:')
  const id = await store.threads.keepQuestion(ASKED, NOW)
  await store.departures.forget('slack', 'T1')
  expect(await store.threads.findQuestion(id, NOW)).toBeUndefined()
  await store.close()
})

test('what was forgotten is in none of the files any more', async () => {
  const path = join(temporaryFolder(), 'attache.db')
  const store = await openStore(path)
  const written = () =>
    ['', '-wal'].map((end) => (existsSync(path + end) ? readFileSync(path + end, 'latin1') : '')).join('')
  const question = 'Is my boss ZEBRA with Rook?'
  await store.threads.keepQuestion({ ...ASKED, question }, NOW)
  expect(written()).toContain('ZEBRA')
  await store.threads.forget('slack', 'ana')
  expect(written()).not.toContain('ZEBRA')
  await store.close()
})
