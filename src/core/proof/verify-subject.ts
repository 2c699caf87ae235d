import type { Statement } from '../record/record.ts'
import type { Desk, Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { contentStems } from './words.ts'

/** Least share of a statement's content words that its passages have; a true one had 38 %, a wrong one mostly under 30 %. */
const LEAST_SHARE = 0.33
/** Fewer words than this say too little to measure. */
const FEW = 4

/** Finds a statement that speaks of other things than its passages do: the neighbour paragraph was cited. */
export function verifySubject(statement: Statement, evidence: Evidence, desk: Desk): readonly Finding[] {
  const own = contentStems(statement.text)
  if (own.size < FEW || shareIn(evidence.text, own) >= LEAST_SHARE) return []
  const [nearest] = desk.everything.passages
    .map(({ anchor, text }) => ({ anchor, share: shareIn(text, own) }))
    .sort((a, b) => b.share - a.share)
  return [
    {
      field: 'cite',
      expected: 'passages that speak of what the statement says',
      found: `few of its words in ${evidence.passages.map(({ anchor }) => anchor).join(', ')}`,
      remedy: `it is closest to ${nearest?.anchor ?? 'none'}`,
    },
  ]
}

function shareIn(passage: string, own: ReadonlySet<string>): number {
  return own.intersection(contentStems(passage)).size / own.size
}
