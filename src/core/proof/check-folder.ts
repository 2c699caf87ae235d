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
import type { Brief, BriefingRecord, Directory } from '../record/record.ts'
import type { RecordFile } from '../record/yaml-file.ts'
import { checkBrief } from './check.ts'
import { findProof } from './proof-store.ts'

/** What checking the files of a folder showed. */
export type FilesCheck = {
  readonly faults: readonly Fault[]
  /** The record; undefined when its files cannot be read. */
  readonly record: BriefingRecord | undefined
}

/** The same, with how much of everything there is. */
export type FolderCheck = FilesCheck & {
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
  const checked = found.faults.length > 0 ? unreadable(found.faults) : checkFiles(found)
  return { ...checked, counts: count(checked.record, found) }
}

/** What was worked out about files before. */
export type Known = {
  readonly shapes?: Shapes
  /** These very files were found proven by this very code. */
  readonly proven?: boolean
}

/**
 * Proves the files of a folder; what may not be read at all is left to the caller.
 *
 * A brief that was found proven and is the same as then, with the same proof and the same people, is not looked at again.
 */
export function checkFiles(
  { folder, files }: Omit<FolderFiles, 'faults'>,
  { shapes, proven: isKnown = false }: Known = {},
): FilesCheck {
  const located = parseOrFaults(folder, yamlFiles(files), shapes, isKnown ? 'to fit' : 'not yet')
  if (!('record' in located)) return unreadable([...located.faults, ...strayProofs(folder, files)])
  const { record } = located
  const faults = [...record.briefs.values()].flatMap((brief) => {
    const by: ProvenBy = { proof: files.get(brief.id + PROOF)?.hash, directory: record.directory }
    const own = isKnown || isProven(brief, by) ? [] : proofFaults(brief, folder, files, located)
    if (own.length === 0) proven.set(brief, by)
    return own
  })
  return { faults: [...faults, ...strayProofs(folder, files)], record }
}

function proofFaults(
  brief: Brief,
  folder: string,
  files: FolderFiles['files'],
  located: LocatedRecord,
): readonly Fault[] {
  const found = findProof(folder, brief.id, files)
  return found.faults.length > 0 ? found.faults : checkBrief(brief, found, located)
}

type ProvenBy = { readonly proof: string | undefined; readonly directory: Directory }

const proven = new WeakMap<Brief, ProvenBy>()

function isProven(brief: Brief, { proof, directory }: ProvenBy): boolean {
  const before = proven.get(brief)
  return before !== undefined && before.proof === proof && before.directory === directory
}

function unreadable(faults: readonly Fault[]): FilesCheck {
  return { faults, record: undefined }
}

function count(record: BriefingRecord | undefined, { folder, files }: FolderFiles): FolderCheck['counts'] {
  const ids = [...(record?.briefs.keys() ?? [])]
  const anchors = ids.flatMap((id) =>
    Object.entries(findProof(folder, id, files).proof?.sources ?? {}).flatMap(([source, each]) =>
      Object.keys(each.anchors).map((anchor) => `${source}:${anchor}`),
    ),
  )
  const texts = [...(record?.statements.values() ?? [])].map(({ text }) => text)
  return {
    briefs: ids.length,
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
  shapes?: Shapes,
  known?: 'to fit' | 'not yet',
): LocatedRecord | { readonly faults: readonly Fault[] } {
  if (files.length === 0) return { faults: [emptyFolder(folder)] }
  try {
    return parseLocatedRecord(files, shapes, known)
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
  return faults.length > 0 ? { faults } : parseOrFaults(folder, yamlFiles(files))
}
