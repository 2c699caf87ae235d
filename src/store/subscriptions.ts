import { randomUUID } from 'node:crypto'

import type { Kysely } from 'kysely'

import type {
  ChangedBy,
  Channel,
  PauseReason,
  Subscription,
  Subscriptions,
} from '../core/ports/subscriptions.ts'
import { readOverview } from './digest-overview.ts'
import { subscriptionId } from './ids.ts'
import { readInstant, writeInstant } from './instant.ts'
import { dropUnbegun } from './ledger-drop.ts'
import { moveChannel } from './move-channel.ts'
import { reschedule } from './reschedule.ts'
import type { Revisions } from './revisions.ts'
import type { Schema } from './schema.ts'
import { readMember, readPastDelivery, readSubscription, writeNext, writeWish } from './subscription-row.ts'

/** The digests channels wish for, kept in the store. */
export function createSubscriptions(db: Kysely<Schema>, revisions: Revisions): Subscriptions {
  return {
    find: (channel) => find(db, channel),
    async ofPerson(outlet, workspace, user) {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('outlet', '=', outlet)
        .where('workspace', '=', workspace)
        .where('set_up_by', '=', user)
        .orderBy('channel')
        .execute()
      return rows.map(readSubscription)
    },
    async turnOn(channel, wish, by) {
      const id = subscriptionId(channel)
      const { outlet, workspace, channel: name } = channel
      const settings = { ...writeWish(wish), state: 'on' as const, reason: null }
      const owner = { set_up_by: by.user, set_up_by_name: by.name ?? null }
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('subscriptions')
          .values({ id, outlet, workspace, channel: name, ...settings, ...owner, ...writeNext(undefined) })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        // Whoever changes a running digest does not take it over from whoever set it up.
        await trx
          .updateTable('subscriptions')
          .set(owner)
          .where('id', '=', id)
          .where('state', '<>', 'on')
          .execute()
        await trx.updateTable('subscriptions').set(settings).where('id', '=', id).execute()
        await reschedule(trx, { id, ...writeWish(wish) }, by.now)
        await recordChange(trx, id, by)
      })
      return await get(db, channel)
    },
    async turnOff(channel, by) {
      const id = subscriptionId(channel)
      await db.transaction().execute(async (trx) => {
        await stop(trx, id, { state: 'off', reason: null })
        await dropUnbegun(trx, id)
        await recordChange(trx, id, by)
      })
    },
    pause: (channel, reason) => stop(db, subscriptionId(channel), { state: 'paused', reason }),
    resume: (channel, now) => resume(db, subscriptionId(channel), now),
    move: (from, to) => moveChannel(db, from, to),
    async changes(channel, most) {
      const rows = await db
        .selectFrom('subscription_changes')
        .selectAll()
        .where('subscription', '=', subscriptionId(channel))
        .orderBy('changed_at', 'desc')
        .limit(most)
        .execute()
      return rows.map((row) => ({
        at: readInstant(row.changed_at),
        by: readMember(row.changed_by, row.changed_by_name),
        words: row.words,
      }))
    },
    async deliveries(channel, most) {
      const rows = await digestsOf(db, channel).orderBy('local_date', 'desc').limit(most).execute()
      return rows.map(readPastDelivery)
    },
    async told(channel) {
      const rows = await db
        .selectFrom('told')
        .selectAll()
        .where('subscription', '=', subscriptionId(channel))
        .orderBy('local_date')
        .execute()
      return await Promise.all(
        rows.map(async (row) => ({
          date: Temporal.PlainDate.from(row.local_date),
          revision: await revisions.get(db, row.revision),
          dropped: row.dropped === 1,
        })),
      )
    },
    overview: (now) => readOverview(db, now),
    async lastTold(channel) {
      const row = await digestsOf(db, channel)
        .where('state', '=', 'sent')
        .orderBy('settled_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.settled_at == null ? undefined : readInstant(row.settled_at)
    },
  }
}

async function find(db: Kysely<Schema>, channel: Channel): Promise<Subscription | undefined> {
  const row = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('id', '=', subscriptionId(channel))
    .executeTakeFirst()
  return row === undefined ? undefined : readSubscription(row)
}

async function get(db: Kysely<Schema>, channel: Channel): Promise<Subscription> {
  const found = await find(db, channel)
  if (found === undefined)
    throw new RangeError(`Cannot find subscription "${subscriptionId(channel)}": it was deleted just now`)
  return found
}

async function stop(
  db: Kysely<Schema>,
  id: string,
  state: { readonly state: 'off' | 'paused'; readonly reason: PauseReason | null },
): Promise<void> {
  await db
    .updateTable('subscriptions')
    .set({ ...state, ...writeNext(undefined) })
    .where('id', '=', id)
    .where('state', '<>', 'off')
    .execute()
}

async function resume(db: Kysely<Schema>, id: string, now: Temporal.Instant): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('subscriptions')
      .set({ state: 'on', reason: null })
      .where('id', '=', id)
      .where('state', '=', 'paused')
      .where('reason', '<>', 'left')
      .returningAll()
      .executeTakeFirst()
    if (row !== undefined) await reschedule(trx, row, now)
  })
}

async function recordChange(
  db: Kysely<Schema>,
  id: string,
  { user, name, words, now }: ChangedBy,
): Promise<void> {
  await db
    .insertInto('subscription_changes')
    .values({
      id: randomUUID(),
      subscription: id,
      changed_at: writeInstant(now),
      changed_by: user,
      changed_by_name: name ?? null,
      words,
    })
    .execute()
}

function digestsOf(db: Kysely<Schema>, channel: Channel) {
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where('subscription', '=', subscriptionId(channel))
    .where('purpose', '=', 'digest')
}
