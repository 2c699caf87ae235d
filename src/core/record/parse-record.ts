import { checkDirectory } from './check-directory.ts'
import { checkIds } from './check-ids.ts'
import { checkReaders, READERS } from './check-readers.ts'
import { checkReferences } from './check-references.ts'
import { checkSense } from './check-sense.ts'
import type { Draft } from './draft.ts'
import { RecordError } from './fault.ts'
import type { Fault } from './fault.ts'
import { indexRecord } from './index-record.ts'
import type { RecordIndex } from './index-record.ts'
import { isKnownToFit, rememberFitting } from './known-to-fit.ts'
import { readFile } from './read-file.ts'
import type { Shapes } from './read-file.ts'
import type { BriefingRecord } from './record.ts'
import { resolveRecord } from './resolve-record.ts'
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

/**
 * Like `parseRecord`, for whoever has to point at a line of the files afterwards.
 *
 * Files that are known to fit together, since these very texts were read by this very code, are not held against each other.
 */
export function parseLocatedRecord(
  files: readonly RecordFile[],
  shapes?: Shapes,
  known: 'to fit' | 'not yet' = 'not yet',
): LocatedRecord {
  const officials = files.filter(isOfficials).map((file) => readFile('officials', file, shapes))
  const briefs = files.filter(isBrief).map((file) => readFile('brief', file, shapes))
  const readers = files.filter(isReaders).map((file) => readFile('readers', file, shapes))
  const drafts = briefs.flatMap(({ draft }) => draft ?? [])
  const index = indexRecord(
    drafts,
    officials[0]?.draft,
    readers.flatMap(({ draft }) => draft ?? []),
    drafts.length < briefs.length,
  )
  const faults = [
    ...[...officials, ...briefs, ...readers].flatMap((read) => read.faults),
    ...missingFiles(files),
    ...(known === 'to fit' ? [] : crossFaults(index)),
  ]
  if (index.officials === undefined || faults.length > 0) throw new RecordError(inOrder(faults))
  rememberFitting(index)
  return {
    record: resolveRecord(index, index.officials.value),
    faultAt: makeFaultAt(index),
    faultIn: makeFaultIn(index),
  }
}

function isOfficials({ name }: RecordFile): boolean {
  return /(^|[\\/])officials\.yaml$/u.test(name)
}

function isReaders({ name }: RecordFile): boolean {
  return name.endsWith(READERS)
}

function isBrief(file: RecordFile): boolean {
  return !isOfficials(file) && !isReaders(file)
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
    ...(files.some(isBrief) ? [] : [missing(`${folder}*.yaml`, 'at least one brief')]),
  ]
}

function crossFaults(index: RecordIndex): readonly Fault[] {
  return [
    ...checkIds(index),
    ...checkDirectory(index),
    ...checkReaders(index),
    ...index.briefs.flatMap((brief) =>
      isKnownToFit(brief, index) ? [] : [...checkReferences(brief, index), ...checkSense(brief, index)],
    ),
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
  let written: ReadonlyMap<string, Place> | undefined
  return (id, field, expected, found, remedy) => {
    written ??= placesIn(briefs)
    const place = written.get(id)
    if (place === undefined) throw new ReferenceError(`Cannot point at "${id}": no statement has that id`)
    const path = field === undefined ? place.path : [...place.path, field]
    const fault = place.draft.fault(path, expected, found, remedy)
    return { ...fault, path: field === undefined ? id : `${id}.${field}` }
  }
}

type Place = { readonly draft: Draft<unknown>; readonly path: readonly PropertyKey[] }

function placesIn(briefs: RecordIndex['briefs']): ReadonlyMap<string, Place> {
  const written = new Map<string, Place>()
  for (const draft of briefs)
    for (const section of ['statements', 'silences'] as const)
      for (const [at, { id }] of draft.value[section].entries())
        written.set(id, { draft, path: [section, at] })
  return written
}

function makeFaultIn({ briefs, officials }: RecordIndex): LocatedRecord['faultIn'] {
  return (file, ...rest) => {
    const draft = file === 'officials' ? officials : briefs.find(({ value }) => value.id === file)
    if (draft === undefined) throw new ReferenceError(`Cannot point into "${file}": no file has that id`)
    return draft.fault(...rest)
  }
}
