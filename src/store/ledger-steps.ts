import type { Kysely } from 'kysely'

import type { Delivery, Postponement, Prepared, Sending } from '../core/ports/ledger.ts'
import type { MessageRef } from '../core/ports/outlet.ts'
import { forgetContent } from './forget-content.ts'
import { writeInstant } from './instant.ts'
import type { Revisions } from './revisions.ts'
import type { DeliveryRow, Schema } from './schema.ts'

// Each step runs inside a transaction of its caller's.

/** Whether a delivery is still ours: nobody took a newer lease. */
export function ours(db: Kysely<Schema>, { id, lease }: Delivery) {
  return db.updateTable('deliveries').where('id', '=', id).where('lease', '=', lease)
}

/** Changes our delivery's row; false when it is no longer ours. */
async function change(
  db: Kysely<Schema>,
  delivery: Delivery,
  values: Partial<DeliveryRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await ours(db, delivery).set(values).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Stores what will be posted, with what it makes known, before anything of it is posted. */
export async function prepare(
  db: Kysely<Schema>,
  revisions: Revisions,
  delivery: Delivery,
  { messages, tells, late }: Prepared,
): Promise<boolean> {
  const changed = await change(db, delivery, { state: 'sending', late: late ? 1 : 0 })
  if (!changed) return false
  const begun = await db
    .selectFrom('delivery_parts')
    .select('number')
    .where('delivery', '=', delivery.id)
    .where('state', '<>', 'ready')
    .executeTakeFirst()
  if (begun !== undefined) return false
  await forgetContent(db, [delivery.id])
  if (messages.length > 0)
    await db
      .insertInto('delivery_parts')
      .values(
        messages.map((message, at) => ({
          delivery: delivery.id,
          number: at + 1,
          state: 'ready' as const,
          message: JSON.stringify(message),
        })),
      )
      .execute()
  for (const { revision, dropped } of tells) {
    const hash = await revisions.keep(db, revision)
    await db
      .insertInto('delivery_tells')
      .values({
        delivery: delivery.id,
        subject: revision.subject,
        revision: hash,
        dropped: dropped ? 1 : 0,
      })
      .execute()
  }
  return true
}

/** Records that a ready part is about to be posted; only whoever gets true may post it. */
export async function begin(
  db: Kysely<Schema>,
  delivery: Delivery,
  part: number,
  { sender, now, leaseEnds }: Sending,
): Promise<boolean> {
  if (!(await change(db, delivery, { lease_ends: writeInstant(leaseEnds) }))) return false
  const { numUpdatedRows } = await db
    .updateTable('delivery_parts')
    .set({ state: 'sending', sending_at: writeInstant(now), sender })
    .where('delivery', '=', delivery.id)
    .where('number', '=', part)
    .where('state', '=', 'ready')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Records where a part is, whoever holds the lease; false when it is known to be somewhere else already. */
export async function settle(
  db: Kysely<Schema>,
  delivery: Delivery,
  part: number,
  ref: MessageRef,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('delivery_parts')
    .set({ state: 'posted', sender: null, posted_channel: ref.channel, posted_id: ref.id })
    .where('delivery', '=', delivery.id)
    .where('number', '=', part)
    .where((where) => where.or([where('state', '<>', 'posted'), where('posted_id', '=', ref.id)]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The sender's own word on a part it has in hand; nobody else can have posted it meanwhile. */
export async function letGo(
  db: Kysely<Schema>,
  delivery: Delivery,
  part: number,
  sender: string,
  isOut: 'no' | 'perhaps',
): Promise<boolean> {
  const values = isOut === 'no' ? { state: 'ready' as const, sending_at: null } : {}
  const { numUpdatedRows } = await db
    .updateTable('delivery_parts')
    .set({ ...values, sender: null })
    .where('delivery', '=', delivery.id)
    .where('number', '=', part)
    .where('state', '=', 'sending')
    .where('sender', '=', sender)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Records that a part is surely not out, so that it is posted again. */
export async function putBack(db: Kysely<Schema>, delivery: Delivery, part: number): Promise<boolean> {
  if (!(await change(db, delivery, { state: 'sending' }))) return false
  const { numUpdatedRows } = await db
    .updateTable('delivery_parts')
    .set({ state: 'ready', sending_at: null, sender: null })
    .where('delivery', '=', delivery.id)
    .where('number', '=', part)
    .where('state', '=', 'sending')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Gives a delivery back until later. */
export async function postpone(
  db: Kysely<Schema>,
  delivery: Delivery,
  until: Temporal.Instant,
  { reason, counts, held }: Postponement,
): Promise<boolean> {
  return await change(db, delivery, {
    next_try: writeInstant(until),
    reason,
    attempts: delivery.attempts + (counts ? 1 : 0),
    lease_owner: null,
    lease_ends: null,
    ...(held === true ? { state: 'held' as const } : {}),
  })
}
