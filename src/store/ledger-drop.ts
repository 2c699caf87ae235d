import type { Kysely } from 'kysely'

import type { Schema } from './schema.ts'

/**
 * Forgets digests that are due and were not begun, when a channel no longer wants them.
 *
 * One that a process is working on stays: it may be about to be posted.
 */
export async function dropUnbegun(db: Kysely<Schema>, subscription: string): Promise<void> {
  await db
    .deleteFrom('deliveries')
    .where('subscription', '=', subscription)
    .where('purpose', '=', 'digest')
    .where('state', '=', 'due')
    .where('lease_owner', 'is', null)
    .execute()
}
