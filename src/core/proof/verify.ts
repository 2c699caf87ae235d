import type { Fault } from '../record/fault.ts'
import type { LocatedRecord } from '../record/parse-record.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { layOut } from './evidence.ts'
import type { Desk, Report } from './evidence.ts'
import { fingerprint } from './fingerprint.ts'
import { foldQuotes } from './fold.ts'
import { hashAnchors, makeProof, ownStatements } from './make-proof.ts'
import type { Proof } from './proof-file.ts'
import { saysSomething } from './turns.ts'
import { verifyDirectory } from './verify-directory.ts'
import { verifyLead, verifySilence, verifyStatement } from './verify-statement.ts'

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
    /** Body paragraphs of the reports, and those that the brief's own or included statements cite. */
    readonly body: number
    readonly bodyCited: number
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
  faults.push(...includedLeadFaults(brief, desk, faultIn), ...removedFaults(brief, record, previous, faultIn))
  const uncited = findUncited(brief, record, reports)
  const body = countBody(brief, reports)
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
  return { faults, uncited, proof, counts: { ...counts, ...body } }
}

/** How many body paragraphs the reports have, and how many of them the brief shows something of. */
function countBody(
  brief: Brief,
  reports: ReadonlyMap<string, Report>,
): { readonly body: number; readonly bodyCited: number } {
  const cited = new Set(
    brief.statements.flatMap(({ cite }) => cite.map(({ source, anchor }) => `${source}:${anchor}`)),
  )
  const body = [...reports.values()].flatMap(({ source, anchors }) =>
    anchors
      .filter((anchor) => anchor.kind === 'body' && saysSomething(anchor))
      .map(({ anchor }) => `${source.id}:${anchor}`),
  )
  return { body: body.length, bodyCited: body.filter((key) => cited.has(key)).length }
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

/** A label that only this brief gives an included statement is held against its passages here. */
function includedLeadFaults(brief: Brief, desk: Desk, faultIn: LocatedRecord['faultIn']): readonly Fault[] {
  const included = brief.statements.filter((statement) => statement.brief !== brief.id)
  return included.flatMap((statement, at) =>
    verifyLead(statement, desk).map(({ expected, found, remedy }) =>
      faultIn(brief.id, ['includes', at, 'lead'], expected, found, remedy),
    ),
  )
}

/** An id that was proven once is on record somewhere or retired; proving anew must not forget it. */
function removedFaults(
  brief: Brief,
  record: BriefingRecord,
  previous: Proof | undefined,
  faultIn: LocatedRecord['faultIn'],
): readonly Fault[] {
  const standing = new Set([
    ...record.statements.keys(),
    ...[...record.briefs.values()].flatMap(({ silences }) => silences.map(({ id }) => id)),
    ...brief.retired,
  ])
  const proven = [
    ...Object.keys(previous?.statements ?? {}),
    ...Object.keys(previous?.silences ?? {}),
    ...(previous?.retired ?? []),
  ]
  return proven
    .filter((id) => !standing.has(id))
    .map((id) =>
      faultIn(brief.id, ['retired'], `"${id}" on record or retired`, 'it removed', 'list it under "retired"'),
    )
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
        (anchor) =>
          listed.has(source) &&
          anchor.kind === 'body' &&
          !cited.has(`${source}:${anchor.anchor}`) &&
          saysSomething(anchor),
      )
      .map(({ anchor, text }) => ({ source, anchor, begins: text.split(' ').slice(0, 6).join(' ') })),
  )
}
