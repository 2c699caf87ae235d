import type { Kysely } from 'kysely'

import { nextDue } from '../core/digest/due.ts'
import { readNext, readSchedule, writeNext } from './subscription-row.ts'
import type { Schema, SubscriptionRow } from './schema.ts'

/**
 * Sets when a subscription is next due, counting from now; a date that has its delivery gets no second one.
 *
 * One that is due already and was not planned yet is not passed over.
 */
export async function reschedule(
  db: Kysely<Schema>,
  row: Pick<SubscriptionRow, 'id' | 'time' | 'days' | 'zone'>,
  now: Temporal.Instant,
): Promise<void> {
  const schedule = readSchedule(row)
  const taken = await takenDates(db, row.id, now)
  const next = nextDue(schedule, await startOf(db, row.id, now), (date) => taken.has(date.toString()))
  await db.updateTable('subscriptions').set(writeNext(next)).where('id', '=', row.id).execute()
}

/** A zone is at most a day ahead of another, so only the last few dates can be taken. */
async function takenDates(
  db: Kysely<Schema>,
  id: string,
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const from = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 2 }).toString()
  const taken = await db
    .selectFrom('deliveries')
    .select('local_date')
    .where('subscription', '=', id)
    .where('purpose', '=', 'digest')
    .where('local_date', '>=', from)
    .execute()
  return new Set(taken.map(({ local_date: date }) => date))
}

async function startOf(db: Kysely<Schema>, id: string, now: Temporal.Instant): Promise<Temporal.Instant> {
  const row = await db
    .selectFrom('subscriptions')
    .select(['next_date', 'next_due'])
    .where('id', '=', id)
    .executeTakeFirst()
  const planned = row === undefined ? undefined : readNext(row)?.at
  if (planned === undefined || Temporal.Instant.compare(planned, now) > 0) return now
  return planned.subtract({ nanoseconds: 1 })
}
