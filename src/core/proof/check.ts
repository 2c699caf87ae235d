import type { Fault } from '../record/fault.ts'
import type { LocatedRecord } from '../record/parse-record.ts'
import type { Brief, BriefingRecord, Statement } from '../record/record.ts'
import { fingerprint, personHash, placingHash, silenceHash, sourceHash } from './fingerprint.ts'
import { ownStatements, peopleOf, quotationHashes } from './make-proof.ts'
import type { Proof, StatementProof } from './proof-file.ts'

type FaultAt = LocatedRecord['faultAt']

/** A proof as it was found beside its brief. */
export type FoundProof = {
  /** What faults call its file. */
  readonly file: string
  readonly proof: Proof | undefined
}

const AGAIN = 'verify the brief with the report in hand'

/**
 * Proves without any report that a record is what its reports last bore out.
 *
 * Whatever was edited since, in the briefs, in the officials' file or in a proof itself, is told.
 */
export function checkRecord(
  located: LocatedRecord,
  proofs: ReadonlyMap<string, FoundProof>,
): readonly Fault[] {
  return [...located.record.briefs.values()].flatMap((brief) =>
    checkBrief(brief, proofs.get(brief.id) ?? { file: `${brief.id}.proof.json`, proof: undefined }, located),
  )
}

/** Proves one brief of a record by its proof. */
export function checkBrief(
  brief: Brief,
  { file, proof }: FoundProof,
  located: LocatedRecord,
): readonly Fault[] {
  if (proof === undefined) return [inProof(file, '', 'a proof of the brief', 'none')]
  return provenFaults(brief, proof, file, located.record, located.faultAt)
}

function provenFaults(
  brief: Brief,
  proof: Proof,
  file: string,
  record: BriefingRecord,
  faultAt: FaultAt,
): readonly Fault[] {
  const wrongBrief =
    proof.brief === brief.id ? [] : [inProof(file, 'brief', `"${brief.id}"`, `"${proof.brief}"`)]
  const statements = ownStatements(brief)
  return [
    ...wrongBrief,
    ...sourceFaults(brief, proof, file),
    ...peopleOf(brief).flatMap((id) =>
      proof.people[id] === personHash(id, record.directory)
        ? []
        : [inProof(file, `people.${id}`, `"${id}" in the officials’ file as last proven`, 'it edited since')],
    ),
    ...statements.flatMap((statement) => statementFaults(statement, proof, faultAt)),
    ...brief.silences.flatMap((silence) => {
      const hash = proof.silences[silence.id]
      if (hash === silenceHash(silence)) return []
      return [
        faultAt(
          silence.id,
          undefined,
          'a silence as last proven',
          hash === undefined ? 'a new one' : 'it edited since',
          AGAIN,
        ),
      ]
    }),
    ...retirementFaults(brief, proof, file, faultAt),
  ]
}

function sourceFaults(brief: Brief, proof: Proof, file: string): readonly Fault[] {
  return brief.sources.flatMap((source) => {
    const proven = proof.sources[source.id]
    const path = `sources.${source.id}`
    if (proven === undefined)
      return [inProof(file, path, `the source "${source.id}" proven`, 'no proof of it')]
    if (proven.about === sourceHash(source)) return []
    return [inProof(file, path, `"${source.id}" described as last proven`, 'its description edited since')]
  })
}

function statementFaults(statement: Statement, proof: Proof, faultAt: FaultAt): readonly Fault[] {
  const proven = proof.statements[statement.id]
  const fault = (field: string | undefined, expected: string, found: string) =>
    faultAt(statement.id, field, expected, found, AGAIN)
  if (proven === undefined) return [fault(undefined, 'a proven statement', 'one that was never proven')]
  const edited = [
    ...(proven.fingerprint === fingerprint(statement)
      ? []
      : [
          fault(
            'text',
            'a statement as last proven',
            'its words, attribution, dates or caveats edited since',
          ),
        ]),
    ...(proven.placing === placingHash(statement)
      ? []
      : [fault(undefined, 'a statement as last proven', 'its label, issues or conflicts edited since')]),
    ...(proven.quotations.join(' ') === quotationHashes(statement).join(' ')
      ? []
      : [fault('text', 'quotations as last proven', 'other words in quotation marks')]),
  ]
  return [...edited, ...citationFaults(statement, proven, proof, fault)]
}

function citationFaults(
  { cite }: Statement,
  proven: StatementProof,
  proof: Proof,
  fault: (field: string, expected: string, found: string) => Fault,
): readonly Fault[] {
  const cited = new Set(cite.map(({ source, anchor }) => `${source}:${anchor}`))
  return [
    ...cite.flatMap(({ source, anchor }) => {
      const key = `${source}:${anchor}`
      const hash = proof.sources[source]?.anchors[anchor]
      if (hash === undefined) return [fault('cite', 'a passage the source has', `"${key}"`)]
      if (proven.cite[key] === undefined)
        return [fault('cite', 'citations as last proven', `"${key}" added since`)]
      return proven.cite[key] === hash
        ? []
        : [fault('cite', `"${key}" as last proven`, 'another passage under that name')]
    }),
    ...Object.keys(proven.cite).flatMap((key) =>
      cited.has(key) ? [] : [fault('cite', 'citations as last proven', `"${key}" dropped since`)],
    ),
  ]
}

/** An id that was ever proven either still stands or is retired; a retired one stays so. */
function retirementFaults(brief: Brief, proof: Proof, file: string, faultAt: FaultAt): readonly Fault[] {
  const standing = new Set([...ownStatements(brief), ...brief.silences].map(({ id }) => id))
  const retired = new Set(brief.retired)
  const proven = [...Object.keys(proof.statements), ...Object.keys(proof.silences)]
  return [
    ...proof.retired.flatMap((id) => {
      if (standing.has(id))
        return [faultAt(id, 'id', 'an id that was never used', `the retired id "${id}"`, 'give it a new id')]
      return retired.has(id)
        ? []
        : [
            inProof(
              file,
              'retired',
              `"${id}" still listed as retired`,
              'it dropped',
              `put it back into "retired" of "${brief.id}"`,
            ),
          ]
    }),
    ...proven
      .filter((id) => !standing.has(id) && !retired.has(id))
      .map((id) =>
        inProof(
          file,
          id,
          `"${id}" on record or retired`,
          'it removed',
          `list it under "retired" of "${brief.id}"`,
        ),
      ),
  ]
}

function inProof(file: string, path: string, expected: string, found: string, remedy = AGAIN): Fault {
  return { file, line: 1, column: 1, path, expected, found, remedy }
}
