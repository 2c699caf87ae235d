import type { Kysely } from 'kysely'

import type { DigestOverview } from '../core/ports/subscriptions.ts'
import { writeInstant } from './instant.ts'
import type { Schema } from './schema.ts'
import { readPastDelivery, readSubscription } from './subscription-row.ts'

/** How far back the operator is shown what did not arrive. */
const BACK = { hours: 24 * 7 }

/** Every channel's digest, each with what did not arrive as it should, for the operator. */
export async function readOverview(db: Kysely<Schema>, now: Temporal.Instant): Promise<DigestOverview> {
  const subscriptions = await db.selectFrom('subscriptions').selectAll().orderBy('id').execute()
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('purpose', '=', 'digest')
    .where('state', 'in', ['due', 'sending', 'held', 'failed', 'missed'])
    .where('due_at', '>=', writeInstant(now.subtract(BACK)))
    .orderBy('due_at')
    .execute()
  const open = Map.groupBy(rows, ({ subscription }) => subscription)
  return subscriptions.map((row) => ({
    subscription: readSubscription(row),
    open: (open.get(row.id) ?? []).map(readPastDelivery),
  }))
}
