import { isWithin, parsePlace } from '../place.ts'
import { checkShort } from './check-short.ts'
import { parseCitation } from './citation.ts'
import { parseDay } from './day.ts'
import type { Fault } from './fault.ts'
import { listedIds, onlySource } from './index-record.ts'
import type { BriefDraft, RecordIndex, StatementEntry } from './index-record.ts'

/** Finds what is well-formed and refers to something, but cannot be meant. */
export function checkSense(brief: BriefDraft, index: RecordIndex): readonly Fault[] {
  return [
    ...brief.value.sources.flatMap((_, at) => zoneFaults(brief, at)),
    ...includeFaults(brief, index),
    ...brief.value.statements.flatMap((entry, at) => [
      ...attributionFaults(entry, ['statements', at], brief),
      ...shortFaults(entry, ['statements', at], brief),
      ...dateFaults(entry, ['statements', at], brief, index),
    ]),
  ]
}

function zoneFaults(brief: BriefDraft, at: number): readonly Fault[] {
  const source = brief.value.sources[at]
  const zone = typeof source === 'string' ? undefined : source?.published.zone
  if (zone === undefined || isZone(zone)) return []
  return [brief.fault(['sources', at, 'published', 'zone'], 'an IANA time zone', `"${zone}"`)]
}

function isZone(zone: string): boolean {
  try {
    Temporal.PlainDateTime.from('2000-01-01').toZonedDateTime(zone)
    return true
  } catch {
    return false
  }
}

function attributionFaults(
  entry: StatementEntry,
  path: readonly PropertyKey[],
  brief: BriefDraft,
): readonly Fault[] {
  const faults: Fault[] = []
  if (entry.kind === 'position' && entry.holder === undefined)
    faults.push(brief.fault(path, 'a position to name its holder', `no holder in "${entry.id}"`))
  if (entry.kind === 'remark' && entry.by.length === 0)
    faults.push(brief.fault(path, 'a remark to say by whom', `no "by" in "${entry.id}"`))
  if (entry.replaces !== undefined && entry.change === undefined)
    faults.push(
      brief.fault(
        [...path, 'replaces'],
        'a change with its reason beside "replaces"',
        'none',
        'say whether it is an update, a correction or a retraction',
      ),
    )
  for (const field of ['to', 'with'] as const)
    for (const [at, id] of entry[field].entries())
      if (entry.by.includes(id))
        faults.push(brief.fault([...path, field, at], 'somebody else than in "by"', `"${id}" in both`))
  return faults
}

function shortFaults(
  { short, text }: StatementEntry,
  path: readonly PropertyKey[],
  brief: BriefDraft,
): readonly Fault[] {
  const wrong = short === undefined ? undefined : checkShort(short, text)
  if (wrong === undefined) return []
  const expected = 'words of the text in their order, with every denial and hedge'
  return [brief.fault([...path, 'short'], expected, wrong)]
}

/** What was said or done cannot be later than the report of it; a day's grace covers time zones. */
function dateFaults(
  entry: StatementEntry,
  path: readonly PropertyKey[],
  brief: BriefDraft,
  index: RecordIndex,
): readonly Fault[] {
  const begins = entry.on === undefined ? undefined : parseDay(entry.on).from
  if (begins === undefined) return []
  const published = entry.cite.flatMap((cite) => {
    const id = parseCitation(cite, onlySource(brief.value))?.source
    const source = id === undefined ? undefined : index.sources.get(id)
    return source === undefined ? [] : [parseDay(source.published.date).to]
  })
  const latest = published.sort(Temporal.PlainDate.compare).at(-1)
  if (latest === undefined || Temporal.PlainDate.compare(begins, latest) <= 0) return []
  if (Temporal.PlainDate.compare(begins, latest.add({ days: 1 })) <= 0) return []
  return [
    brief.fault(
      [...path, 'on'],
      `a day not after the report (${latest.toString()})`,
      `"${entry.on}"`,
      'what is still to come goes into "due"',
    ),
  ]
}

function includeFaults(brief: BriefDraft, index: RecordIndex): readonly Fault[] {
  const listed = listedIds(brief.value.sources)
  const ids = brief.value.includes.map((entry) => (typeof entry === 'string' ? entry : entry.id))
  return ids.flatMap((id, at) => {
    const where = ['includes', at]
    const found = index.statements.get(id)
    if (ids.indexOf(id) < at) return [brief.fault(where, 'each one included once', `"${id}" again`)]
    if (found === undefined)
      return index.partial || index.statementIds.has(id)
        ? []
        : [brief.fault(where, 'a statement of another brief', `"${id}"`)]
    if (found.brief === brief)
      return [brief.fault(where, 'a statement of another brief', `"${id}" of this one`)]
    const missing = found.entry.cite
      .map((cite) => parseCitation(cite, onlySource(found.brief.value))?.source)
      .filter((source) => source !== undefined && !listed.has(source))
    return [
      ...[...new Set(missing)].map((source) =>
        brief.fault(
          where,
          `the source "${source}" in this brief's list`,
          'it missing',
          `add "${source}" to sources`,
        ),
      ),
      ...(isNoWider(brief, found.brief)
        ? []
        : [
            brief.fault(
              where,
              'a statement everybody who sees this brief may see',
              `"${id}" of the narrower brief "${found.brief.value.id}"`,
            ),
          ]),
    ]
  })
}

/** Whether nobody sees `brief` who may not see `other`: including a statement must not let it out. */
function isNoWider(brief: BriefDraft, other: BriefDraft): boolean {
  const { audience, notBefore } = other.value
  if (notBefore !== undefined) {
    const own = brief.value.notBefore
    if (
      own === undefined ||
      Temporal.Instant.compare(Temporal.Instant.from(own), Temporal.Instant.from(notBefore)) < 0
    )
      return false
  }
  if (audience === 'all') return true
  if (brief.value.audience === 'all') return false
  return brief.value.audience.every((place) =>
    audience.some((listed) => isWithin(parsePlace(place), parsePlace(listed))),
  )
}
