import type { Official, Unnamed } from '../record/officials-file.ts'
import type { BriefingRecord, Citation, Directory, Source, Statement } from '../record/record.ts'
import { reportedDays } from './reported-days.ts'
import type { DayRange } from './day-range.ts'
import { foldSpace } from './fold.ts'
import { makeMentionFinder } from './mentions.ts'
import type { Mention } from './mentions.ts'
import { commonWords, nameKeys, nameWords } from './names.ts'
import { numberKey, numbersIn } from './numbers.ts'
import type { Anchor } from './parse-report.ts'
import { indexRuns, ownWords } from './words.ts'

/** A report in hand, with the source it is a copy of. */
export type Report = { readonly source: Source; readonly anchors: readonly Anchor[] }

/** Everything statements are held against, worked out once. */
export type Desk = {
  readonly record: BriefingRecord
  readonly reports: ReadonlyMap<string, Report>
  readonly findMentions: (text: string) => readonly Mention[]
  /** Runs of nine words of the reports. */
  readonly runs: ReadonlySet<string>
  /** Words seen without a capital, in the reports or in the record. */
  readonly common: ReadonlySet<string>
  /** Words of the names in the officials' file. */
  readonly names: ReadonlySet<string>
  /** Every passage of every report: what a note about the record as a whole may rest on. */
  readonly everything: Evidence
}

type Reader = Pick<Desk, 'record' | 'findMentions'>

/** A cited passage, with the report it is from. */
export type Passage = Anchor & { readonly report: Report }

/** What the passages a statement cites give for it to rest on. */
export type Evidence = {
  readonly passages: readonly Passage[]
  readonly text: string
  readonly days: readonly DayRange[]
  /** As `numberKey` writes them. */
  readonly numbers: ReadonlySet<string>
  readonly mentioned: ReadonlySet<string>
  /** Name words the passages print. */
  readonly printed: ReadonlySet<string>
  /** Name words that follow from whom they mention. */
  readonly allowed: ReadonlySet<string>
}

/** Lays the reports and the record out for verifying. */
export function layOut(record: BriefingRecord, reports: ReadonlyMap<string, Report>): Desk {
  const passages = [...reports.values()].flatMap(({ anchors }) => anchors.map(({ text }) => text))
  const ours = [...record.statements.values()].flatMap(({ text }) => ownWords(text))
  const findMentions = makeMentionFinder(record.directory)
  const everywhere = [...reports.values()].flatMap((report) =>
    report.anchors.map((anchor) => ({ ...anchor, report })),
  )
  return {
    record,
    reports,
    findMentions,
    everything: gatherEvidence(everywhere, { record, findMentions }),
    runs: indexRuns(passages),
    names: directoryWords(record.directory),
    common: commonWords([...passages, ...ours]),
  }
}

/** The passages that citations lead to, as far as they are in hand. */
export function findPassages(cite: readonly Citation[], desk: Desk): readonly Passage[] {
  return cite.flatMap(({ source, anchor }) => {
    const report = desk.reports.get(source)
    const found = report?.anchors.find((each) => each.anchor === anchor)
    return report === undefined || found === undefined ? [] : [{ ...found, report }]
  })
}

/** Gathers what passages give for a statement to rest on. */
export function gatherEvidence(passages: readonly Passage[], desk: Reader): Evidence {
  const turns = [...new Set(passages.flatMap(({ speaker }) => speaker ?? []))]
  const text = [...turns, ...passages.map((passage) => foldSpace(passage.text))].join('\n')
  const mentions = desk.findMentions(text)
  const mentioned = new Set([...mentions.map(({ id }) => id), ...sidesIn(passages, desk.record)])
  return {
    passages,
    text,
    days: passages.flatMap(({ text: each, report }) => reportedDays(each, report.source.published.date.to)),
    numbers: new Set(numbersIn(text).map(numberKey)),
    mentioned,
    printed: new Set(nameWords(text).map(({ key }) => key)),
    allowed: nameKeys([
      ...passages.flatMap(({ report: { source } }) => [source.label, source.publisher, source.carrier ?? '']),
      ...[...mentioned].flatMap((id) => namesThatFollow(id, mentions, desk.record.directory)),
    ]),
  }
}

/** All names of somebody mentioned, unless the mention could be somebody else's just as well. */
function namesThatFollow(id: string, mentions: readonly Mention[], directory: Directory): readonly string[] {
  const own = mentions.filter((mention) => mention.id === id)
  const shared = (mention: Mention) =>
    mentions.some((other) => other.id !== id && other.from === mention.from && other.to === mention.to)
  if (own.every(shared)) return []
  const official = directory.officials.get(id)
  if (official !== undefined) return officialNames(official, directory)
  const unnamed = directory.unnamed.get(id)
  if (unnamed !== undefined) return unnamedNames(unnamed, directory)
  return partyNames(id, directory)
}

function officialNames(official: Official, directory: Directory): readonly string[] {
  const { name, native, aliases, roles } = official
  const fromRoles = roles.flatMap((role) => [role.title, ...role.names, ...partyNames(role.party, directory)])
  return [name, native ?? '', ...aliases, ...fromRoles]
}

function unnamedNames({ name, names, party }: Unnamed, directory: Directory): readonly string[] {
  return [name, ...names, ...partyNames(party, directory)]
}

function partyNames(id: string | undefined, directory: Directory): readonly string[] {
  const party = id === undefined ? undefined : directory.parties.get(id)
  return party === undefined ? [] : [party.name, party.adjective ?? '', ...party.names]
}

/** Words for the two parties of a brief together. */
export const BOTH_SIDES =
  /\b(?:both|neither|either|each|two|opposing) (?:[\p{L}-]+ )?(?:sides?|countries|country|nations?|governments?|capitals|economies|powers)\b/iu

/** "Neither side" in a report that a brief on two parties rests on speaks of the two. */
function sidesIn(passages: readonly Passage[], { briefs }: BriefingRecord): readonly string[] {
  const sources = new Set(
    passages.filter(({ text }) => BOTH_SIDES.test(text)).map(({ report }) => report.source.id),
  )
  return [...briefs.values()]
    .filter((brief) => brief.parties.length === 2 && brief.sources.some(({ id }) => sources.has(id)))
    .flatMap((brief) => brief.parties)
}

function directoryWords(directory: Directory): ReadonlySet<string> {
  const officials = [...directory.officials.values()].flatMap(({ name, aliases }) => [name, ...aliases])
  return nameKeys([...officials, ...[...directory.parties.keys()].flatMap((id) => partyNames(id, directory))])
}

/** Who acts or whose account it is. */
export function speakersOf({ by, via }: Statement): readonly string[] {
  return [...by, ...via]
}
