import type { Statement } from '../record/record.ts'
import type { Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { nameWords } from './names.ts'

/** Finds a place that no cited passage prints: a country's capital does not follow from the country. */
export function verifyPlace({ place }: Statement, { printed }: Evidence): readonly Finding[] {
  if (place === undefined) return []
  return nameWords(place)
    .filter(({ key }) => !printed.has(key))
    .map(({ written }) => ({
      field: 'place',
      expected: 'a place that a cited passage prints',
      found: `"${written}"`,
      remedy: 'cite the passage that has it, or leave it out',
    }))
}
