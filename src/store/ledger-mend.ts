import { sql } from 'kysely'
import type { Kysely } from 'kysely'

import { writeInstant } from './instant.ts'
import { SUPERSEDED } from './ledger-plan.ts'
import { reschedule } from './reschedule.ts'
import type { Schema } from './schema.ts'

/** No digest is due later than this from now: a week, and room for clock changes. */
const FARTHEST_DUE = { hours: 24 * 9 }
/** No try is put off longer than this. */
const FARTHEST_TRY = { hours: 2 }

/**
 * Undoes what a wrong clock did: a clock that ran ahead and was set back has planned a future that did not come.
 *
 * With a clock that only goes forward none of this finds a row.
 */
export async function mendClock(
  db: Kysely<Schema>,
  now: Temporal.Instant,
  catchUp: Temporal.Duration,
): Promise<void> {
  const at = writeInstant(now)
  await db
    .updateTable('deliveries')
    .set({ state: 'due', reason: null, next_try: at, settled_at: null })
    .where('state', '=', 'missed')
    .where('due_at', '<=', at)
    .where('due_at', '>', writeInstant(now.subtract(catchUp)))
    .where('reason', '<>', SUPERSEDED)
    .execute()
  await db
    .updateTable('deliveries')
    .set({ next_try: sql<string>`case when due_at > ${at} then due_at else ${at} end` })
    .where('next_try', '>', writeInstant(now.add(FARTHEST_TRY)))
    .where((where) => where.or([where('state', '<>', 'due'), where('due_at', '<=', at)]))
    .execute()
  // Whether a part has had time to show up is reckoned from when it was sent.
  await db.updateTable('delivery_parts').set({ sending_at: at }).where('sending_at', '>', at).execute()
  const planned = await db
    .deleteFrom('deliveries')
    .where('state', '=', 'missed')
    .where('due_at', '>', at)
    .returning('subscription')
    .execute()
  await rescheduleAll(
    db,
    planned.map(({ subscription }) => subscription),
    now,
  )
}

async function rescheduleAll(
  db: Kysely<Schema>,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  const far = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('state', '=', 'on')
    .where((where) =>
      where.or([
        where('next_due', '>', writeInstant(now.add(FARTHEST_DUE))),
        ...(ids.length === 0 ? [] : [where('id', 'in', [...new Set(ids)].slice(0, 5000))]),
      ]),
    )
    .execute()
  for (const row of far) await reschedule(db, row, now)
}
