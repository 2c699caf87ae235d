import type { Statement } from '../record/record.ts'
import { speakersOf } from './evidence.ts'
import type { Desk, Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { publisherIds } from './verify-people.ts'
import { blankQuotations } from './verify-words.ts'

/** Finds a shorter wording that lost whose account it is, or who said it; the citation names the publisher. */
export function verifyShort(statement: Statement, evidence: Evidence, desk: Desk): readonly Finding[] {
  const { short, kind, via } = statement
  if (short === undefined) return []
  const publishers = publisherIds(evidence, desk)
  const mentioned = new Set(desk.findMentions(blankQuotations(short)).map(({ id }) => id))
  const wanted = kind === 'remark' ? speakersOf(statement) : via
  return wanted
    .filter((id) => !publishers.has(id) && !mentioned.has(id))
    .map((id) => ({
      field: 'short',
      expected: `"${id}" named, as in the text`,
      found: 'no name of theirs',
      remedy: 'keep whose account it is',
    }))
}
