import type { Kysely } from 'kysely'

import type { Departures } from '../core/ports/subscriptions.ts'
import { forgetContent } from './forget-content.ts'
import { writeInstant } from './instant.ts'
import { dropUnbegun } from './ledger-drop.ts'
import { reschedule } from './reschedule.ts'
import type { Schema } from './schema.ts'
import { writeNext } from './subscription-row.ts'

const LEFT = 'left'

/** Keeps track of workspaces that removed the bot. */
export function createDepartures(db: Kysely<Schema>): Departures {
  return {
    async left(outlet, workspace, now) {
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('departures')
          .values({ outlet, workspace, left_at: writeInstant(now) })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        const paused = await trx
          .updateTable('subscriptions')
          .set({ state: 'paused', reason: LEFT, ...writeNext(undefined) })
          .where('outlet', '=', outlet)
          .where('workspace', '=', workspace)
          .where('state', '=', 'on')
          .returning('id')
          .execute()
        for (const { id } of paused) await dropUnbegun(trx, id)
      })
    },
    async returned(outlet, workspace, now) {
      await db.transaction().execute(async (trx) => {
        await trx
          .deleteFrom('departures')
          .where('outlet', '=', outlet)
          .where('workspace', '=', workspace)
          .execute()
        const resumed = await trx
          .updateTable('subscriptions')
          .set({ state: 'on', reason: null })
          .where('outlet', '=', outlet)
          .where('workspace', '=', workspace)
          .where('state', '=', 'paused')
          .where('reason', '=', LEFT)
          .returningAll()
          .execute()
        for (const row of resumed) await reschedule(trx, row, now)
      })
    },
    async known(outlet) {
      const gone = await db
        .selectFrom('departures')
        .select('workspace')
        .where('outlet', '=', outlet)
        .execute()
      const departed = gone.map(({ workspace }) => workspace)
      const all = await db
        .selectFrom('subscriptions')
        .select('workspace')
        .distinct()
        .where('outlet', '=', outlet)
        // A direct message is in no workspace, and nobody can remove the bot from it.
        .where('workspace', '<>', '')
        .execute()
      return {
        departed,
        staying: all.map(({ workspace }) => workspace).filter((one) => !departed.includes(one)),
      }
    },
    forget: (outlet, workspace) => db.transaction().execute((trx) => forgetWorkspace(trx, outlet, workspace)),
  }
}

/** Deletes everything kept about a workspace; how many channels had settings. */
export async function forgetWorkspace(
  db: Kysely<Schema>,
  outlet: string,
  workspace: string,
): Promise<number> {
  const subscriptions = db
    .selectFrom('subscriptions')
    .select('id')
    .where('outlet', '=', outlet)
    .where('workspace', '=', workspace)
  const deliveries = db
    .selectFrom('deliveries')
    .select('id')
    .where('outlet', '=', outlet)
    .where('workspace', '=', workspace)
  await db.deleteFrom('subscription_changes').where('subscription', 'in', subscriptions).execute()
  await db.deleteFrom('told').where('subscription', 'in', subscriptions).execute()
  await forgetContent(db, deliveries)
  const tables = ['deliveries', 'notices', 'departures', 'threads', 'questions', 'feedback'] as const
  for (const table of tables)
    await db.deleteFrom(table).where('outlet', '=', outlet).where('workspace', '=', workspace).execute()
  const { numDeletedRows } = await db
    .deleteFrom('subscriptions')
    .where('outlet', '=', outlet)
    .where('workspace', '=', workspace)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
