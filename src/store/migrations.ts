import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Every step from an empty database to today's tables, in order; a released step is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-24-memory': { up: createMemory },
}

async function createMemory(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('seen_event')
    .addColumn('event', 'varchar(200)', (column) => column.primaryKey())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .execute()
  await database.schema.createIndex('seen_event_seen_at').on('seen_event').column('seen_at').execute()
  await database.schema
    .createTable('kept_call')
    .addColumn('id', 'varchar(40)', (column) => column.primaryKey())
    .addColumn('call', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute()
}
