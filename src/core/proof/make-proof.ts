import { quotationsOf } from '../inline.ts'
import { participantsOf } from '../record/visible-record.ts'
import type { Brief, BriefingRecord, Statement } from '../record/record.ts'
import type { Report } from './evidence.ts'
import { fingerprint, personHash, placingHash, silenceHash, sourceHash } from './fingerprint.ts'
import { hashPassage } from './fold.ts'
import type { Proof, StatementProof } from './proof-file.ts'

/** The hash of each passage of a report, by its anchor, in the report's order. */
export function hashAnchors({ anchors }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(anchors.map(({ anchor, text }) => [anchor, hashPassage(text)]))
}

/** Those statements of a brief that are written in it; included ones are proven where they are written. */
export function ownStatements(brief: Brief): readonly Statement[] {
  return brief.statements.filter((statement) => statement.brief === brief.id)
}

/** People, parties and groups whose entries a brief's own statements lean on. */
export function peopleOf(brief: Brief): readonly string[] {
  const about = brief.silences.flatMap((silence) => silence.about)
  return [...new Set([...ownStatements(brief).flatMap(participantsOf), ...about])]
}

/** The quotations of a statement as hashes, in order. */
export function quotationHashes(statement: Statement): readonly string[] {
  return quotationsOf(statement.text).map(hashPassage)
}

/**
 * Writes down a brief that its reports bear out.
 *
 * A source whose report was not at hand keeps its anchors from the previous proof.
 */
export function makeProof(
  brief: Brief,
  record: BriefingRecord,
  reports: ReadonlyMap<string, Report>,
  previous: Proof | undefined,
): Proof {
  const sources = brief.sources.flatMap((source) => {
    const report = reports.get(source.id)
    const anchors = report === undefined ? previous?.sources[source.id]?.anchors : hashAnchors(report)
    return anchors === undefined
      ? []
      : [[source.id, { about: sourceHash(source), anchors: { ...anchors } }] as const]
  })
  const anchors = Object.fromEntries(sources)
  const prove = (statement: Statement): StatementProof => ({
    fingerprint: fingerprint(statement),
    placing: placingHash(statement),
    cite: Object.fromEntries(
      statement.cite.flatMap(({ source, anchor }) => {
        const hash = anchors[source]?.anchors[anchor]
        return hash === undefined ? [] : [[`${source}:${anchor}`, hash]]
      }),
    ),
    quotations: [...quotationHashes(statement)],
  })
  return {
    brief: brief.id,
    sources: anchors,
    people: Object.fromEntries(peopleOf(brief).map((id) => [id, personHash(id, record.directory)])),
    statements: Object.fromEntries(ownStatements(brief).map((statement) => [statement.id, prove(statement)])),
    silences: Object.fromEntries(brief.silences.map((silence) => [silence.id, silenceHash(silence)])),
    retired: [...brief.retired],
  }
}
