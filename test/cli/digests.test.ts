import { join } from 'node:path'

import { expect, test, vi } from 'vitest'

import { EVERY_DAY } from '../../src/core/digest/schedule.ts'
import { openStore } from '../../src/store/open-store.ts'
import { runProgram } from '../run-program.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

// Each test starts whole processes.
vi.setConfig({ testTimeout: 60_000 })

const CHANNEL = { outlet: 'slack', workspace: 'T1', channel: 'C1' }

test('an operator sees every digest and what keeps it, and deletes what is kept of a workspace', async () => {
  const folder = await temporaryFolder()
  const cli = async (...args: string[]) => await runProgram('cli.ts', args, { ATTACHE_DATA: folder })
  const store = await openStore(join(folder, 'attache.db'))
  const now = Temporal.Now.instant()
  const schedule = { time: new Temporal.PlainTime(7), days: EVERY_DAY, zone: 'Europe/Paris' }
  const wish = { subjects: ['ferry'], schedule, unchanged: 'line' } as const
  await store.subscriptions.turnOn(CHANNEL, wish, { user: 'U1', name: 'Ana', words: 'turned it on', now })
  await store.subscriptions.turnOn({ ...CHANNEL, channel: 'C2' }, wish, { user: 'U2', words: 'on', now })
  await store.subscriptions.pause({ ...CHANNEL, channel: 'C2' }, 'archived', now)
  await store.ledger.plan(now.add({ hours: 48 }), Temporal.Duration.from({ hours: 3 }))
  await store.close()

  const listed = await cli('digests')
  expect(listed.out).toMatch(
    /slack:T1\/C1 · on · next .* · ferry at 07:00 Europe\/Paris, every day · set up by Ana \(U1\)/u,
  )
  expect(listed.out).toMatch(
    /\n {2}\d{4}-\d\d-\d\d missed: (?:the bot was not running|a newer digest took its place)/u,
  )
  expect(listed.out).toContain('slack:T1/C2 · paused: the channel is archived · ')
  expect(listed.out).toContain('1 on, 1 paused, 0 off; 0 held')

  const forgotten = await cli('forget-workspace', 'slack:T1')
  expect(forgotten.out).toBe('Forgotten: slack:T1, 2 channels with a digest\n')
  expect((await cli('digests')).out).toBe('0 on, 0 paused, 0 off; 0 held\n')
  expect(await cli('forget-workspace', 'slack')).toMatchObject({ status: 2 })
})
