import type { Kysely } from 'kysely'

import type { Channel } from '../core/ports/subscriptions.ts'
import { subscriptionId } from './ids.ts'
import type { Schema } from './schema.ts'

/**
 * Lets a channel's digest go on under the channel's new id, with everything it was told and every date it had.
 *
 * Deliveries keep their own ids, which their posts carry as keys. A channel that has a digest of its own keeps that.
 */
export async function moveChannel(db: Kysely<Schema>, from: Channel, to: string): Promise<void> {
  const [id, next] = [subscriptionId(from), subscriptionId({ ...from, channel: to })]
  await db.transaction().execute(async (trx) => {
    const taken = await trx.selectFrom('subscriptions').select('id').where('id', '=', next).executeTakeFirst()
    if (taken !== undefined) return
    await trx.updateTable('subscriptions').set({ id: next, channel: to }).where('id', '=', id).execute()
    for (const table of ['subscription_changes', 'told'] as const)
      await trx.updateTable(table).set({ subscription: next }).where('subscription', '=', id).execute()
    await trx
      .updateTable('deliveries')
      .set({ subscription: next, channel: to })
      .where('subscription', '=', id)
      .execute()
    await trx
      .updateTable('notices')
      .set({ channel: to })
      .where('outlet', '=', from.outlet)
      .where('workspace', '=', from.workspace)
      .where('channel', '=', from.channel)
      .execute()
  })
}
