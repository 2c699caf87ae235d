import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

import type { Kysely } from 'kysely'

import type { History, InForce } from '../core/ports/history.ts'
import type { Brief, BriefingRecord } from '../core/record/record.ts'
import { readBrief, writeBrief } from '../core/record/written-brief.ts'
import type { WrittenBrief } from '../core/record/written-brief.ts'
import { readInstant, writeInstant } from './instant.ts'
import type { Schema } from './schema.ts'

/** Briefs written down before others get a turn: a large record must not hold an answer up. */
const AT_ONCE = 20
const MOST_CACHED = 50

/** Keeps the versions of briefs, each content once, and when each came into force. */
export function createHistory(db: Kysely<Schema>): History {
  const ids = new WeakMap<Brief, string>()
  const read = new Map<string, BriefingRecord>()
  let keeping: Promise<void> = Promise.resolve()

  async function keepAll(record: BriefingRecord, since: string): Promise<void> {
    const before = await latest(db)
    const same = ({ id }: Brief, version: string) => before.get(id) === version
    const briefs = [...record.briefs.values()].filter((brief) => !same(brief, ids.get(brief) ?? ''))
    for (let from = 0; from < briefs.length; from += AT_ONCE) {
      const versions = briefs.slice(from, from + AT_ONCE).map((brief) => {
        const content = JSON.stringify(writeBrief(brief, record))
        const id = createHash('sha256').update(content).digest('hex')
        ids.set(brief, id)
        return { brief, id, content }
      })
      await keepSome(
        db,
        versions.filter(({ brief, id }) => !same(brief, id)),
        since,
      )
      await setImmediate()
    }
    for (const [subject, version] of before)
      if (version !== null && !record.briefs.has(subject)) await setInForce(db, subject, since, null)
  }

  return {
    async keep(record, now) {
      const kept = keeping.then(async () => await keepAll(record, writeInstant(now)))
      keeping = kept.catch(() => undefined)
      await kept
    },
    async list(subject) {
      const rows = await db
        .selectFrom('briefs_in_force')
        .selectAll()
        .where('subject', '=', subject)
        .orderBy('since')
        .execute()
      return rows.map(readRow)
    },
    async at(subject, instant) {
      const row = await db
        .selectFrom('briefs_in_force')
        .selectAll()
        .where('subject', '=', subject)
        .where('since', '<=', writeInstant(instant))
        .orderBy('since', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? undefined : readRow(row)
    },
    async read(id) {
      const known = read.get(id)
      if (known !== undefined) return known
      const row = await db
        .selectFrom('brief_versions')
        .select('content')
        .where('id', '=', id)
        .executeTakeFirst()
      if (row === undefined) throw new RangeError(`Cannot find version "${id}": the store has lost it`)
      const record = readBrief(JSON.parse(row.content) as WrittenBrief)
      if (read.size >= MOST_CACHED) read.clear()
      read.set(id, record)
      return record
    },
  }
}

/** What is in force of each subject; null for one that was taken away. */
async function latest(db: Kysely<Schema>): Promise<ReadonlyMap<string, string | null>> {
  const newest = db
    .selectFrom('briefs_in_force')
    .select((select) => ['subject', select.fn.max('since').as('since')])
    .groupBy('subject')
  const rows = await db
    .selectFrom('briefs_in_force as all')
    .innerJoin(newest.as('newest'), (join) =>
      join.onRef('newest.subject', '=', 'all.subject').onRef('newest.since', '=', 'all.since'),
    )
    .select(['all.subject', 'all.version'])
    .execute()
  return new Map(rows.map(({ subject, version }) => [subject, version]))
}

async function keepSome(
  db: Kysely<Schema>,
  versions: readonly { readonly brief: Brief; readonly id: string; readonly content: string }[],
  since: string,
): Promise<void> {
  if (versions.length === 0) return
  await db.transaction().execute(async (trx) => {
    for (const { brief, id, content } of versions) {
      await trx
        .insertInto('brief_versions')
        .values({ id, content })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
      await setInForce(trx, brief.id, since, id)
    }
  })
}

async function setInForce(
  db: Kysely<Schema>,
  subject: string,
  since: string,
  version: string | null,
): Promise<void> {
  await db
    .insertInto('briefs_in_force')
    .values({ subject, since, version })
    .onConflict((conflict) => conflict.columns(['subject', 'since']).doUpdateSet({ version }))
    .execute()
}

function readRow({ since, version }: Schema['briefs_in_force']): InForce {
  return { since: readInstant(since), ...(version === null ? {} : { id: version }) }
}
