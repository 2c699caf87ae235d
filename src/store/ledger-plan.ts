import { setImmediate } from 'node:timers/promises'

import type { Kysely } from 'kysely'

import { planDigests } from '../core/digest/plan.ts'
import type { Due } from '../core/digest/schedule.ts'
import type { Planned } from '../core/ports/ledger.ts'
import { deliveryId } from './ids.ts'
import { writeInstant } from './instant.ts'
import type { DeliveryRow, Schema, SubscriptionRow } from './schema.ts'
import { readNext, readSchedule, writeNext } from './subscription-row.ts'

/** Rows planned in one transaction: few enough that nobody waits long for the file. */
const BATCH = 1000
/** Rows in one statement: SQLite takes 32,766 values, PostgreSQL 65,535. */
const ROWS = 500

/** Makes deliveries of everything that has become due, and records what was missed. */
export async function planDue(
  db: Kysely<Schema>,
  now: Temporal.Instant,
  catchUp: Temporal.Duration,
): Promise<Planned> {
  let [due, missed] = [0, 0]
  for (;;) {
    const planned = await db.transaction().execute((trx) => planBatch(trx, now, catchUp))
    due += planned.due
    missed += planned.missed
    if (planned.rows < BATCH) return { due, missed }
    // A crowd is planned in seconds; those who wait for an answer meanwhile get it.
    await setImmediate()
  }
}

async function planBatch(db: Kysely<Schema>, now: Temporal.Instant, catchUp: Temporal.Duration) {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('next_due', '<=', writeInstant(now))
    .orderBy('next_due')
    .limit(BATCH)
    .execute()
  const plans = rows.flatMap((row) => {
    const from = readNext(row)
    return from === undefined ? [] : [{ row, plan: planDigests(readSchedule(row), from, now, catchUp) }]
  })
  const due = await insert(
    db,
    plans.flatMap(({ row, plan }) => (plan.due === undefined ? [] : [dueRow(row, plan.due)])),
  )
  const missed = await insert(
    db,
    plans.flatMap(({ row, plan }) =>
      plan.missed.map((each) => missedRow(row, each, plan.due !== undefined, writeInstant(now))),
    ),
  )
  await noteMissed(db, missed, new Map(rows.map((row) => [row.id, row.set_up_by])))
  await moveOn(
    db,
    plans.map(({ row, plan }) => ({ id: row.id, next: plan.next })),
  )
  return { rows: rows.length, due: due.length, missed: missed.length }
}

type NewRow = Omit<DeliveryRow, 'lease_owner' | 'lease_ends'>

function dueRow(row: SubscriptionRow, due: Due): NewRow {
  const date = due.date.toString()
  return {
    id: deliveryId(row, date, 'digest'),
    outlet: row.outlet,
    workspace: row.workspace,
    channel: row.channel,
    local_date: date,
    purpose: 'digest',
    subscription: row.id,
    recipient: null,
    due_at: writeInstant(due.at),
    state: 'due',
    reason: null,
    late: 0,
    attempts: 0,
    next_try: writeInstant(due.at),
    lease: 0,
    settled_at: null,
  }
}

function missedRow(row: SubscriptionRow, due: Due, superseded: boolean, at: string): NewRow {
  return {
    ...dueRow(row, due),
    state: 'missed',
    reason: superseded ? SUPERSEDED : 'the bot was not running',
    next_try: null,
    settled_at: at,
  }
}

/** A newer digest took its place; it must not be made after all, however wide the window. */
export const SUPERSEDED = 'a newer digest took its place'

/** Inserts the rows of dates that had none, and returns those. */
async function insert(db: Kysely<Schema>, rows: readonly NewRow[]): Promise<readonly NewRow[]> {
  const inserted = new Set<string>()
  for (let from = 0; from < rows.length; from += ROWS) {
    const made = await db
      .insertInto('deliveries')
      .values(rows.slice(from, from + ROWS))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    for (const { id } of made) inserted.add(id)
  }
  return rows.filter(({ id }) => inserted.has(id))
}

async function noteMissed(
  db: Kysely<Schema>,
  missed: readonly NewRow[],
  owners: ReadonlyMap<string, string>,
): Promise<void> {
  for (let from = 0; from < missed.length; from += ROWS) {
    const notices = missed.slice(from, from + ROWS).map((row) => ({
      outlet: row.outlet,
      workspace: row.workspace,
      channel: row.channel,
      kind: 'missed' as const,
      local_date: row.local_date,
      owner: owners.get(row.subscription) ?? '',
      words: row.reason ?? '',
    }))
    await db
      .insertInto('notices')
      .values(notices)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Sets the next due instants, one statement for all that share one: a popular minute is one minute's work. */
async function moveOn(
  db: Kysely<Schema>,
  moves: readonly { readonly id: string; readonly next: Due }[],
): Promise<void> {
  const groups = Map.groupBy(moves, ({ next }) => `${next.date.toString()} ${writeInstant(next.at)}`)
  for (const group of groups.values()) {
    const ids = group.map(({ id }) => id)
    await db.updateTable('subscriptions').set(writeNext(group[0]?.next)).where('id', 'in', ids).execute()
  }
}
