import { compareRevisions } from './compare.ts'
import type { Change } from './compare.ts'
import type { Revision } from './revision.ts'

/** What lies between two revisions: what a digest tells, and what it tells to nobody. */
export type Edits = {
  readonly told: readonly Change[]
  /** Ids of statements in other words that no change is named for, and of those that nothing replaces. */
  readonly reworded: readonly string[]
  readonly removed: readonly string[]
}

/** Compares two revisions of a brief for its author. */
export function compareForAuthor(before: Revision, after: Revision): Edits {
  const told = compareRevisions(before, after)
  const inNews = new Set(told.flatMap((change) => ('ids' in change ? change.ids : [change.id])))
  const replaced = new Set(Object.values(after.statements).map(({ replaces }) => replaces))
  return {
    told,
    reworded: Object.entries(after.statements).flatMap(([id, now]) => {
      const was = before.statements[id]
      return was !== undefined && was.fingerprint !== now.fingerprint && !inNews.has(id) ? [id] : []
    }),
    removed: Object.keys(before.statements).filter(
      (id) => after.statements[id] === undefined && !replaced.has(id),
    ),
  }
}
