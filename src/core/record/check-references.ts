import { remember } from '../remember.ts'
import { parseCitation } from './citation.ts'
import type { Fault } from './fault.ts'
import { listedIds, onlySource } from './index-record.ts'
import type { BriefDraft, RecordIndex, StatementEntry } from './index-record.ts'
import { nearestTo } from './nearest-id.ts'

/** Finds references of a brief to what does not exist: people, issues, sources, statements. */
export function checkReferences(brief: BriefDraft, index: RecordIndex): readonly Fault[] {
  return [
    ...headFaults(brief, index),
    ...brief.value.statements.flatMap((entry, at) => statementFaults(entry, at, brief, index)),
    ...brief.value.silences.flatMap(({ about, issues }, at) => [
      ...peopleFaults(about, ['silences', at, 'about'], brief, index),
      ...issueFaults(issues, ['silences', at, 'issues'], brief),
    ]),
  ]
}

function headFaults(brief: BriefDraft, index: RecordIndex): readonly Fault[] {
  const { sources, issues, parties, bottomLine, includes } = brief.value
  const own = new Set(brief.ids('statements'))
  const shown = new Set([...own, ...listedIds(includes)])
  return [
    ...definedElsewhere('sources', brief, index),
    ...definedElsewhere('issues', brief, index),
    ...twice(sources, 'sources', brief),
    ...twice(issues, 'issues', brief),
    ...parties.flatMap((id, at) =>
      index.parties === undefined || index.parties.has(id)
        ? []
        : [
            brief.fault(
              ['parties', at],
              'a party in the officials’ file',
              quoted(id),
              nearestTo(id, index.parties),
            ),
          ],
    ),
    ...bottomLine.flatMap((id, at) =>
      shown.has(id)
        ? []
        : [brief.fault(['bottomLine', at], 'a statement of this brief', quoted(id), nearestTo(id, shown))],
    ),
  ]
}

/** A source or issue that is only named must be defined in some brief, perhaps in one that cannot be read. */
function definedElsewhere(
  section: 'sources' | 'issues',
  brief: BriefDraft,
  index: RecordIndex,
): readonly Fault[] {
  if (index.partial) return []
  const defined = section === 'sources' ? index.sourceIds : index.issueIds
  return brief.value[section].flatMap((entry, at) =>
    typeof entry !== 'string' || defined.has(entry)
      ? []
      : [
          brief.fault(
            [section, at],
            `one of the ${section} defined in a brief`,
            quoted(entry),
            nearestTo(entry, defined),
          ),
        ],
  )
}

function twice(
  entries: readonly (string | { readonly id: string })[],
  section: string,
  brief: BriefDraft,
): readonly Fault[] {
  const ids = entries.map((entry) => (typeof entry === 'string' ? entry : entry.id))
  return ids.flatMap((id, at) =>
    ids.indexOf(id) < at ? [brief.fault([section, at], 'each one listed once', `"${id}" again`)] : [],
  )
}

function statementFaults(
  entry: StatementEntry,
  at: number,
  brief: BriefDraft,
  index: RecordIndex,
): readonly Fault[] {
  const path = ['statements', at]
  const people = (['by', 'via', 'to', 'with', 'about'] as const).flatMap((field) =>
    peopleFaults(entry[field], [...path, field], brief, index),
  )
  const named = [
    ...entry.conflicts.map((id, each) => ({ id, at: [...path, 'conflicts', each] })),
    ...(entry.replaces === undefined ? [] : [{ id: entry.replaces, at: [...path, 'replaces'] }]),
  ]
  return [
    ...people,
    ...(entry.holder === undefined || index.parties === undefined || index.parties.has(entry.holder)
      ? []
      : [
          brief.fault(
            [...path, 'holder'],
            'a party in the officials’ file',
            quoted(entry.holder),
            nearestTo(entry.holder, index.parties),
          ),
        ]),
    ...issueFaults(entry.issues, [...path, 'issues'], brief),
    ...citationFaults(entry, path, brief),
    ...named.flatMap(({ id, at: where }) => {
      if (id === entry.id) return [brief.fault(where, 'another statement', 'the statement itself')]
      if (index.statementIds.has(id) || index.partial) return []
      if (where.at(-1) === 'replaces' && index.retired.has(id)) return []
      return [brief.fault(where, 'a statement on record', quoted(id), nearestTo(id, index.statementIds))]
    }),
  ]
}

function peopleFaults(
  ids: readonly string[],
  path: readonly PropertyKey[],
  brief: BriefDraft,
  { people }: RecordIndex,
): readonly Fault[] {
  if (people === undefined) return []
  return ids.flatMap((id, at) => {
    if (ids.indexOf(id) < at) return [brief.fault([...path, at], 'each one named once', `"${id}" again`)]
    if (people.has(id)) return []
    return [brief.fault([...path, at], 'somebody in the officials’ file', quoted(id), nearestTo(id, people))]
  })
}

function issueFaults(
  ids: readonly string[],
  path: readonly PropertyKey[],
  brief: BriefDraft,
): readonly Fault[] {
  const listed = listedIssues(brief)
  return ids.flatMap((id, at) =>
    listed.has(id)
      ? []
      : [brief.fault([...path, at], 'an issue this brief lists', quoted(id), nearestTo(id, listed))],
  )
}

function citationFaults(
  entry: StatementEntry,
  path: readonly PropertyKey[],
  brief: BriefDraft,
): readonly Fault[] {
  const listed = listedSources(brief)
  const written = new Set<string>()
  return entry.cite.flatMap((cite, at) => {
    const where = [...path, 'cite', at]
    const citation = parseCitation(cite, onlySource(brief.value))
    if (citation === undefined)
      return [brief.fault(where, 'the source named, this brief has several: "ap:p2"', quoted(cite))]
    const key = `${citation.source}:${citation.anchor}`
    if (written.has(key)) return [brief.fault(where, 'each passage cited once', `${quoted(cite)} again`)]
    written.add(key)
    if (listed.has(citation.source)) return []
    return [
      brief.fault(
        where,
        'a source this brief lists',
        quoted(citation.source),
        nearestTo(citation.source, listed),
      ),
    ]
  })
}

const listedIssues = remember((brief: BriefDraft) => listedIn('issues', brief))
const listedSources = remember((brief: BriefDraft) => listedIn('sources', brief))

/** Ids of a section, of misshapen entries too. */
function listedIn(section: 'sources' | 'issues', brief: BriefDraft): ReadonlySet<string> {
  return new Set([...brief.ids(section), ...listedIds(brief.value[section])])
}

function quoted(id: string): string {
  return `"${id}"`
}
