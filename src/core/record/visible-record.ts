import { isWithin } from '../place.ts'
import type { Place } from '../place.ts'
import { remember } from '../remember.ts'
import type { Brief, BriefingRecord, Directory, Statement } from './record.ts'

/** Whether a brief may be seen at a place at a moment: the one rule behind lists, answers, digests and pages. */
export function canSee(brief: Brief, place: Place, now: Temporal.Instant): boolean {
  if (brief.notBefore !== undefined && Temporal.Instant.compare(now, brief.notBefore) < 0) return false
  return brief.audience === 'all' || brief.audience.some((listed) => isWithin(place, listed))
}

/**
 * The part of the record that may be seen at a place, as a record of its own.
 *
 * Whatever is composed from it cannot leak the rest: hidden briefs, their statements, sources, issues and
 * the people only they speak of are not in it. The same part is the same object, so that what is made ready for one
 * reader serves the next.
 */
export function visibleRecord(record: BriefingRecord, place: Place, now: Temporal.Instant): BriefingRecord {
  return withoutBriefs(
    record,
    limitedBriefs(record).filter((brief) => !canSee(brief, place, now)),
  )
}

/** The briefs that are not for everybody at any time; of many briefs these are few, and only they have to be asked. */
const limitedBriefs = remember((record: BriefingRecord): readonly Brief[] =>
  [...record.briefs.values()].filter(
    ({ audience, notBefore }) => audience !== 'all' || notBefore !== undefined,
  ),
)

/** The record with some of its briefs only, and nothing that belongs to the others alone. */
export function selectBriefs(record: BriefingRecord, wanted: (brief: Brief) => boolean): BriefingRecord {
  return withoutBriefs(
    record,
    [...record.briefs.values()].filter((brief) => !wanted(brief)),
  )
}

function withoutBriefs(record: BriefingRecord, hidden: readonly Brief[]): BriefingRecord {
  if (hidden.length === 0) return record
  const parts = cut.get(record) ?? new Map<string, BriefingRecord>()
  cut.set(record, parts)
  const key = hidden.map(({ id }) => id).join(' ')
  const part = parts.get(key) ?? partOf(record, hidden)
  parts.delete(key)
  parts.set(key, part)
  const [oldest] = parts.keys()
  if (parts.size > MOST_PARTS && oldest !== undefined) parts.delete(oldest)
  return part
}

/** Parts of a record by the ids of the briefs they lack, the one used longest ago first. */
const cut = new WeakMap<BriefingRecord, Map<string, BriefingRecord>>()
const MOST_PARTS = 32

function partOf(record: BriefingRecord, hidden: readonly Brief[]): BriefingRecord {
  const left = new Set(hidden)
  const briefs = [...record.briefs.values()].filter((brief) => !left.has(brief))
  const statements = briefs.flatMap((brief) => brief.statements)
  return {
    briefs: byId(briefs),
    statements: byId(statements),
    sources: byId(briefs.flatMap((brief) => brief.sources)),
    issues: byId(briefs.flatMap((brief) => brief.issues)),
    directory: visibleDirectory(record.directory, briefs),
  }
}

/** Whom some briefs speak of, with the roles that their sources give, and the parties all these belong to. */
export function visibleDirectory(directory: Directory, briefs: readonly Brief[]): Directory {
  const sources = new Set(briefs.flatMap((brief) => brief.sources.map((source) => source.id)))
  const spokenOf = new Set(briefs.flatMap(spokenOfIn))
  const cited = (cite: readonly string[]) => cite.some((written) => sources.has(written.split(':')[0] ?? ''))
  const officials = [...directory.officials.values()]
    .filter(({ id }) => spokenOf.has(id))
    .map((official) => ({ ...official, roles: official.roles.filter((role) => cited(role.cite)) }))
  const unnamed = [...directory.unnamed.values()].filter(({ id }) => spokenOf.has(id))
  const belonged = [...unnamed, ...officials.flatMap(({ roles }) => roles)].map(({ party }) => party)
  const known = new Set([...spokenOf, ...belonged])
  return {
    parties: byId([...directory.parties.values()].filter(({ id }) => known.has(id))),
    officials: byId(officials),
    unnamed: byId(unnamed),
  }
}

/** Everybody a brief speaks of: its parties, those its statements name and those the sources say nothing of. */
function spokenOfIn({ parties, statements, silences }: Brief): readonly string[] {
  return [...parties, ...statements.flatMap(participantsOf), ...silences.flatMap(({ about }) => about)]
}

/** Everybody a statement names: who acts, tells, hears, meets, is spoken of or holds the position. */
export function participantsOf(statement: Statement): readonly string[] {
  const { by, via, to, with: others, about, holder } = statement
  return [...by, ...via, ...to, ...others, ...about, ...(holder === undefined ? [] : [holder])]
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
