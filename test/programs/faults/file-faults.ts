import { cpSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { Kysely } from 'kysely'

import { createLedger } from '../../../src/store/ledger.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { createRevisions } from '../../../src/store/revisions.ts'
import type { Schema } from '../../../src/store/schema.ts'
import { createDialect } from '../../../src/store/sqlite/dialect.ts'
import { openFile } from '../../../src/store/sqlite/open-file.ts'
import { createSubscriptions } from '../../../src/store/subscriptions.ts'
import type { Stage } from '../stage.ts'
import { startWorkers } from '../workers.ts'
import { expect, expectLine, expectOnce } from './scenario.ts'
import type { Scenario } from './scenario.ts'

const TEN_MINUTES = 10.1

/** Opens the stage's store by hand, to have a hand on its file. */
async function openByHand(stage: Stage): Promise<DatabaseSync> {
  await stage.store.close()
  const file = openFile(stage.path)
  const db = new Kysely<Schema>({ dialect: createDialect(file, stage.path) })
  const revisions = createRevisions()
  stage.store = {
    ...stage.store,
    ledger: createLedger(db, revisions),
    subscriptions: createSubscriptions(db, revisions),
    close: () => db.destroy(),
  }
  return file
}

/** What can be wrong with the store's file. */
export const fileFaults: readonly Scenario[] = [
  {
    name: 'a full disk, before and amid the sending',
    async play(stage) {
      const file = await openByHand(stage)
      const pages = Number(file.prepare('pragma page_count').get()?.['page_count'])
      file.exec(`pragma max_page_count = ${pages}`)
      stage.start()
      stage.turnClock(TEN_MINUTES)
      await stage.work(1000)
      const line = expectLine(stage, /the disk is full: free some space/u)
      const before = stage.slack.messages().length
      file.exec(`pragma max_page_count = ${pages + 12}`)
      await stage.work(2500)
      const amid = stage.slack.messages().length
      file.exec('pragma max_page_count = 1000000')
      expectOnce(await stage.finish(), stage.members.length)
      expect(before === 0, 'it was posted what could not be recorded')
      return `${amid} messages on Slack when the disk was full again; ${line}`
    },
  },
  {
    name: 'a disk that turns read-only amid the sending',
    async play(stage) {
      const file = await openByHand(stage)
      stage.start()
      stage.turnClock(TEN_MINUTES)
      await stage.work(150)
      file.exec('pragma query_only = on')
      await stage.work(3000)
      const line = expectLine(stage, /make its folder writable/u)
      file.exec('pragma query_only = off')
      expectOnce(await stage.finish(), stage.members.length)
      return line
    },
  },
  {
    name: 'a database file that another program keeps locked',
    async play(stage) {
      const other = new DatabaseSync(stage.path, { timeout: 5000 })
      stage.start()
      other.exec('begin immediate')
      stage.turnClock(TEN_MINUTES)
      const held = stage.work(4000)
      await held
      other.exec('rollback')
      await stage.work(200)
      other.exec('begin immediate')
      await stage.work(3000)
      other.exec('rollback')
      other.close()
      expectOnce(await stage.finish(), stage.members.length)
      return expectLine(stage, /another process holds it/u)
    },
  },
  {
    name: 'a database file that is damaged, and an older copy brought back after the digests were sent',
    async play(stage) {
      const copy = join(stage.folder, 'copy.db')
      const backup = new DatabaseSync(stage.path)
      backup.exec(`vacuum into '${copy}'`)
      backup.close()
      stage.start()
      stage.turnClock(TEN_MINUTES)
      await stage.finish()
      await stage.stop()
      await stage.store.close()
      damage(stage.path)
      const refusal = await openStore(stage.path).then(
        async (store) => {
          await store.subscriptions.find({ outlet: 'slack', workspace: 'T', channel: 'C' })
          return 'it opened'
        },
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      expect(/put it aside and bring back a copy/u.test(refusal), `a damaged file: ${refusal}`)
      for (const end of ['', '-wal', '-shm']) rmSync(stage.path + end, { force: true })
      cpSync(copy, stage.path)
      stage.store = await openStore(stage.path)
      stage.start()
      expectOnce(await stage.finish(), stage.members.length)
      return `start: “${refusal.slice(0, 130)}”; ${expectLine(stage, /there already that the store did not know/u)}`
    },
  },
  {
    name: 'two processes on one file',
    async play(stage) {
      stage.turnClock(TEN_MINUTES)
      const offset = stage.now().epochMilliseconds - Date.now()
      const workers = startWorkers(
        { store: stage.path, offset, ...stage.connection() },
        join(stage.folder, 'workers.log'),
      )
      try {
        await Promise.all([workers.start(0), workers.start(1)])
        expectOnce(await stage.finish(), stage.members.length)
      } finally {
        workers.end()
      }
      return 'each digest told by one of them'
    },
  },
]

/** Writes over the middle of every page but leaves the file its size. */
function damage(path: string): void {
  const file = openSync(path, 'r+')
  for (let page = 0; page < 200; page += 1)
    writeSync(file, Buffer.alloc(900, 0xa5), 0, 900, page * 4096 + 100)
}
