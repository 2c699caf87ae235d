import type { History, InForce } from '../ports/history.ts'
import { compareRevisions } from './compare.ts'
import { takeRevision } from './revision.ts'
import type { Revision } from './revision.ts'

/** When statements of a subject last were news, by id; those that always were there have no time. */
export type ChangeTimes = (subject: string) => Promise<ReadonlyMap<string, Temporal.Instant>>

/** Finds the times of changes in the versions kept; each version is read once, since none is ever changed. */
export function createChangeTimes(history: Pick<History, 'list' | 'read'>): ChangeTimes {
  const known = new Map<
    string,
    { readonly count: number; readonly times: Promise<ReadonlyMap<string, Temporal.Instant>> }
  >()
  return async (subject) => {
    const versions = await history.list(subject)
    const before = known.get(subject)
    if (before?.count === versions.length) return await before.times
    const times = timesOf(subject, versions, history)
    known.set(subject, { count: versions.length, times })
    times.catch(() => known.delete(subject))
    return await times
  }
}

async function timesOf(
  subject: string,
  versions: readonly InForce[],
  history: Pick<History, 'read'>,
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const times = new Map<string, Temporal.Instant>()
  let told: Revision | undefined
  for (const { id, since } of versions) {
    if (id === undefined) continue
    const record = await history.read(id)
    const brief = record.briefs.get(subject)
    if (brief === undefined) continue
    const current = takeRevision(brief, record)
    for (const change of told === undefined ? [] : compareRevisions(told, current))
      for (const changed of change.kind === 'conflict' ? change.ids : [change.id]) times.set(changed, since)
    told = current
  }
  return times
}
