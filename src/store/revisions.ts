import type { Kysely } from 'kysely'

import { hashRevision } from '../core/digest/revision.ts'
import type { Revision } from '../core/digest/revision.ts'
import type { Schema } from './schema.ts'

const MOST_CACHED = 200

/** Keeps revisions once for each content, and the ones in use at hand. */
export type Revisions = {
  keep(db: Kysely<Schema>, revision: Revision): Promise<string>
  /** Throws a RangeError for a hash that was never kept. */
  get(db: Kysely<Schema>, hash: string): Promise<Revision>
}

export function createRevisions(): Revisions {
  const cached = new Map<string, Revision>()
  const hashes = new WeakMap<Revision, string>()
  const remember = (hash: string, revision: Revision) => {
    if (cached.size >= MOST_CACHED) cached.clear()
    cached.set(hash, revision)
  }
  return {
    async keep(db, revision) {
      const hash = hashes.get(revision) ?? hashRevision(revision)
      hashes.set(revision, hash)
      const known = await db
        .selectFrom('revisions')
        .select('hash')
        .where('hash', '=', hash)
        .executeTakeFirst()
      // Most of a morning's channels are told the same; it is written out for the first.
      if (known !== undefined) return hash
      await db
        .insertInto('revisions')
        .values({ hash, content: JSON.stringify(revision) })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute()
      return hash
    },
    async get(db, hash) {
      const known = cached.get(hash)
      if (known !== undefined) return known
      const row = await db
        .selectFrom('revisions')
        .select('content')
        .where('hash', '=', hash)
        .executeTakeFirst()
      if (row === undefined) throw new RangeError(`Cannot find revision "${hash}": the store has lost it`)
      const revision = JSON.parse(row.content) as Revision
      remember(hash, revision)
      return revision
    },
  }
}
