import { join } from 'node:path'

import { quotationsOf } from '../inline.ts'
import { RecordError } from '../record/fault.ts'
import type { Fault } from '../record/fault.ts'
import { emptyFolder, yamlFiles } from '../record/load-record.ts'
import { parseLocatedRecord } from '../record/parse-record.ts'
import type { LocatedRecord } from '../record/parse-record.ts'
import type { Shapes } from '../record/read-file.ts'
import { PROOF, readFolder } from '../record/read-folder.ts'
import type { FolderFiles } from '../record/read-folder.ts'
import type { BriefingRecord } from '../record/record.ts'
import type { RecordFile } from '../record/yaml-file.ts'
import { checkRecord } from './check.ts'
import type { FoundProof } from './check.ts'
import { findProof } from './proof-store.ts'

/** What checking a folder of briefs showed. */
export type FolderCheck = {
  readonly faults: readonly Fault[]
  /** The record; undefined when its files cannot be read. */
  readonly record: BriefingRecord | undefined
  readonly counts: {
    readonly briefs: number
    readonly statements: number
    readonly quotations: number
    readonly passages: number
  }
}

/** Proves a folder of briefs by their proofs, without any report; never throws for what is wrong with the record. */
export async function checkFolder(folder: string): Promise<FolderCheck> {
  const found = await readFolder(folder)
  if (found.faults.length > 0) return unreadable(found.faults)
  return checkFiles(found)
}

/** Proves the files of a folder; what may not be read at all is left to the caller. */
export function checkFiles({ folder, files }: Omit<FolderFiles, 'faults'>, shapes?: Shapes): FolderCheck {
  const located = parseOrFaults(folder, yamlFiles(files), shapes)
  if (!('record' in located)) return unreadable([...located.faults, ...strayProofs(folder, files)])
  const { record } = located
  const ids = [...record.briefs.keys()]
  const proofs = new Map(ids.map((id) => [id, findProof(folder, id, files)]))
  const misshapen = [...proofs.values()].flatMap(({ faults }) => faults)
  const skipped = new Set(misshapen.map(({ file }) => file))
  const faults = checkRecord(located, proofs).filter(({ file }) => !skipped.has(file))
  return {
    faults: [...misshapen, ...faults, ...strayProofs(folder, files)],
    record,
    counts: count(record, proofs),
  }
}

function unreadable(faults: readonly Fault[]): FolderCheck {
  return { faults, record: undefined, counts: { briefs: 0, statements: 0, quotations: 0, passages: 0 } }
}

function count(record: BriefingRecord, proofs: ReadonlyMap<string, FoundProof>): FolderCheck['counts'] {
  const anchors = [...proofs.values()].flatMap(({ proof }) =>
    Object.entries(proof?.sources ?? {}).flatMap(([source, each]) =>
      Object.keys(each.anchors).map((anchor) => `${source}:${anchor}`),
    ),
  )
  const texts = [...record.statements.values()].map(({ text }) => text)
  return {
    briefs: record.briefs.size,
    statements: texts.length,
    quotations: texts.flatMap(quotationsOf).length,
    passages: new Set(anchors).size,
  }
}

/** A brief that was removed leaves its proof behind: its ids must not be used again. */
function strayProofs(folder: string, files: FolderFiles['files']): readonly Fault[] {
  return [...files.keys()]
    .filter((name) => name.endsWith(PROOF) && !files.has(`${name.slice(0, -PROOF.length)}.yaml`))
    .map((name) => ({
      file: join(folder, name),
      line: 1,
      column: 1,
      path: '',
      expected: 'a brief beside its proof',
      found: 'none',
    }))
}

/** Reads the record, with its faults as a value. */
function parseOrFaults(
  folder: string,
  files: readonly RecordFile[],
  shapes: Shapes | undefined,
): LocatedRecord | { readonly faults: readonly Fault[] } {
  if (files.length === 0) return { faults: [emptyFolder(folder)] }
  try {
    return parseLocatedRecord(files, shapes)
  } catch (error) {
    if (error instanceof RecordError) return { faults: error.faults }
    throw error
  }
}

/** Loads the record, with its faults as a value. */
export async function loadOrFaults(
  folder: string,
): Promise<LocatedRecord | { readonly faults: readonly Fault[] }> {
  const { files, faults } = await readFolder(folder)
  return faults.length > 0 ? { faults } : parseOrFaults(folder, yamlFiles(files), undefined)
}
