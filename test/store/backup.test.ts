import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createInterface } from 'node:readline'

import { expect, onTestFinished, test, vi } from 'vitest'

import { openStore } from '../../src/store/open-store.ts'
import { restoreStore } from '../../src/store/restore-store.ts'
import { backUpFile } from '../../src/store/sqlite/back-up.ts'
import { exampleRecord, exampleStatement } from '../core/digest/example-record.ts'
import { runProgram } from '../run-program.ts'
import { temporaryFolder } from './temporary-folder.ts'

// Some start whole processes.
vi.setConfig({ testTimeout: 60_000 })

const NOW = Temporal.Instant.from('2026-11-24T07:00:00Z')
const CHANNEL = { outlet: 'slack', workspace: 'T1', channel: 'C1' }

/** A process that writes one event after the other and says which are acknowledged. */
async function writer(path: string) {
  const module = new URL('../../src/store/open-store.ts', import.meta.url).href
  const program = `
    import { openStore } from ${JSON.stringify(module)}
    const { memory } = await openStore(${JSON.stringify(path)})
    const now = Temporal.Instant.from(${JSON.stringify(NOW.toString())})
    for (let at = 0; ; at += 1) {
      await memory.keepCall({ command: 'ask', input: { at: String(at) } }, now.add({ hours: 1 }))
      console.log(at)
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })
  const written: number[] = []
  lines.on('line', (line) => written.push(Number(line)))
  const acknowledged = () => written.at(-1) ?? -1
  return {
    acknowledged,
    async past(number: number) {
      while (acknowledged() < number) await once(lines, 'line')
    },
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'close')
    },
  }
}

async function callsIn(path: string): Promise<number> {
  const database = new DatabaseSync(path, { readOnly: true })
  const row = database.prepare('select count(*) as calls from kept_calls').get()
  database.close()
  return Number(row?.['calls'])
}

test('a copy made while a process writes holds all that was acknowledged before, and restores after its kill', async () => {
  const folder = temporaryFolder()
  const [path, copy] = [join(folder, 'attache.db'), join(folder, 'copy.db')]
  const child = await writer(path)
  await child.past(50)
  const before = child.acknowledged()
  backUpFile(path, copy, false)
  await child.past(before + 20)
  await expect(restoreStore(copy, path, NOW)).rejects.toThrow(/something uses .* stop the bot first/u)
  await child.kill()
  const calls = await callsIn(copy)
  expect(calls).toBeGreaterThan(before)

  const { aside } = await restoreStore(copy, path, NOW)
  expect(await callsIn(path)).toBe(calls)
  expect(await callsIn(aside!)).toBeGreaterThan(calls)
  await (await openStore(path)).close()
  expect(readdirSync(folder).filter((name) => /unfinished/u.test(name))).toEqual([])
})

test('a process that opened a store holds it for life, between its writes and whatever it still refers to', async () => {
  const folder = temporaryFolder()
  const [path, copy] = [join(folder, 'attache.db'), join(folder, 'copy.db')]
  const module = new URL('../../src/store/open-store.ts', import.meta.url).href
  const program = `
    import { openStore } from ${JSON.stringify(module)}
    await openStore(${JSON.stringify(path)})
    for (let round = 0; round < 5; round += 1) {
      globalThis.gc()
      await new Promise((resolve) => setImmediate(resolve))
    }
    console.log('idle')
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(createInterface({ input: child.stdout }), 'line')
  backUpFile(path, copy, false)
  await expect(restoreStore(copy, path, NOW)).rejects.toThrow(/something uses/u)
  child.kill('SIGKILL')
  await once(child, 'close')
  await restoreStore(copy, path, NOW)
})

test('backUpFile() replaces no file unless it is told to, and leaves nothing half-made', async () => {
  const folder = temporaryFolder()
  const [path, copy] = [join(folder, 'attache.db'), join(folder, 'copy.db')]
  await (await openStore(path)).close()
  writeFileSync(copy, 'somebody’s notes')
  expect(() => backUpFile(path, copy, false)).toThrow(/it is there already/u)
  expect(readFileSync(copy, 'utf8')).toBe('somebody’s notes')
  backUpFile(path, copy, true)
  expect(await callsIn(copy)).toBe(0)
  expect(() => backUpFile(join(folder, 'none.db'), join(folder, 'other.db'), false)).toThrow(
    /no database at/u,
  )
  expect(() => backUpFile(path, join(folder, 'no', 'folder.db'), false)).toThrow(
    /there is no folder ".*no"; make it first/u,
  )
  expect(readdirSync(folder).sort()).toEqual(
    expect.not.arrayContaining([expect.stringContaining('unfinished')]),
  )
  expect(existsSync(join(folder, 'none.db'))).toBe(false)
})

