import type { Kysely, SelectQueryBuilder } from 'kysely'

import type { Schema } from './schema.ts'

/** Forgets what deliveries were to say and to make known, by their ids. */
export async function forgetContent(
  db: Kysely<Schema>,
  deliveries: readonly string[] | SelectQueryBuilder<Schema, 'deliveries', { id: string }>,
): Promise<void> {
  await db.deleteFrom('delivery_parts').where('delivery', 'in', deliveries).execute()
  await db.deleteFrom('delivery_tells').where('delivery', 'in', deliveries).execute()
}
