import { DatabaseSync } from 'node:sqlite'

import { Kysely } from 'kysely'
import { expect, test } from 'vitest'

import { createGroupCommit } from '../../src/store/group-commit.ts'
import { migrate } from '../../src/store/migrate.ts'
import type { Schema } from '../../src/store/schema.ts'
import { createDialect } from '../../src/store/sqlite/dialect.ts'
import { StoreError } from '../../src/store/store-error.ts'

/** A store in memory whose commits are counted. */
async function open() {
  const database = new DatabaseSync(':memory:')
  const prepare = database.prepare.bind(database)
  const count = { commits: 0 }
  database.prepare = (sql) => {
    if (sql !== 'commit') return prepare(sql)
    const statement = prepare(sql)
    const run = statement.run.bind(statement)
    statement.run = (...given: never[]) => {
      count.commits += 1
      return run(...given)
    }
    return statement
  }
  const db = new Kysely<Schema>({ dialect: createDialect(database, ':memory:') })
  await migrate(db, ':memory:')
  count.commits = 0
  const commit = createGroupCommit(db)
  const see = (event: string) =>
    commit((trx) => trx.insertInto('seen_events').values({ event, seen_at: 'now' }).execute())
  const seen = async () =>
    (await db.selectFrom('seen_events').select('event').execute()).map((row) => row.event)
  return { commit, see, seen, count }
}

test('what is asked for at the same time is committed once', async () => {
  const { see, seen, count } = await open()
  await Promise.all(Array.from({ length: 50 }, (_, at) => see(`e${at}`)))
  expect(await seen()).toHaveLength(50)
  expect(count.commits).toBe(1)
})

test('a piece that fails takes no other with it', async () => {
  const { see, seen } = await open()
  const ends = await Promise.allSettled([see('a'), see('a'), see('b')])
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await seen()).toEqual(['a', 'b'])
})

test('what the file refuses it refuses to all, and the next are asked again', async () => {
  const { commit, see, seen } = await open()
  let isFull = true
  const fill = () =>
    commit(async () => {
      if (isFull) throw new StoreError('full', 'here')
    })
  const ends = await Promise.allSettled([see('a'), fill()])
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isFull = false
  await Promise.all([see('a'), fill()])
  expect(await seen()).toEqual(['a'])
})
