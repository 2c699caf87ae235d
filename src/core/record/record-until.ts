import type { Brief, BriefingRecord, Source, Statement } from './record.ts'

/**
 * A brief from reports published by a day only, as a record of its own; undefined when there were none.
 *
 * A statement that also rests on a later report is left out, since its words may be that report's.
 */
export function recordUntil(
  brief: Brief,
  { directory }: BriefingRecord,
  day: Temporal.PlainDate,
): BriefingRecord | undefined {
  const isBy = (source: Source) => Temporal.PlainDate.compare(source.published.date.to, day) <= 0
  const sources = byId(brief.sources.filter(isBy))
  const statements = brief.statements.filter(({ cite }) => cite.every(({ source }) => sources.has(source)))
  if (statements.length === 0) return undefined
  const ids = new Set(statements.map(({ id }) => id))
  const bottomLine = brief.bottomLine.filter((id) => ids.has(id))
  const officials = [...directory.officials.values()].map((official) => ({
    ...official,
    roles: official.roles.filter(({ asOf }) => asOf <= day.toString()),
  }))
  const until: Brief = {
    ...brief,
    sources: [...sources.values()],
    statements,
    bottomLine: bottomLine.length > 0 ? bottomLine : firstLead(statements),
  }
  return {
    briefs: byId([until]),
    directory: { ...directory, officials: byId(officials) },
    statements: byId(statements),
    sources,
    issues: byId(brief.issues),
  }
}

function firstLead(statements: readonly Statement[]): readonly string[] {
  const first = statements.find(({ lead }) => lead !== undefined) ?? statements[0]
  return first === undefined ? [] : [first.id]
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
