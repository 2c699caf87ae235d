import { sql } from 'kysely'
import type { Kysely } from 'kysely'

import { writeInstant } from './instant.ts'
import { forgetContent } from './forget-content.ts'
import { reschedule } from './reschedule.ts'
import type { DeliveryRow, Schema } from './schema.ts'

/** No digest is due later than this from now: a week, and room for clock changes. */
const FARTHEST_DUE = { hours: 24 * 9 }
/** No try is put off longer than this: the scheduler's longest wait, and some room. */
const FARTHEST_TRY = { minutes: 20 }
/** Rows named in one statement. */
const ROWS = 500

/**
 * Undoes what a wrong clock did: a clock that ran ahead and was set back has planned and ended what had not come.
 *
 * What it ended is known by the time it wrote, which lies ahead. With a clock that only goes forward none of this finds
 * a row.
 */
export async function mendClock(
  db: Kysely<Schema>,
  now: Temporal.Instant,
  catchUp: Temporal.Duration,
): Promise<void> {
  await reviveBegun(db, now, catchUp)
  await bringTriesBack(db, writeInstant(now), writeInstant(now.add(FARTHEST_TRY)))
  const unplanned = await forgetMissed(db, now, catchUp)
  await rescheduleAll(db, unplanned, now, catchUp)
}

/** What was begun and given up for being late, and is not late after all; what is begun has the window twice. */
async function reviveBegun(
  db: Kysely<Schema>,
  now: Temporal.Instant,
  catchUp: Temporal.Duration,
): Promise<void> {
  const at = writeInstant(now)
  const begun = await db
    .updateTable('deliveries')
    .set({ state: 'sending', next_try: at, settled_at: null })
    .where('state', 'in', ['failed', 'held'])
    .where('next_try', 'is', null)
    .where('due_at', '>', writeInstant(now.subtract(catchUp).subtract(catchUp)))
    .where('settled_at', '>', at)
    .returningAll()
    .execute()
  await takeBackNotices(db, begun)
}

/** Tries that a clock ahead of this one has put off. */
async function bringTriesBack(db: Kysely<Schema>, at: string, farthest: string): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ next_try: sql<string>`case when due_at > ${at} then due_at else ${at} end` })
    .where('next_try', '>', farthest)
    .where((where) => where.or([where('state', '<>', 'due'), where('due_at', '<=', at)]))
    .execute()
  // Whether a part has had time to show up is reckoned from when it was sent.
  await db
    .updateTable('delivery_parts')
    .set({ sending_at: at })
    .where('delivery', 'in', db.selectFrom('deliveries').select('id').where('next_try', 'is not', null))
    .where('state', '=', 'sending')
    .where('sending_at', '>', at)
    .execute()
}

/** Digests recorded as missed that can still be made; whose they are is planned anew. */
async function forgetMissed(
  db: Kysely<Schema>,
  now: Temporal.Instant,
  catchUp: Temporal.Duration,
): Promise<ReadonlySet<string>> {
  const missed = await db
    .deleteFrom('deliveries')
    .where('state', '=', 'missed')
    .where('due_at', '>', writeInstant(now.subtract(catchUp)))
    .where('settled_at', '>', writeInstant(now))
    .returningAll()
    .execute()
  // One by one: a statement takes so many values and no more.
  for (const { id } of missed) await forgetContent(db, [id])
  await takeBackNotices(db, missed)
  return new Set(missed.map(({ subscription }) => subscription))
}

/** Nobody is told of what did not happen, unless they were told already. */
async function takeBackNotices(db: Kysely<Schema>, rows: readonly DeliveryRow[]): Promise<void> {
  for (const { outlet, workspace, channel, local_date } of rows)
    await db
      .deleteFrom('notices')
      .where('outlet', '=', outlet)
      .where('workspace', '=', workspace)
      .where('channel', '=', channel)
      .where('local_date', '=', local_date)
      .where('told_in', 'is', null)
      .execute()
}

async function rescheduleAll(
  db: Kysely<Schema>,
  unplanned: ReadonlySet<string>,
  now: Temporal.Instant,
  catchUp: Temporal.Duration,
): Promise<void> {
  const on = db.selectFrom('subscriptions').selectAll().where('state', '=', 'on')
  const far = await on.where('next_due', '>', writeInstant(now.add(FARTHEST_DUE))).execute()
  const rows = new Map(far.map((row) => [row.id, row]))
  const ids = [...unplanned]
  for (let from = 0; from < ids.length; from += ROWS)
    for (const row of await on.where('id', 'in', ids.slice(from, from + ROWS)).execute())
      rows.set(row.id, row)
  // One that fell due a moment ago is still in time.
  for (const row of rows.values()) await reschedule(db, row, now.subtract(catchUp))
}
