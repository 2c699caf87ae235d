import type { Kysely } from 'kysely'

/** When it was last looked what is due: from then on the store knows nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('plannings')
    .addColumn('what', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}
