import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Words that a newsroom lets stand for one another, and where WordNet keeps most of them apart. */
export type FamilyRow = {
  /** Words a reader may ask with. */
  readonly asked: readonly string[]
  /** Words of a brief that answer them; the same words unless the row goes one way. */
  readonly told: readonly string[]
}

/**
 * The rows of every field, a file of `families/` each.
 *
 * In a row without a colon any word answers for any other. With one, a word before it, of chat or more general, is
 * answered by the words behind it and never the other way round. Nothing is chained from one row to the next.
 */
export const FAMILY_ROWS: readonly FamilyRow[] = fieldsIn(join(import.meta.dirname, 'families')).flatMap(
  (field) =>
    field
      .split('\n')
      .filter((row) => row !== '' && !row.startsWith('#'))
      .map(rowOf),
)

function fieldsIn(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
}

function rowOf(row: string): FamilyRow {
  const [asked = '', told] = row.split(' : ')
  const words = asked.split(' ')
  return { asked: words, told: told === undefined ? words : told.split(' ') }
}

const rowsOf = Map.groupBy(
  FAMILY_ROWS.flatMap((row) => row.asked.map((word) => ({ word, row }))),
  ({ word }) => word,
)
const told = new Set(FAMILY_ROWS.flatMap((row) => row.told))
const known = new Map<string, readonly string[]>()

/** Words of a brief that answer for a word of a question in what briefs tell. */
export function familyOf(word: string): readonly string[] {
  const before = known.get(word)
  if (before !== undefined) return before
  const words = new Set((rowsOf.get(word) ?? []).flatMap(({ row }) => row.told))
  words.delete(word)
  const family = [...words]
  if (rowsOf.has(word)) known.set(word, family)
  return family
}

/** Whether a row has the word, asked or told. */
export function isInFamily(word: string): boolean {
  return rowsOf.has(word) || told.has(word)
}
