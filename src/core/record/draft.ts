import type { z } from 'zod'

import type { Fault } from './fault.ts'
import { shapeFaults } from './shape-faults.ts'
import type { YamlFile } from './yaml-file.ts'

/**
 * A file of the record whose shape is right, or what is left of it without its misshapen entries.
 *
 * Checking the rest all the same is what lets one run tell every fault at once.
 */
export type Draft<Shape> = {
  readonly name: string
  readonly value: Shape
  /** Ids defined in a section, by misshapen entries too, so that nothing seems to be missing. */
  readonly ids: (section: string) => readonly string[]
  /** A fault at a path of `value`. */
  readonly fault: (path: readonly PropertyKey[], expected: string, found: string, remedy?: string) => Fault
}

/** Reads a file's value by its schema; the draft is undefined when nothing can be made of it. */
export function readDraft<Shape extends z.ZodType>(
  file: YamlFile,
  schema: Shape,
): { draft: Draft<z.infer<Shape>> | undefined; faults: readonly Fault[] } {
  const whole = schema.safeParse(file.value)
  if (whole.success) return { draft: makeDraft(file, whole.data, new Map()), faults: [] }
  const faults = shapeFaults(file, whole.error.issues)
  const dropped = misshapenEntries(whole.error.issues.map((issue) => issue.path))
  const rest = schema.safeParse(withoutEntries(file.value, dropped))
  return { draft: rest.success ? makeDraft(file, rest.data, dropped) : undefined, faults }
}

/** Entries to leave out, by section: `statements → {3, 7}`. */
type Entries = ReadonlyMap<string, ReadonlySet<number>>

function misshapenEntries(paths: readonly (readonly PropertyKey[])[]): Entries {
  const entries = new Map<string, Set<number>>()
  for (const [section, index] of paths)
    if (typeof section === 'string' && typeof index === 'number')
      entries.set(section, (entries.get(section) ?? new Set()).add(index))
  return entries
}

function withoutEntries(value: unknown, dropped: Entries): unknown {
  if (typeof value !== 'object' || value === null) return value
  const sections = Object.entries(value).map(([section, entries]) => {
    const without = dropped.get(section)
    if (without === undefined || !Array.isArray(entries)) return [section, entries] as const
    return [section, entries.filter((_, index) => !without.has(index))] as const
  })
  return Object.fromEntries(sections)
}

/** Makes the draft of a file whose value is `value` but for the entries that were dropped. */
export function makeDraft<Shape>(file: YamlFile, value: Shape, dropped: Entries): Draft<Shape> {
  const original = ([section, index, ...rest]: readonly PropertyKey[]): readonly PropertyKey[] => {
    const without = typeof section === 'string' ? dropped.get(section) : undefined
    if (section === undefined || index === undefined) return section === undefined ? [] : [section]
    if (without === undefined || typeof index !== 'number') return [section, index, ...rest]
    let kept = -1
    let at = -1
    while (kept < index) if (!without.has(++at)) kept++
    return [section, at, ...rest]
  }
  return {
    name: file.name,
    value,
    ids: (section) => idsIn(file.value, section),
    fault(path, expected, found, remedy) {
      const at = original(path)
      const fault = { file: file.name, ...file.locate(at), path: at.map(String).join('.'), expected, found }
      return remedy === undefined ? fault : { ...fault, remedy }
    },
  }
}

function idsIn(value: unknown, section: string): readonly string[] {
  const entries: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, section) : undefined
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry: unknown) => {
    const id: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : undefined
    return typeof id === 'string' ? [id] : []
  })
}
