import { readFile } from 'node:fs/promises'

import type { Fault } from '../record/fault.ts'
import type { Brief, Source } from '../record/record.ts'
import { whyUnread } from '../why-unread.ts'
import { loadOrFaults } from './check-folder.ts'
import type { Report } from './evidence.ts'
import { foldQuotes } from './fold.ts'
import { parseReport } from './parse-report.ts'
import { loadProof, saveProof } from './proof-store.ts'
import { verifyBrief } from './verify.ts'
import type { Verification } from './verify.ts'

/** What holding a brief against report files showed, and where its proof was written. */
export type FileVerification =
  | {
      readonly kind: 'proven'
      readonly brief: Brief
      readonly verification: Verification
      readonly proofFile: string
    }
  | {
      readonly kind: 'faults'
      readonly faults: readonly Fault[]
      readonly verification: Verification | undefined
    }
  | { readonly kind: 'no such brief'; readonly ids: readonly string[] }

/**
 * Proves a brief against its reports' files and writes the proof beside it, only when nothing is at fault.
 *
 * A file belongs to the source whose headline it has. Throws when a report's file cannot be read.
 */
export async function verifyFile(
  folder: string,
  briefId: string,
  reportFiles: string | readonly string[],
): Promise<FileVerification> {
  const located = await loadOrFaults(folder)
  if (!('record' in located)) return { kind: 'faults', faults: located.faults, verification: undefined }
  const brief = located.record.briefs.get(briefId)
  if (brief === undefined) return { kind: 'no such brief', ids: [...located.record.briefs.keys()] }
  const texts = await Promise.all([reportFiles].flat().map(readReport))
  const reports = new Map(
    texts.map((text) => matchSource(text, brief.sources)).map((report) => [report.source.id, report]),
  )
  const { proof: previous } = await loadProof(folder, briefId)
  const verification = verifyBrief(brief, located, reports, previous)
  const { proof, faults } = verification
  if (proof === undefined) return { kind: 'faults', faults, verification }
  return { kind: 'proven', brief, verification, proofFile: await saveProof(folder, proof) }
}

async function readReport(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`Cannot read report "${file}": ${whyUnread(cause)}`, { cause })
  })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch (cause) {
    throw new TypeError(`Cannot read report "${file}": it is not UTF-8 text`, { cause })
  }
}

/** Without a headline that matches, the only source, or the first one, is taken; verifying then says so. */
function matchSource(text: string, sources: readonly Source[]): Report {
  const reports = sources.map((source) => ({ source, anchors: parseReport(text, source.layout) }))
  const matching = reports.find(({ source, anchors }) =>
    anchors.some(
      ({ anchor, text }) => anchor === 'headline' && foldQuotes(text) === foldQuotes(source.headline),
    ),
  )
  const report = matching ?? reports[0]
  if (report === undefined) throw new RangeError('Cannot match a report: the brief has no source')
  return report
}
