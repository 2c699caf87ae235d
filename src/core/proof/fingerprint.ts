import type { Directory, Silence, Source, Statement } from '../record/record.ts'
import { foldSpace, hashValue } from './fold.ts'

/**
 * What makes a statement say what it says, as one hash: text, attribution, dates, caveats and its change.
 *
 * Its place in the file and the numbers of its paragraphs are not in it, so moving either changes nothing.
 */
export function fingerprint(statement: Statement): string {
  const { kind, text, by, via, to, with: others, about, holder, on, due, place, caveats } = statement
  return hashValue([
    kind,
    foldSpace(text),
    ...[by, via, to, others, about].map(sorted),
    holder ?? null,
    on?.written ?? null,
    due?.written ?? null,
    place ?? null,
    sorted(caveats.map((caveat) => `${caveat.kind}: ${foldSpace(caveat.words)}`)),
    statement.replaces ?? null,
    statement.change === undefined ? null : [statement.change.kind, foldSpace(statement.change.reason)],
  ])
}

/** The rest of a statement that readers see or that sorts it: its label, shorter wording, issues, conflicts. */
export function placingHash({ lead, short, issues, conflicts }: Statement): string {
  return hashValue([lead ?? null, short ?? null, sorted(issues), sorted(conflicts)])
}

/** A silence as one hash. */
export function silenceHash({ text, about, issues, lead }: Silence): string {
  return hashValue([foldSpace(text), sorted(about), sorted(issues), lead ?? null])
}

/** What is said about a source; every day in the record is counted from the day in it. */
export function sourceHash(source: Source): string {
  const { publisher, carrier, headline, published, byline, dateline, url, label } = source
  const day = [published.date.written, published.time ?? null, published.zone ?? null]
  return hashValue([
    label,
    publisher,
    carrier ?? null,
    headline,
    day,
    byline ?? null,
    dateline ?? null,
    url ?? null,
  ])
}

/**
 * What the officials' file says of somebody to a reader: name and roles, party, what is left open.
 *
 * Other spellings to find them by are not in it: adding one needs no report.
 */
export function personHash(id: string, { officials, parties, unnamed }: Directory): string {
  const official = officials.get(id)
  if (official !== undefined) {
    const roles = official.roles.map(({ title, party, asOf, until, cite }) => [
      title,
      party ?? null,
      asOf,
      until ?? null,
      cite,
    ])
    return hashValue([official.name, official.native ?? null, official.pronoun ?? null, roles])
  }
  const group = unnamed.get(id)
  if (group !== undefined)
    return hashValue([group.kind, group.name, group.party ?? null, group.note, group.cite])
  const party = parties.get(id)
  return hashValue(party === undefined ? null : [party.name, party.adjective ?? null])
}

function sorted(words: readonly string[]): readonly string[] {
  return [...words].sort()
}
