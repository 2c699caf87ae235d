import type { Kysely } from 'kysely'

import { writeInstant } from './instant.ts'
import { planDue } from './ledger-plan.ts'
import type { DeliveryRow, Schema } from './schema.ts'

/** For `status` and for whoever set the digest up. */
const RESTORED = 'the database was brought back from a copy, so it may have been posted already'

/**
 * Holds back whatever a restored store does not know to be out: between the copy and now it may have been posted.
 *
 * What was rendered is looked for before it is posted again; what was only due is held and its owner told. Returns how many
 * deliveries are in doubt.
 */
export async function holdRestored(db: Kysely<Schema>, now: Temporal.Instant): Promise<number> {
  const at = writeInstant(now)
  const before = await db
    .selectFrom('subscriptions')
    .select((select) => select.fn.min('next_due').as('first'))
    .executeTakeFirst()
  await planDue(db, now, Temporal.Duration.from({ seconds: 0 }))
  return await db.transaction().execute(async (trx) => {
    await trx.updateTable('deliveries').set({ lease_owner: null, lease_ends: null }).execute()
    const rendered = trx.selectFrom('delivery_parts').select('delivery')
    const looked = await trx
      .updateTable('delivery_parts')
      .set({ state: 'sending', sending_at: at, sender: null })
      .where('state', '=', 'ready')
      .where('delivery', 'in', trx.selectFrom('deliveries').select('id').where('next_try', 'is not', null))
      .returning('delivery')
      .execute()
    const held = await trx
      .updateTable('deliveries')
      .set({ state: 'held', reason: RESTORED, next_try: null, settled_at: at })
      .where('purpose', '=', 'digest')
      .where((where) =>
        where.or([
          where.and([where('next_try', 'is not', null), where('id', 'not in', rendered)]),
          where.and([where('state', '=', 'missed'), where('due_at', '>=', before?.first ?? at)]),
        ]),
      )
      .returningAll()
      .execute()
    for (const row of held) await tellOwner(trx, row)
    return held.length + new Set(looked.map(({ delivery }) => delivery)).size
  })
}

async function tellOwner(db: Kysely<Schema>, row: DeliveryRow): Promise<void> {
  const { outlet, workspace, channel, local_date } = row
  const owner = await db
    .selectFrom('subscriptions')
    .select('set_up_by')
    .where('id', '=', row.subscription)
    .executeTakeFirst()
  const of = { outlet, workspace, channel, local_date }
  // Planning has just called it missed, which it may not be.
  await db
    .deleteFrom('notices')
    .where('kind', '=', 'missed')
    .where('told_in', 'is', null)
    .where('outlet', '=', outlet)
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('local_date', '=', local_date)
    .execute()
  if (owner === undefined) return
  await db
    .insertInto('notices')
    .values({ ...of, kind: 'held', owner: owner.set_up_by, words: RESTORED })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
