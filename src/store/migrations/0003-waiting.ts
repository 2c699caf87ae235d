import type { Kysely } from 'kysely'

/** Finds the few deliveries that are not over among all that ever were. */
export async function up(
  db: Kysely<{ deliveries: { next_try: string; lease_ends: string } }>,
): Promise<void> {
  await db.schema
    .createIndex('deliveries_waiting')
    .on('deliveries')
    .column('next_try')
    .where('next_try', 'is not', null)
    .execute()
  await db.schema
    .createIndex('deliveries_leased')
    .on('deliveries')
    .column('lease_ends')
    .where('lease_ends', 'is not', null)
    .execute()
}
