import type { BriefFile } from './brief-file.ts'
import type { Draft } from './draft.ts'
import type { OfficialsFile } from './officials-file.ts'
import type { ReadersFile } from './readers-file.ts'

export type BriefDraft = Draft<BriefFile>
export type OfficialsDraft = Draft<OfficialsFile>
export type ReadersDraft = Draft<ReadersFile>

export type SourceEntry = Exclude<BriefFile['sources'][number], string>
export type IssueEntry = Exclude<BriefFile['issues'][number], string>
export type StatementEntry = BriefFile['statements'][number]

/** Everything the files define by id, so that references between them can be followed. */
export type RecordIndex = {
  readonly briefs: readonly BriefDraft[]
  readonly officials: OfficialsDraft | undefined
  readonly readers: readonly ReadersDraft[]
  /** Ids of parties, officials and unnamed people; undefined when the officials' file cannot be read. */
  readonly people: ReadonlySet<string> | undefined
  readonly parties: ReadonlySet<string> | undefined
  readonly sources: ReadonlyMap<string, SourceEntry>
  readonly issues: ReadonlyMap<string, IssueEntry>
  readonly statements: ReadonlyMap<string, { readonly entry: StatementEntry; readonly brief: BriefDraft }>
  /** Ids of statements, misshapen ones too; and of the sources and issues that some brief defines. */
  readonly statementIds: ReadonlySet<string>
  readonly sourceIds: ReadonlySet<string>
  readonly issueIds: ReadonlySet<string>
  readonly retired: ReadonlySet<string>
  /** Whether some file could not be read at all, so that a missing id may be in it. */
  readonly partial: boolean
}

/** Gathers what the drafts define; of an id defined twice the first one counts, and a check says so. */
export function indexRecord(
  briefs: readonly BriefDraft[],
  officials: OfficialsDraft | undefined,
  readers: readonly ReadersDraft[],
  partial: boolean,
): RecordIndex {
  const inOfficials = (...sections: readonly string[]) =>
    officials === undefined ? undefined : new Set(sections.flatMap((section) => officials.ids(section)))
  return {
    briefs,
    officials,
    readers,
    partial,
    people: inOfficials('parties', 'officials', 'unnamed'),
    parties: inOfficials('parties'),
    sources: firstById(
      briefs.flatMap((brief) => brief.value.sources.filter((source) => typeof source !== 'string')),
    ),
    issues: firstById(
      briefs.flatMap((brief) => brief.value.issues.filter((issue) => typeof issue !== 'string')),
    ),
    statements: new Map(
      briefs
        .flatMap((brief) => brief.value.statements.map((entry) => [entry.id, { entry, brief }] as const))
        .reverse(),
    ),
    statementIds: new Set(briefs.flatMap((brief) => brief.ids('statements'))),
    sourceIds: new Set(briefs.flatMap((brief) => brief.ids('sources'))),
    retired: new Set(briefs.flatMap(({ value }) => value.retired)),
    issueIds: new Set(briefs.flatMap((brief) => brief.ids('issues'))),
  }
}

function firstById<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item] as const).reverse())
}

/** The source a citation without a source's name means: the brief's only one. */
export function onlySource(brief: BriefFile): string | undefined {
  const [first, ...others] = brief.sources
  if (first === undefined || others.length > 0) return undefined
  return typeof first === 'string' ? first : first.id
}

/** Ids of the sources, issues or included statements a brief lists, wherever they are defined. */
export function listedIds(entries: readonly (string | { readonly id: string })[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => (typeof entry === 'string' ? entry : entry.id)))
}
