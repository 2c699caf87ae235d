import type { Kysely } from 'kysely'

import type { Delivery, OwnerNotice } from '../core/ports/ledger.ts'
import { deliveryId } from './ids.ts'
import { writeInstant } from './instant.ts'
import type { Schema } from './schema.ts'
import { readChannel } from './subscription-row.ts'

/** Makes one delivery a day for each person who has something to be told: never a flood, however much went wrong. */
export async function planNotices(db: Kysely<Schema>, now: Temporal.Instant): Promise<void> {
  const owners = await db
    .selectFrom('notices')
    .select(['outlet', 'workspace', 'owner'])
    .distinct()
    .where('told_in', 'is', null)
    .execute()
  const date = now.toZonedDateTimeISO('UTC').toPlainDate().toString()
  for (const { outlet, workspace, owner } of owners) {
    const channel = { outlet, workspace, channel: `@${owner}` }
    await db
      .insertInto('deliveries')
      .values({
        id: deliveryId(channel, date, 'notice'),
        ...channel,
        local_date: date,
        purpose: 'notice',
        subscription: '',
        recipient: owner,
        due_at: writeInstant(now),
        state: 'due',
        late: 0,
        attempts: 0,
        next_try: writeInstant(now),
        lease: 0,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** What a notice tells: everything its recipient was not told yet, from now on bound to this notice. */
export async function takeUntold(
  db: Kysely<Schema>,
  { id, channel, recipient }: Delivery,
): Promise<readonly OwnerNotice[]> {
  if (recipient === undefined) return []
  await db
    .updateTable('notices')
    .set({ told_in: id })
    .where('outlet', '=', channel.outlet)
    .where('workspace', '=', channel.workspace)
    .where('owner', '=', recipient)
    .where('told_in', 'is', null)
    .execute()
  const rows = await db
    .selectFrom('notices')
    .selectAll()
    .where('told_in', '=', id)
    .orderBy('channel')
    .orderBy('local_date')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    channel: readChannel(row),
    date: Temporal.PlainDate.from(row.local_date),
    words: row.words,
  }))
}
