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
  const groups = groupBySchedule(rows).map((group) => planGroup(group, now, catchUp))
  const due = await insert(
    db,
    groups.flatMap((group) => group.due),
  )
  const missed = await insert(
    db,
    groups.flatMap((group) => group.missed),
  )
  await noteMissed(db, missed, new Map(rows.map((row) => [row.id, row.set_up_by])))
  for (const { ids, next } of groups)
    await db.updateTable('subscriptions').set(writeNext(next)).where('id', 'in', ids).execute()
  return { rows: rows.length, due: due.length, missed: missed.length }
}

/** Those that are owed the same: a popular minute is planned once for all. */
function groupBySchedule(rows: readonly SubscriptionRow[]): readonly (readonly SubscriptionRow[])[] {
  const groups = Map.groupBy(rows, (row) =>
    [row.time, row.days, row.zone, row.next_date, row.next_due].join(' '),
  )
  return [...groups.values()]
}

/** What a group is owed, as rows, and when it is due next. */
function planGroup(group: readonly SubscriptionRow[], now: Temporal.Instant, catchUp: Temporal.Duration) {
  const first = group[0]
  const from = first === undefined ? undefined : readNext(first)
  const ids = group.map(({ id }) => id)
  if (first === undefined || from === undefined) return { ids, due: [], missed: [], next: undefined }
  const plan = planDigests(readSchedule(first), from, now, catchUp)
  const due = plan.due === undefined ? [] : [dueDigest(plan.due)]
  const missed = plan.missed.map((each) => missedDigest(each, plan.due !== undefined, writeInstant(now)))
  const owed = (digests: readonly OwedDigest[]) =>
    group.flatMap((row) => digests.map((digest) => rowOf(row, digest)))
  return { ids, due: owed(due), missed: owed(missed), next: plan.next }
}

/** A digest as it is owed to every channel of a group. */
type OwedDigest = Omit<NewRow, 'id' | 'outlet' | 'workspace' | 'channel' | 'subscription'>
type NewRow = Omit<DeliveryRow, 'lease_owner' | 'lease_ends'>

function rowOf(row: SubscriptionRow, digest: OwedDigest): NewRow {
  const { outlet, workspace, channel, id: subscription } = row
  return {
    ...digest,
    id: deliveryId(row, digest.local_date, 'digest'),
    outlet,
    workspace,
    channel,
    subscription,
  }
}

function dueDigest(due: Due): OwedDigest {
  const at = writeInstant(due.at)
  return {
    local_date: due.date.toString(),
    purpose: 'digest',
    recipient: null,
    due_at: at,
    state: 'due',
    reason: null,
    late: 0,
    attempts: 0,
    next_try: at,
    lease: 0,
    settled_at: null,
  }
}

function missedDigest(due: Due, superseded: boolean, at: string): OwedDigest {
  return {
    ...dueDigest(due),
    state: 'missed',
    reason: superseded ? 'a newer digest took its place' : 'the bot was not running',
    next_try: null,
    settled_at: at,
  }
}

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
