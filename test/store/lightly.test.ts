import { join } from 'node:path'

import { Kysely } from 'kysely'
import { expect, test } from 'vitest'

import { migrate } from '../../src/store/migrate.ts'
import type { Schema } from '../../src/store/schema.ts'
import { createDialect } from '../../src/store/sqlite/dialect.ts'
import { createLightly } from '../../src/store/sqlite/lightly.ts'
import { openFile } from '../../src/store/sqlite/open-file.ts'
import { temporaryFolder } from './temporary-folder.ts'

async function open() {
  const path = join(temporaryFolder(), 'attache.db')
  const file = openFile(path)
  const db = new Kysely<Schema>({ dialect: createDialect(file, path) })
  await migrate(db, path)
  const lightly = createLightly(db, file, path)
  const insert = (event: string) =>
    lightly(
      db
        .insertInto('seen_events')
        .values({ event, seen_at: '' })
        .onConflict((one) => one.doNothing())
        .compile(),
    )
  const events = async () =>
    (await db.selectFrom('seen_events').selectAll().execute()).map(({ event }) => event)
  const waitsForDisk = () => file.prepare('pragma synchronous').get()?.['synchronous'] === 2
  return { db, insert, lightly, events, waitsForDisk }
}

test('lightly() tells how many rows it wrote, and leaves everything else waiting for the disk', async () => {
  const { db, insert, lightly, events, waitsForDisk } = await open()
  expect([await insert('a'), await insert('a'), await insert('b')]).toEqual([1, 0, 1])
  expect([await events(), waitsForDisk()]).toEqual([['a', 'b'], true])
  await expect(lightly({ sql: 'insert into nowhere values (?)', parameters: [1] })).rejects.toThrow()
  await expect(
    lightly({ sql: 'insert into seen_events values (?, ?)', parameters: ['a', ''] }),
  ).rejects.toThrow()
  expect(waitsForDisk()).toBe(true)
  await db.destroy()
})

test('lightly() is no part of a transaction that is begun, and is not undone with it', async () => {
  const { db, insert, events } = await open()
  const begun = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const undone = db.transaction().execute(async (trx) => {
    await trx.insertInto('seen_events').values({ event: 'undone', seen_at: '' }).execute()
    begun.resolve()
    await gate.promise
    throw new Error('on purpose')
  })
  await begun.promise
  const done: string[] = []
  const written = insert('kept').then((rows) => done.push(`wrote ${rows}`))
  const failed = undone.catch(() => done.push('undone'))
  gate.resolve()
  await Promise.all([written, failed])
  expect([done, await events()]).toEqual([['undone', 'wrote 1'], ['kept']])
  await db.destroy()
})