test.for<{ name: string; make: (copy: string) => void; says: RegExp }>([
  { name: 'is not there', make: () => undefined, says: /there is no file/u },
  { name: 'is empty', make: (copy) => writeFileSync(copy, ''), says: /is empty/u },
  {
    name: 'is no database',
    make: (copy) => writeFileSync(copy, 'notes '.repeat(500)),
    says: /damaged or no copy of a database/u,
  },
  {
    name: 'is another program’s',
    make: (copy) => new DatabaseSync(copy).exec('create table recipes (name text)'),
    says: /none of Attaché's/u,
  },
  {
    name: 'lost pages',
    make(copy) {
      const bytes = readFileSync(copy)
      bytes.fill(7, 8192, 20_000)
      writeFileSync(copy, bytes)
    },
    says: /damaged or no copy of a database/u,
  },
  {
    name: 'is of a newer version',
    make: (copy) => new DatabaseSync(copy).exec(`insert into kysely_migration values ('9999-later', '2030')`),
    says: /newer version/u,
  },
])('restoreStore() refuses a copy that $name, and changes nothing', async ({ name, make, says }) => {
  const folder = temporaryFolder()
  const [path, copy] = [join(folder, 'attache.db'), join(folder, 'copy.db')]
  const store = await openStore(path)
  await store.memory.keepCall({ command: 'ask', input: {} }, NOW.add({ hours: 1 }))
  await store.close()
  if (name === 'lost pages' || name === 'is of a newer version') backUpFile(path, copy, false)
  make(copy)
  await expect(restoreStore(copy, path, NOW)).rejects.toThrow(says)
  expect(await callsIn(path)).toBe(1)
  expect(readdirSync(folder).filter((each) => /before|unfinished/u.test(each))).toEqual([])
})

const SCHEDULE = { time: Temporal.PlainTime.from('07:00'), days: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC' }
const at = (written: string) => Temporal.Instant.from(`2026-11-${written}Z`)

test('a restored store posts nothing blindly that may have been posted since the copy', async () => {
  const folder = temporaryFolder()
  const [path, copy] = [join(folder, 'attache.db'), join(folder, 'copy.db')]
  const store = await openStore(path)
  const wish = { subjects: ['china-us'], schedule: SCHEDULE, unchanged: 'line' as const }
  const by = { user: 'U1', words: 'on', now: at('23T12:00') }
  for (const channel of ['C1', 'C2', 'C3'])
    await store.subscriptions.turnOn({ ...CHANNEL, channel }, wish, by)
  await store.ledger.plan(at('24T07:00'), Temporal.Duration.from({ hours: 3 }))
  const claim = { outlet: 'slack', owner: 'me', now: at('24T07:00'), ends: at('24T07:03'), most: 1 }
  const [rendered] = await store.ledger.claim(claim)
  await store.ledger.prepare(
    rendered!,
    { messages: [{ text: 'news' }], tells: [], late: false },
    at('24T07:00'),
  )
  backUpFile(path, copy, false)
  await store.close()

  const now = at('25T07:30')
  const { doubtful } = await restoreStore(copy, path, now)
  // One was rendered; two were due on the 24th and three on the 25th.
  expect(doubtful).toBe(6)
  const after = await openStore(path)
  expect(await after.ledger.plan(now, Temporal.Duration.from({ hours: 3 }))).toEqual({ due: 0, missed: 0 })
  const open = await after.ledger.claim({ ...claim, now, ends: now.add({ minutes: 3 }), most: 10 })
  const digests = open.filter(({ purpose }) => purpose === 'digest')
  expect(digests.map(({ channel, parts }) => [channel.channel, parts.map(({ state }) => state)])).toEqual([
    [rendered!.channel.channel, ['sending']],
  ])
  const [past] = await after.subscriptions.deliveries({ ...CHANNEL, channel: 'C3' }, 1)
  expect(past).toMatchObject({ state: 'held', reason: expect.stringContaining('brought back from a copy') })
  expect((await after.subscriptions.find({ ...CHANNEL, channel: 'C1' }))?.next?.at).toEqual(at('26T07:00'))
  await after.close()
})

test('backup and restore say what was done, and that briefs are not in it', async () => {
  const folder = temporaryFolder()
  const settings = { ATTACHE_DATA: join(folder, 'data') }
  const store = await openStore(join(folder, 'data', 'attache.db'))
  await store.history.keep(exampleRecord({ 'china-us': [exampleStatement('a')] }), NOW)
  await store.close()
  const copy = join(folder, 'copy.db')
  expect(await runProgram('cli.ts', ['backup', copy], settings)).toMatchObject({
    status: 0,
    out: expect.stringMatching(/whole and checked\n.*Not in it: the briefs/u),
  })
  expect(await runProgram('cli.ts', ['backup', copy], settings)).toMatchObject({
    status: 1,
    err: expect.stringContaining('--force'),
  })
  expect(await runProgram('cli.ts', ['restore', copy], settings)).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^Restored .*\nWhat was there before is kept as .*attache\.db\.before-/u),
  })
  expect(await runProgram('cli.ts', ['restore'], settings)).toMatchObject({ status: 2 })
})
