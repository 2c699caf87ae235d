import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { quotationsOf } from '../inline.ts'
import { RecordError } from '../record/fault.ts'
import type { Fault } from '../record/fault.ts'
import { loadLocatedRecord } from '../record/load-record.ts'
import type { LocatedRecord } from '../record/parse-record.ts'
import type { BriefingRecord } from '../record/record.ts'
import { checkRecord } from './check.ts'
import { loadProof } from './proof-store.ts'

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
  const located = await loadOrFaults(folder)
  if (!('record' in located))
    return {
      faults: located.faults,
      record: undefined,
      counts: { briefs: 0, statements: 0, quotations: 0, passages: 0 },
    }
  const { record } = located
  const ids = [...record.briefs.keys()]
  const found = await Promise.all(ids.map((id) => loadProof(folder, id)))
  const unreadable = found.flatMap(({ faults }) => faults)
  const skipped = new Set(unreadable.map(({ file }) => file))
  const faults = checkRecord(
    located,
    new Map(ids.flatMap((id, at) => (found[at] === undefined ? [] : [[id, found[at]]]))),
  )
  const anchors = found.flatMap(({ proof }) =>
    Object.entries(proof?.sources ?? {}).flatMap(([source, each]) =>
      Object.keys(each.anchors).map((anchor) => `${source}:${anchor}`),
    ),
  )
  const texts = [...record.statements.values()].map(({ text }) => text)
  return {
    faults: [
      ...unreadable,
      ...faults.filter(({ file }) => !skipped.has(file)),
      ...(await strayProofs(folder, ids)),
    ],
    record,
    counts: {
      briefs: ids.length,
      statements: texts.length,
      quotations: texts.flatMap(quotationsOf).length,
      passages: new Set(anchors).size,
    },
  }
}

/** A brief that was removed leaves its proof behind: its ids must not be used again. */
async function strayProofs(folder: string, ids: readonly string[]): Promise<readonly Fault[]> {
  const known = new Set(ids.map((id) => `${id}.proof.json`))
  return (await readdir(folder))
    .filter((name) => name.endsWith('.proof.json') && !known.has(name))
    .map((name) => ({
      file: join(folder, name),
      line: 1,
      column: 1,
      path: '',
      expected: 'a brief beside its proof',
      found: 'none',
    }))
}

/** Loads the record, with its faults as a value. */
export async function loadOrFaults(
  folder: string,
): Promise<LocatedRecord | { readonly faults: readonly Fault[] }> {
  try {
    return await loadLocatedRecord(folder)
  } catch (error) {
    if (error instanceof RecordError) return { faults: error.faults }
    throw error
  }
}
