import type { Kysely } from 'kysely'

/** Every version of every brief that was served, and since when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('brief_versions')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('content', 'text', (it) => it.notNull())
    .execute()
  await db.schema
    .createTable('briefs_in_force')
    .addColumn('subject', 'text', (it) => it.notNull())
    .addColumn('since', 'text', (it) => it.notNull())
    .addColumn('version', 'text')
    .addPrimaryKeyConstraint('briefs_in_force_key', ['subject', 'since'])
    .execute()
}
