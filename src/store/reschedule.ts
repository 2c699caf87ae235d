import type { Kysely } from 'kysely'

import { nextDue } from '../core/digest/due.ts'
import { readSchedule, writeNext } from './subscription-row.ts'
import type { Schema, SubscriptionRow } from './schema.ts'

/** Sets when a subscription is next due, counting from now; a date that has its delivery gets no second one. */
export async function reschedule(
  db: Kysely<Schema>,
  row: Pick<SubscriptionRow, 'id' | 'time' | 'days' | 'zone'>,
  now: Temporal.Instant,
): Promise<void> {
  const schedule = readSchedule(row)
  // A zone is at most a day ahead of another, so only the last few dates can be taken.
  const from = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 2 }).toString()
  const taken = await db
    .selectFrom('deliveries')
    .select('local_date')
    .where('subscription', '=', row.id)
    .where('purpose', '=', 'digest')
    .where('local_date', '>=', from)
    .execute()
  const dates = new Set(taken.map(({ local_date: date }) => date))
  const next = nextDue(schedule, now, (date) => dates.has(date.toString()))
  await db.updateTable('subscriptions').set(writeNext(next)).where('id', '=', row.id).execute()
}
