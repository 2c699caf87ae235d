import type { z } from 'zod'

import { briefFile } from './brief-file.ts'
import { makeDraft, readDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Fault } from './fault.ts'
import { officialsFile } from './officials-file.ts'
import { readersFile } from './readers-file.ts'
import { parseYamlFile } from './yaml-file.ts'
import type { RecordFile, YamlFile } from './yaml-file.ts'

const SCHEMAS = { officials: officialsFile, brief: briefFile, readers: readersFile } as const

export type FileKind = keyof typeof SCHEMAS
export type FileShape<Kind extends FileKind> = z.infer<(typeof SCHEMAS)[Kind]>

/** Keeps what texts without a fault were read as, so that the same text need not be read again. */
export type Shapes = {
  /** The value that was kept for this very text, or undefined. */
  find(kind: FileKind, file: RecordFile): unknown
  keep(kind: FileKind, file: RecordFile, value: unknown): void
}

type Read<Shape> = { readonly draft: Draft<Shape> | undefined; readonly faults: readonly Fault[] }

const known = new WeakMap<RecordFile, Read<unknown>>()

/** Reads one file of the record; the same file object is read once, the same text once where shapes are kept. */
export function readFile<Kind extends FileKind>(
  kind: Kind,
  file: RecordFile,
  shapes?: Shapes,
): Read<FileShape<Kind>> {
  // The schema of that kind has read it, now or when its text was kept.
  const read = (known.get(file) ?? readAnew(kind, file, shapes)) as Read<FileShape<Kind>>
  known.set(file, read)
  return read
}

function readAnew(kind: FileKind, file: RecordFile, shapes: Shapes | undefined): Read<unknown> {
  const kept = shapes?.find(kind, file)
  if (kept !== undefined) return { draft: wellShaped(kind, file, kept), faults: [] }
  const parsed = parse(kind, file)
  if ('faults' in parsed) return { draft: undefined, faults: parsed.faults }
  const { draft, faults } = readDraft<z.ZodType>(parsed.file, SCHEMAS[kind])
  if (draft === undefined || faults.length > 0) return { draft, faults }
  shapes?.keep(kind, file, draft.value)
  return { draft: wellShaped(kind, file, draft.value), faults: [] }
}

/** A draft that reads its file again when it has to point into it: the parsed text is large and seldom needed. */
function wellShaped(kind: FileKind, file: RecordFile, value: unknown): Draft<unknown> {
  let parsed: YamlFile | undefined
  return makeDraft(
    {
      name: file.name,
      value,
      locate(path) {
        if (parsed === undefined) {
          const again = parse(kind, file)
          parsed = 'file' in again ? again.file : { name: file.name, value, locate: () => BEGINNING }
        }
        return parsed.locate(path)
      },
    },
    value,
    new Map(),
  )
}

const BEGINNING = { line: 1, column: 1 }

function parse(kind: FileKind, file: RecordFile) {
  return parseYamlFile(file, `schema/${kind}.schema.json`)
}
