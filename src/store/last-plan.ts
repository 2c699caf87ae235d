import type { Kysely } from 'kysely'

import { readInstant, writeInstant } from './instant.ts'
import type { Schema } from './schema.ts'

const WHAT = 'digests'

/** Records that everything due by now is planned. */
export async function keepLastPlan(db: Kysely<Schema>, now: Temporal.Instant): Promise<void> {
  const at = writeInstant(now)
  await db
    .insertInto('plannings')
    .values({ what: WHAT, at })
    .onConflict((conflict) => conflict.column('what').doUpdateSet({ at }))
    .execute()
}

/** Until when this store knows what was planned. */
export async function findLastPlan(db: Kysely<Schema>): Promise<Temporal.Instant | undefined> {
  const row = await db.selectFrom('plannings').select('at').where('what', '=', WHAT).executeTakeFirst()
  return row === undefined ? undefined : readInstant(row.at)
}
