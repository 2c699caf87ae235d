import { join } from 'node:path'

import { expect, test, vi } from 'vitest'

import { openStore } from '../../src/store/open-store.ts'
import { runProgram } from '../run-program.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

// Each test starts whole processes.
vi.setConfig({ testTimeout: 60_000 })

const feedback = (data: string, ...args: readonly string[]) =>
  runProgram('cli.ts', ['feedback', ...args], { ATTACHE_DATA: data })

async function keep(data: string): Promise<void> {
  const store = await openStore(join(data, 'attache.db'))
  const place = { outlet: 'slack', workspace: 'T1', channel: 'C1' }
  const at = Temporal.Now.instant()
  const about = (question: string) => ({
    question,
    typedAt: at,
    users: { by: 'U0READER', asker: 'U0ASKER' },
  })
  const note = { question: 'Who met?', shown: 'Nobody.\n[NW ¶1]', place, at }
  await store.feedback.add({ ...note, verdict: 'wrong' }, about('q1'))
  await store.feedback.add({ ...note, verdict: 'missing', question: 'Where?' }, about('q2'))
  await store.feedback.add({ ...note, verdict: 'right' }, about('q3'))
  await store.close()
}

test('attache feedback prints what was wrong and missing without saying who said it, and clears it', async () => {
  const data = temporaryFolder()
  await keep(data)
  const { status, out } = await feedback(data)
  expect(status).toBe(0)
  expect(out).toMatch(
    /^\w{10} {2}wrong {2}\w{3} \d.* UTC {2}slack:T1\/C1\n {2}asked: Who met\?\n {2}shown: Nobody\.\n/mu,
  )
  expect(out).toContain('2 to look at.\n1 answer was called right.')
  expect(out).toContain('list the question under its statement in <subject>.readers.yaml')
  expect(out).not.toContain('U0')

  const id = /^(\w{10}) {2}wrong/mu.exec(out)?.[1] ?? ''
  expect(await feedback(data, '--clear', id)).toMatchObject({ status: 0, out: `Cleared ${id}\n` })
  expect(await feedback(data, '--clear', id)).toMatchObject({ status: 1 })
  expect((await feedback(data)).out).toContain('1 to look at.')
})

test('attache feedback hands the terminal no control characters and nothing that turns its lines around', async () => {
  const data = temporaryFolder()
  const store = await openStore(join(data, 'attache.db'))
  const at = Temporal.Now.instant()
  const question = 'who is Qin Gang \u001B[2J\u009B2J \u202Egnag niq\u2066?'
  const note = {
    verdict: 'wrong' as const,
    question,
    shown: question,
    place: { outlet: 'slack', workspace: 'T1', channel: 'C1' },
    at,
  }
  await store.feedback.add(note, { question: 'q1', typedAt: at, users: { by: 'U1', asker: 'U2' } })
  await store.close()
  const { status, out } = await feedback(data)
  expect(status).toBe(0)
  expect(out).toContain('asked: who is Qin Gang \\u001b[2J\\u009b2J \\u202egnag niq\\u2066?\n')
  expect(out).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u)
})
