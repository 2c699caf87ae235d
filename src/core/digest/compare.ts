import type { Revision, RevisionStatement } from './revision.ts'

/** One thing a channel has to be told since the revision it knows. */
export type Change =
  | { readonly kind: 'new'; readonly id: string }
  | {
      readonly kind: 'update' | 'correction' | 'retraction'
      readonly id: string
      /** What the channel was told, and under which id. */
      readonly wasId: string
      readonly was: RevisionStatement
      readonly reason?: string
    }
  /** Two statements that cannot both be right; both are kept. */
  | { readonly kind: 'conflict'; readonly ids: readonly [string, string] }

/** In the order they matter to a reader who acts on what they were told. */
const WEIGHT = { retraction: 0, correction: 1, conflict: 2, update: 3, new: 4 } as const

/**
 * What changed between the revision a channel was told and the current one.
 *
 * A change of wording that its author does not call update, correction or retraction is told to nobody.
 */
export function compareRevisions(told: Revision, current: Revision): readonly Change[] {
  const replaced = new Set(Object.values(current.statements).map(({ replaces }) => replaces))
  const statements = Object.entries(current.statements).filter(([id]) => !replaced.has(id))
  const conflicts = newConflicts(told, current, replaced)
  const inConflict = new Set(conflicts.flatMap(({ ids }) => ids))
  const changes = statements
    .flatMap(([id, statement]) => changeOf(id, statement, told, current) ?? [])
    .filter((change) => change.kind !== 'new' || !inConflict.has(change.id))
  return [...changes, ...conflicts].sort((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind])
}

function changeOf(
  id: string,
  statement: RevisionStatement,
  told: Revision,
  current: Revision,
): Change | undefined {
  const same = told.statements[id]
  if (same !== undefined) return reworded(id, same, statement)
  const line = lineOf(id, statement, current)
  const wasId = line.find((ancestor) => told.statements[ancestor] !== undefined)
  const was = wasId === undefined ? undefined : told.statements[wasId]
  if (wasId === undefined || was === undefined) return { kind: 'new', id }
  const steps = [id, ...line.slice(0, line.indexOf(wasId))].flatMap(
    (step) => current.statements[step]?.change ?? [],
  )
  const gravest = steps.toSorted((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind])[0]
  return {
    kind: gravest?.kind ?? 'update',
    id,
    wasId,
    was,
    ...(gravest === undefined ? {} : { reason: gravest.reason }),
  }
}

/** The same statement in other words: news only when its author says what kind of change it is, once. */
function reworded(id: string, was: RevisionStatement, now: RevisionStatement): Change | undefined {
  const { change } = now
  if (was.fingerprint === now.fingerprint || change === undefined) return undefined
  if (was.change?.kind === change.kind && was.change.reason === change.reason) return undefined
  return { kind: change.kind, id, wasId: id, was, reason: change.reason }
}

/** What a statement replaces, nearest first. */
function lineOf(id: string, statement: RevisionStatement, current: Revision): readonly string[] {
  const line: string[] = []
  for (let next = statement.replaces; next !== undefined; next = current.statements[next]?.replaces) {
    if (next === id || line.includes(next)) break
    line.push(next)
  }
  return line
}

function newConflicts(told: Revision, current: Revision, replaced: ReadonlySet<string | undefined>) {
  const known = new Set(pairsOf(told).map(String))
  return pairsOf(current)
    .filter((pair) => !known.has(String(pair)) && !pair.some((id) => replaced.has(id)))
    .map((ids): Extract<Change, { kind: 'conflict' }> => ({ kind: 'conflict', ids }))
}

/** Each conflict once, whichever side names the other. */
function pairsOf({ statements }: Revision): readonly (readonly [string, string])[] {
  const pairs = Object.entries(statements).flatMap(([id, { conflicts }]) =>
    conflicts
      .filter((other) => statements[other] !== undefined)
      .map((other): readonly [string, string] => (id < other ? [id, other] : [other, id])),
  )
  return [...new Map(pairs.map((pair) => [String(pair), pair])).values()]
}
