import type { CaveatMark } from '../document.ts'
import type { Caveat, CaveatKind, Statement } from '../record/record.ts'

const LABELS: Readonly<Record<CaveatKind, string>> = {
  'unnamed-source': 'unnamed source',
  'second-hand': 'second-hand',
  'unnamed-person': 'not named',
  'ambiguous-name': 'ambiguous name',
  'missing-antecedent': 'refers to something missing',
  garbled: 'garbled',
  inconsistent: 'inconsistent',
  undated: 'undated',
  translated: 'translated',
  'not-quoted': 'partly the agency’s words',
  repeated: 'printed twice',
  stale: 'reckoning out of date',
}

/** Kinds that make a passage unfit for reuse unread; the others say how to read it. */
const DOUBTFUL: ReadonlySet<CaveatKind> = new Set([
  'ambiguous-name',
  'missing-antecedent',
  'garbled',
  'inconsistent',
  'stale',
])

/** Whether a statement's passage should not be reused without reading it. */
export function isDoubtful(statement: Statement): boolean {
  return statement.caveats.some(({ kind }) => DOUBTFUL.has(kind))
}

/** A caveat with its words. */
export function caveatMark({ kind, words }: Caveat): CaveatMark {
  return { kind, label: LABELS[kind], words }
}

/** The caveats of a statement in one short mark, for the overview: its kinds now, the words one press away. */
export function briefCaveatMarks(statement: Statement): readonly CaveatMark[] {
  if (statement.caveats.length === 0) return []
  const kinds = [...new Set(statement.caveats.map(({ kind }) => kind))]
  return [{ kind: kinds.join(' '), label: kinds.map((kind) => LABELS[kind]).join(', '), words: '' }]
}
