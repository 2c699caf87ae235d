import { CITY } from './families/city.ts'
import { DIPLOMACY } from './families/diplomacy.ts'
import { DISASTERS } from './families/disasters.ts'
import { ECONOMY } from './families/economy.ts'
import { ENERGY } from './families/energy.ts'
import { HEALTH } from './families/health.ts'
import { JUSTICE } from './families/justice.ts'
import { MIGRATION } from './families/migration.ts'
import { NUMBERS } from './families/numbers.ts'
import { PLAIN } from './families/plain.ts'
import { POLITICS } from './families/politics.ts'
import { SPEECH } from './families/speech.ts'
import { TIME } from './families/time.ts'
import { TRANSPORT } from './families/transport.ts'
import { WAR } from './families/war.ts'

/** Words that a newsroom lets stand for one another, and where WordNet keeps most of them apart. */
export type FamilyRow = {
  /** Words a reader may ask with. */
  readonly asked: readonly string[]
  /** Words of a brief that answer them; the same words unless the row goes one way. */
  readonly told: readonly string[]
}

/**
 * The rows of every field.
 *
 * In a row without a colon any word answers for any other. With one, a word before it, of chat or more general, is
 * answered by the words behind it and never the other way round. Nothing is chained from one row to the next.
 */
export const FAMILY_ROWS: readonly FamilyRow[] = [
  DIPLOMACY,
  SPEECH,
  WAR,
  JUSTICE,
  POLITICS,
  ECONOMY,
  HEALTH,
  DISASTERS,
  TRANSPORT,
  ENERGY,
  MIGRATION,
  CITY,
  NUMBERS,
  TIME,
  PLAIN,
].flatMap((field) =>
  field
    .split('\n')
    .filter((row) => row !== '')
    .map(rowOf),
)

function rowOf(row: string): FamilyRow {
  const [asked = [], told = asked] = row.split(':').map((words) => words.split(' ').filter(Boolean))
  return { asked, told }
}

const families = new Map<string, Set<string>>()
for (const { asked, told } of FAMILY_ROWS)
  for (const word of asked) {
    const family = families.get(word) ?? new Set()
    for (const other of told) if (other !== word) family.add(other)
    families.set(word, family)
  }

const told = new Set(FAMILY_ROWS.flatMap((row) => row.told))

/** Words of a brief that answer for a word of a question in what briefs tell. */
export function familyOf(word: string): readonly string[] {
  return known.get(word) ?? []
}

/** Whether a row has the word, asked or told. */
export function isInFamily(word: string): boolean {
  return known.has(word) || told.has(word)
}

const known: ReadonlyMap<string, readonly string[]> = new Map(
  [...families].map(([word, family]) => [word, [...family]]),
)
