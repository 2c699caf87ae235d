import type { Kysely } from 'kysely'

import { forgetWorkspace } from './departures.ts'
import { silenceNotes } from './feedback.ts'
import { forgetContent } from './forget-content.ts'
import { writeInstant } from './instant.ts'
import { keptSince } from './kept-since.ts'
import type { Schema } from './schema.ts'
import { silenceThreads } from './threads.ts'
import { repeatingOld } from './words.ts'

/** How long things are kept, in days. */
const KEPT = { departed: 30, messages: 7, deliveries: 120, changes: 400 } as const

/** Deletes what is older than it needs to be. */
export async function prune(db: Kysely<Schema>, now: Temporal.Instant): Promise<void> {
  const before = (days: number) => writeInstant(now.subtract({ hours: 24 * days }))
  await db.transaction().execute(async (trx) => {
    const departed = await trx
      .selectFrom('departures')
      .selectAll()
      .where('left_at', '<', before(KEPT.departed))
      .execute()
    for (const { outlet, workspace } of departed) await forgetWorkspace(trx, outlet, workspace)
    await forgetMessages(trx, before(KEPT.messages))
    const over = trx
      .selectFrom('deliveries')
      .select('id')
      .where('next_try', 'is', null)
      .where('settled_at', '<', before(KEPT.deliveries))
    await trx.deleteFrom('notices').where('told_in', 'in', over).execute()
    await trx.deleteFrom('deliveries').where('id', 'in', over).execute()
    await trx.deleteFrom('subscription_changes').where('changed_at', '<', before(KEPT.changes)).execute()
    await forgetRevisions(trx)
    for (const table of ['threads', 'questions'] as const)
      await trx.deleteFrom(table).where('kept_at', '<=', keptSince(now)).execute()
    await trx.deleteFrom('feedback').where('typed_at', '<=', keptSince(now)).execute()
    await silenceThreads(trx, repeatingOld(now))
    await silenceNotes(trx, repeatingOld(now))
  })
}

/** What a delivery said is on the platform; here it is needed only until it is over. */
async function forgetMessages(db: Kysely<Schema>, before: string): Promise<void> {
  const over = db
    .selectFrom('deliveries')
    .select('id')
    .where('next_try', 'is', null)
    .where('settled_at', '<', before)
  await forgetContent(db, over)
}

/** A revision that no channel knows and no delivery tells serves nobody. */
async function forgetRevisions(db: Kysely<Schema>): Promise<void> {
  await db
    .deleteFrom('revisions')
    .where('hash', 'not in', db.selectFrom('told').select('revision'))
    .where('hash', 'not in', db.selectFrom('delivery_tells').select('revision'))
    .execute()
}
