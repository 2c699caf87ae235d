import type { ExpressionBuilder, Kysely } from 'kysely'

import type { Claim, Delivery } from '../core/ports/ledger.ts'
import { readDelivery } from './delivery-row.ts'
import { readInstant, writeInstant } from './instant.ts'
import type { DeliveryRow, Schema } from './schema.ts'

/** Takes deliveries that nobody works on, those waiting longest first. */
export async function claimDeliveries(
  db: Kysely<Schema>,
  { outlet, owner, now, ends, most, mostEach, notIn = [] }: Claim,
): Promise<readonly Delivery[]> {
  const at = writeInstant(now)
  // A lease taken a moment ago may end a little later than ours would; one much later was written by a clock that ran ahead.
  const impossible = writeInstant(ends.add(now.until(ends)))
  const isFree = (where: ExpressionBuilder<Schema, 'deliveries'>) =>
    where.or([
      where('lease_ends', 'is', null),
      where('lease_ends', '<=', at),
      where('lease_ends', '>', impossible),
    ])
  return await db.transaction().execute(async (trx) => {
    const waiting = await trx
      .selectFrom('deliveries')
      .selectAll()
      .where('outlet', '=', outlet)
      .where('next_try', '<=', at)
      .where(isFree)
      .$if(notIn.length > 0, (query) => query.where('workspace', 'not in', notIn))
      .orderBy('next_try')
      .orderBy('id')
      .limit(mostEach === undefined ? most : most * LOOK_FURTHER)
      .execute()
    const rows = spread(waiting, most, mostEach)
    if (rows.length === 0) return []
    // Somebody may have taken one since it was looked at, where a database lets several write at once.
    const taken = await trx
      .updateTable('deliveries')
      .set((set) => ({
        lease: set('lease', '+', 1),
        lease_owner: owner,
        lease_ends: writeInstant(ends),
      }))
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .where(isFree)
      .returning('id')
      .execute()
    const ids = taken.map(({ id }) => id)
    if (ids.length === 0) return []
    const parts = Map.groupBy(
      await trx.selectFrom('delivery_parts').selectAll().where('delivery', 'in', ids).execute(),
      ({ delivery }) => delivery,
    )
    return rows
      .filter(({ id }) => ids.includes(id))
      .map((row) => readDelivery({ ...row, lease: row.lease + 1 }, parts.get(row.id) ?? []))
  })
}

/** Rows looked at for one that is taken, so that one workspace's crowd does not hide the others. */
const LOOK_FURTHER = 4

function spread(waiting: readonly DeliveryRow[], most: number, mostEach = most): readonly DeliveryRow[] {
  const taken = new Map<string, number>()
  const rows = waiting.filter(({ workspace }) => {
    const count = (taken.get(workspace) ?? 0) + 1
    taken.set(workspace, count)
    return count <= mostEach
  })
  return rows.slice(0, most)
}

/** Ends the leases of owners that are dead. */
export async function releaseDead(db: Kysely<Schema>, isDead: (owner: string) => boolean): Promise<void> {
  const rows = await db
    .selectFrom('deliveries')
    .select('lease_owner')
    .distinct()
    .where('lease_ends', 'is not', null)
    .execute()
  const dead = rows.flatMap(({ lease_owner: owner }) => (owner !== null && isDead(owner) ? [owner] : []))
  if (dead.length === 0) return
  await db
    .updateTable('deliveries')
    .set({ lease_owner: null, lease_ends: null })
    .where('lease_ends', 'is not', null)
    .where('lease_owner', 'in', dead)
    .execute()
}

/** When the next delivery of an outlet may be claimed: one waits for its time, another for its lease to end. */
export async function findNextTry(
  db: Kysely<Schema>,
  outlet: string,
  notIn: readonly string[] = [],
): Promise<Temporal.Instant | undefined> {
  const waiting = db
    .selectFrom('deliveries')
    .where('outlet', '=', outlet)
    .where('next_try', 'is not', null)
    .$if(notIn.length > 0, (query) => query.where('workspace', 'not in', notIn))
  const free = await waiting
    .select('next_try as at')
    .where('lease_ends', 'is', null)
    .orderBy('next_try')
    .limit(1)
    .executeTakeFirst()
  const leased = await waiting
    .select('lease_ends as at')
    .where('lease_ends', 'is not', null)
    .orderBy('lease_ends')
    .limit(1)
    .executeTakeFirst()
  const first = [free?.at, leased?.at].filter((at) => typeof at === 'string').sort()[0]
  return first === undefined ? undefined : readInstant(first)
}
