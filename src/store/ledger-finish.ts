import type { Kysely } from 'kysely'

import type { Delivery, Outcome } from '../core/ports/ledger.ts'
import { writeInstant } from './instant.ts'
import { ours } from './ledger-steps.ts'
import type { DeliveryRow, Schema } from './schema.ts'

/** Ends a delivery; a sent one moves on what its channel knows. */
export async function finish(
  db: Kysely<Schema>,
  delivery: Delivery,
  { state, reason, tellOwner }: Outcome,
  now: Temporal.Instant,
): Promise<boolean> {
  const row = await ours(db, delivery)
    .set({
      state,
      reason: reason ?? null,
      next_try: null,
      lease_owner: null,
      lease_ends: null,
      settled_at: writeInstant(now),
    })
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) return false
  if (state === 'sent' || state === 'nothing') await moveTold(db, row)
  if (tellOwner !== undefined) await noteForOwner(db, row, tellOwner, reason ?? '')
  return true
}

/** A row for each date on which a channel learned something; an unchanged day adds none. */
async function moveTold(db: Kysely<Schema>, row: DeliveryRow): Promise<void> {
  const { id, subscription, local_date } = row
  const tells = await db.selectFrom('delivery_tells').selectAll().where('delivery', '=', id).execute()
  for (const { subject, revision, dropped } of tells) {
    const last = await db
      .selectFrom('told')
      .select(['revision', 'dropped'])
      .where('subscription', '=', subscription)
      .where('subject', '=', subject)
      .orderBy('local_date', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last?.revision === revision && last.dropped === dropped) continue
    await db
      .insertInto('told')
      .values({ subscription, subject, local_date, revision, dropped })
      .onConflict((conflict) =>
        conflict.columns(['subscription', 'subject', 'local_date']).doUpdateSet({ revision, dropped }),
      )
      .execute()
  }
}

async function noteForOwner(
  db: Kysely<Schema>,
  row: DeliveryRow,
  kind: NonNullable<Outcome['tellOwner']>,
  words: string,
): Promise<void> {
  const { outlet, workspace, channel, local_date } = row
  const owner = await db
    .selectFrom('subscriptions')
    .select('set_up_by')
    .where('id', '=', row.subscription)
    .executeTakeFirst()
  if (owner === undefined) return
  await db
    .insertInto('notices')
    .values({ outlet, workspace, channel, kind, local_date, owner: owner.set_up_by, words })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
