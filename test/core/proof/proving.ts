import { checkRecord } from '../../../src/core/proof/check.ts'
import { parseReport } from '../../../src/core/proof/parse-report.ts'
import type { Proof } from '../../../src/core/proof/proof-file.ts'
import { verifyBrief } from '../../../src/core/proof/verify.ts'
import type { Verification } from '../../../src/core/proof/verify.ts'
import { parseLocatedRecord } from '../../../src/core/record/parse-record.ts'
import type { RecordFile } from '../../../src/core/record/yaml-file.ts'

/** Holds a brief of some files against the text of its only report. */
export function verifyText(
  files: readonly RecordFile[],
  id: string,
  report: string,
  previous?: Proof,
): Verification {
  const located = parseLocatedRecord(files)
  const brief = located.record.briefs.get(id)!
  const source = brief.sources[0]!
  const anchors = parseReport(report, source.layout)
  return verifyBrief(brief, located, new Map([[source.id, { source, anchors }]]), previous)
}

/** What checking some files by a proof finds. */
export function checkFiles(files: readonly RecordFile[], id: string, proof: Proof | undefined) {
  return checkRecord(parseLocatedRecord(files), new Map([[id, { file: `briefs/${id}.proof.json`, proof }]]))
}
