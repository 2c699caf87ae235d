import type { Fault } from '../record/fault.ts'
import type { LocatedRecord } from '../record/parse-record.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { layOut } from './evidence.ts'
import type { Report } from './evidence.ts'
import { fingerprint } from './fingerprint.ts'
import { foldQuotes } from './fold.ts'
import { hashAnchors, makeProof, ownStatements } from './make-proof.ts'
import type { Proof } from './proof-file.ts'
import { verifyDirectory } from './verify-directory.ts'
import { verifySilence, verifyStatement } from './verify-statement.ts'

/** A body paragraph that no statement cites. */
export type Uncited = { readonly source: string; readonly anchor: string; readonly begins: string }

/** What holding a brief against its reports showed; the proof is there when nothing is at fault. */
export type Verification = {
  readonly faults: readonly Fault[]
  readonly uncited: readonly Uncited[]
  readonly proof: Proof | undefined
  /** Statements held against their passages just now, and those whose standing proof was kept. */
  readonly counts: {
    readonly verified: number
    readonly kept: number
    readonly quotations: number
    readonly passages: number
  }
}

/**
 * Proves a brief against the reports in hand, given by the id of their source.
 *
 * A statement that also cites a source whose report is not in hand keeps its previous proof if neither it nor
 * its passages changed; otherwise that report is asked for.
 */
export function verifyBrief(
  brief: Brief,
  { record, faultAt, faultIn }: LocatedRecord,
  reports: ReadonlyMap<string, Report>,
  previous?: Proof,
): Verification {
  const desk = layOut(record, reports)
  const faults: Fault[] = [...reports.values()].flatMap((report) => headlineFaults(report, brief, faultIn))
  const counts = { verified: 0, kept: 0, quotations: 0, passages: 0 }
  for (const statement of ownStatements(brief)) {
    const missing = statement.cite.find(({ source }) => !reports.has(source))
    if (missing === undefined) {
      counts.verified++
      counts.quotations += statement.text.split('“').length - 1
      for (const { field, expected, found, remedy } of verifyStatement(statement, desk))
        faults.push(faultAt(statement.id, field, expected, found, remedy))
    } else if (isKept(statement, previous, reports)) counts.kept++
    else
      faults.push(
        faultAt(
          statement.id,
          'cite',
          `the report of "${missing.source}" in hand`,
          'none',
          'give its file too',
        ),
      )
  }
  for (const silence of brief.silences)
    for (const { field, expected, found, remedy } of verifySilence(silence, desk))
      faults.push(faultAt(silence.id, field, expected, found, remedy))
  for (const { path, expected, found, remedy } of verifyDirectory(desk))
    faults.push(faultIn('officials', path, expected, found, remedy))
  const uncited = findUncited(brief, record, reports)
  counts.passages = [...reports.values()].reduce((sum, { anchors }) => sum + anchors.length, 0)
  for (const { source, anchor, begins } of uncited)
    faults.push(
      faultIn(
        brief.id,
        ['statements'],
        'every body paragraph cited by some statement',
        `${source}:${anchor} left over, “${begins}…”`,
        'put what it says on record',
      ),
    )
  const proof = faults.length === 0 ? makeProof(brief, record, reports, previous) : undefined
  return { faults, uncited, proof, counts }
}

function isKept(
  statement: Brief['statements'][number],
  previous: Proof | undefined,
  reports: ReadonlyMap<string, Report>,
): boolean {
  const proven = previous?.statements[statement.id]
  if (previous === undefined || proven === undefined || proven.fingerprint !== fingerprint(statement))
    return false
  return statement.cite.every(({ source, anchor }) => {
    const report = reports.get(source)
    const hash =
      report === undefined ? previous.sources[source]?.anchors[anchor] : hashAnchors(report)[anchor]
    return hash !== undefined && hash === proven.cite[`${source}:${anchor}`]
  })
}

/** A wrong file would otherwise show as a hundred faults. */
function headlineFaults(
  { source, anchors }: Report,
  brief: Brief,
  faultIn: LocatedRecord['faultIn'],
): readonly Fault[] {
  const headline = anchors.find(({ anchor }) => anchor === 'headline')?.text ?? ''
  if (foldQuotes(headline) === foldQuotes(source.headline)) return []
  const at = brief.sources.findIndex(({ id }) => id === source.id)
  return [
    faultIn(
      brief.id,
      ['sources', at],
      `the report’s headline, "${source.headline}"`,
      headline === '' ? 'a report without one' : `"${headline.slice(0, 120)}"`,
      'see whether it is the right report, or say in "layout" which line is the headline',
    ),
  ]
}

function findUncited(
  brief: Brief,
  record: BriefingRecord,
  reports: ReadonlyMap<string, Report>,
): readonly Uncited[] {
  const cited = new Set(
    [...record.statements.values()].flatMap(({ cite }) =>
      cite.map(({ source, anchor }) => `${source}:${anchor}`),
    ),
  )
  const listed = new Set(brief.sources.map(({ id }) => id))
  return [...reports].flatMap(([source, { anchors }]) =>
    anchors
      .filter(
        ({ kind, anchor }) => listed.has(source) && kind === 'body' && !cited.has(`${source}:${anchor}`),
      )
      .map(({ anchor, text }) => ({ source, anchor, begins: text.split(' ').slice(0, 6).join(' ') })),
  )
}
