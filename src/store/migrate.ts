import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration'
import type { Migration } from 'kysely/migration'

import * as memory from './migrations/0001-memory.ts'
import * as digests from './migrations/0002-digests.ts'
import * as waiting from './migrations/0003-waiting.ts'
import * as questions from './migrations/0004-questions.ts'
import * as history from './migrations/0005-history.ts'
import * as plannings from './migrations/0006-plannings.ts'
import * as words from './migrations/0007-words.ts'
import type { Schema } from './schema.ts'
import { StoreError } from './store-error.ts'

/** Every step from an empty store to the current one; only ever added to. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-memory': memory,
  '0002-digests': digests,
  '0003-waiting': waiting,
  '0004-questions': questions,
  '0005-history': history,
  '0006-plannings': plannings,
  '0007-words': words,
}

/**
 * Brings a store to the current schema, or to the step named; several processes may do so at once.
 *
 * Throws a StoreError for a store written by a newer version.
 */
export async function migrate(db: Kysely<Schema>, path: string, step?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const unknown = (await doneMigrations(db)).filter((name) => !(name in MIGRATIONS))
  if (unknown.length > 0)
    throw new StoreError('newer', path, { cause: new Error(`it has step ${JSON.stringify(unknown[0])}`) })
  const { error } = step === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(step)
  if (error === undefined) return
  throw error instanceof StoreError ? error : new StoreError('broken', path, { cause: error })
}

async function doneMigrations(db: Kysely<Schema>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return []
  const { rows } = await sql<{
    name: string
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db)
  return rows.map(({ name }) => name)
}
