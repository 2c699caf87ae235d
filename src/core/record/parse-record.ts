import type { z } from 'zod'

import { briefFile } from './brief-file.ts'
import { checkDirectory } from './check-directory.ts'
import { checkIds } from './check-ids.ts'
import { checkReferences } from './check-references.ts'
import { checkSense } from './check-sense.ts'
import { readDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { RecordError } from './fault.ts'
import type { Fault } from './fault.ts'
import { indexRecord } from './index-record.ts'
import type { RecordIndex } from './index-record.ts'
import { officialsFile } from './officials-file.ts'
import type { BriefingRecord } from './record.ts'
import { resolveRecord } from './resolve-record.ts'
import { parseYamlFile } from './yaml-file.ts'
import type { RecordFile } from './yaml-file.ts'

/** A record together with where each of its statements is written. */
export type LocatedRecord = {
  readonly record: BriefingRecord
  /** A fault at a statement or silence, or at one of its fields: `("qin-visit", "on")`. */
  readonly faultAt: (
    id: string,
    field: string | undefined,
    expected: string,
    found: string,
    remedy?: string,
  ) => Fault
  /** A fault at a path of a brief's file, by its id, or of "officials". */
  readonly faultIn: (
    file: string,
    path: readonly PropertyKey[],
    expected: string,
    found: string,
    remedy?: string,
  ) => Fault
}

/** Makes the record of its files' texts; throws a RecordError with every fault of all of them. */
export function parseRecord(files: readonly RecordFile[]): BriefingRecord {
  return parseLocatedRecord(files).record
}

/** Like `parseRecord`, for whoever has to point at a line of the files afterwards. */
export function parseLocatedRecord(files: readonly RecordFile[]): LocatedRecord {
  const faults: Fault[] = []
  const read = <Shape extends z.ZodType>(file: RecordFile, schema: Shape, name: string) => {
    const parsed = parseYamlFile(file, `schema/${name}.schema.json`)
    if ('faults' in parsed) {
      faults.push(...parsed.faults)
      return undefined
    }
    const { draft, faults: misshapen } = readDraft(parsed.file, schema)
    faults.push(...misshapen)
    return draft
  }
  const [shared, ...others] = [...files].sort((a, b) => Number(isOfficials(b)) - Number(isOfficials(a)))
  const officials = shared && isOfficials(shared) ? read(shared, officialsFile, 'officials') : undefined
  const briefFiles = officials === undefined && shared && !isOfficials(shared) ? [shared, ...others] : others
  const drafts = briefFiles.map((file) => read(file, briefFile, 'brief'))
  const briefs = drafts.filter((draft) => draft !== undefined)
  const index = indexRecord(briefs, officials, briefs.length < drafts.length)
  faults.push(...missingFiles(files), ...crossFaults(index))
  if (officials === undefined || faults.length > 0) throw new RecordError(inOrder(faults))
  return {
    record: resolveRecord(index, officials.value),
    faultAt: makeFaultAt(index),
    faultIn: makeFaultIn(index),
  }
}

function isOfficials({ name }: RecordFile): boolean {
  return /(^|[\\/])officials\.yaml$/u.test(name)
}

function missingFiles(files: readonly RecordFile[]): readonly Fault[] {
  const missing = (path: string, expected: string): Fault => ({
    file: path,
    line: 1,
    column: 1,
    path: '',
    expected,
    found: 'none',
  })
  const folder = files[0]?.name.replace(/[^\\/]*$/u, '') ?? ''
  return [
    ...(files.some(isOfficials) ? [] : [missing(`${folder}officials.yaml`, 'a file with the officials')]),
    ...(files.every(isOfficials) ? [missing(`${folder}*.yaml`, 'at least one brief')] : []),
  ]
}

function crossFaults(index: RecordIndex): readonly Fault[] {
  return [
    ...checkIds(index),
    ...checkDirectory(index),
    ...index.briefs.flatMap((brief) => [...checkReferences(brief, index), ...checkSense(brief, index)]),
  ]
}

/** Top to bottom, file by file: the order in which they are mended. */
function inOrder(faults: readonly Fault[]): readonly Fault[] {
  return [...faults].sort((a, b) => compareWords(a.file, b.file) || a.line - b.line || a.column - b.column)
}

function compareWords(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function makeFaultAt({ briefs }: RecordIndex): LocatedRecord['faultAt'] {
  const written = new Map<string, { draft: Draft<unknown>; path: readonly PropertyKey[] }>()
  for (const draft of briefs)
    for (const section of ['statements', 'silences'] as const)
      for (const [at, { id }] of draft.value[section].entries())
        written.set(id, { draft, path: [section, at] })
  return (id, field, expected, found, remedy) => {
    const place = written.get(id)
    if (place === undefined) throw new ReferenceError(`Cannot point at "${id}": no statement has that id`)
    const path = field === undefined ? place.path : [...place.path, field]
    const fault = place.draft.fault(path, expected, found, remedy)
    return { ...fault, path: field === undefined ? id : `${id}.${field}` }
  }
}

function makeFaultIn({ briefs, officials }: RecordIndex): LocatedRecord['faultIn'] {
  return (file, ...rest) => {
    const draft = file === 'officials' ? officials : briefs.find(({ value }) => value.id === file)
    if (draft === undefined) throw new ReferenceError(`Cannot point into "${file}": no file has that id`)
    return draft.fault(...rest)
  }
}
