import type { Kysely } from 'kysely'

/** Events already handled, and calls too long for a button. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('seen_events')
    .addColumn('event', 'text', (column) => column.primaryKey())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('seen_events_by_age').on('seen_events').column('seen_at').execute()
  await db.schema
    .createTable('kept_calls')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('command', 'text', (column) => column.notNull())
    .addColumn('input', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('kept_calls_by_expiry').on('kept_calls').column('expires_at').execute()
}
