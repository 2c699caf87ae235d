import type { Kysely } from 'kysely'

import type { Ledger, LedgerCounts } from '../core/ports/ledger.ts'
import { createGroupCommit } from './group-commit.ts'
import { findLastPlan, keepLastPlan } from './last-plan.ts'
import { claimDeliveries, findNextTry, releaseDead } from './ledger-claim.ts'
import { finish } from './ledger-finish.ts'
import { mendClock } from './ledger-mend.ts'
import { planNotices, takeUntold } from './ledger-notices.ts'
import { planDue } from './ledger-plan.ts'
import { begin, letGo, postpone, prepare, putBack, settle } from './ledger-steps.ts'
import { prune } from './prune.ts'
import type { Revisions } from './revisions.ts'
import type { Schema } from './schema.ts'

/** What is owed and what became of it, kept in the store. */
export function createLedger(db: Kysely<Schema>, revisions: Revisions): Ledger {
  const commit = createGroupCommit(db)
  return {
    async plan(now, catchUp) {
      await db.transaction().execute((trx) => mendClock(trx, now, catchUp))
      const planned = await planDue(db, now, catchUp)
      await db.transaction().execute(async (trx) => {
        await planNotices(trx, now)
        await keepLastPlan(trx, now)
      })
      return planned
    },
    lastPlan: () => findLastPlan(db),
    claim: (claim) => claimDeliveries(db, claim),
    releaseDead: (isDead) => releaseDead(db, isDead),
    nextTry: (outlet, notIn) => findNextTry(db, outlet, notIn),
    prepare: (delivery, prepared) => commit((trx) => prepare(trx, revisions, delivery, prepared)),
    begin: (delivery, part, by) => commit((trx) => begin(trx, delivery, part, by)),
    settle: (delivery, part, ref) => commit((trx) => settle(trx, delivery, part, ref)),
    letGo: (delivery, part, sender, isOut) => commit((trx) => letGo(trx, delivery, part, sender, isOut)),
    putBack: (delivery, part) => commit((trx) => putBack(trx, delivery, part)),
    postpone: (delivery, until, how) => commit((trx) => postpone(trx, delivery, until, how)),
    finish: (delivery, outcome, now) => commit((trx) => finish(trx, delivery, outcome, now)),
    untold: (delivery) => takeUntold(db, delivery),
    counts: () => count(db),
    prune: (now) => prune(db, now),
  }
}

async function count(db: Kysely<Schema>): Promise<LedgerCounts> {
  const deliveries = await db
    .selectFrom('deliveries')
    .select((select) => ['state', select.fn.countAll<number>().as('count')])
    .where('state', 'in', ['due', 'sending', 'held'])
    .groupBy('state')
    .execute()
  const paused = await db
    .selectFrom('subscriptions')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('state', '=', 'paused')
    .executeTakeFirst()
  // PostgreSQL counts in 64 bits, which arrive as text.
  const of = (state: string) => Number(deliveries.find((row) => row.state === state)?.count ?? 0)
  return { waiting: of('due') + of('sending'), held: of('held'), paused: Number(paused?.count ?? 0) }
}
