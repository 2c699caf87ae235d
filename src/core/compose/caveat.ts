import type { CaveatMark } from '../document.ts'
import type { Caveat, CaveatKind, Statement } from '../record/record.ts'

/**
 * What a doubt does to a passage: its sense is open, it leans on something missing or out of date, it wants
 * care, or nothing at all.
 */
type Weight = 'sense' | 'footing' | 'care' | 'none'

/** What readers call a doubt, shorter where its words are left out. */
type Kind = { readonly label: string; readonly short?: string; readonly weight: Weight }

const KINDS: Readonly<Record<CaveatKind, Kind>> = {
  garbled: { label: 'garbled', weight: 'sense' },
  'ambiguous-name': { label: 'ambiguous name', weight: 'sense' },
  inconsistent: { label: 'inconsistent', weight: 'sense' },
  'missing-antecedent': {
    label: 'refers to something missing',
    short: 'incomplete',
    weight: 'footing',
  },
  stale: { label: 'unclear timing', weight: 'footing' },
  'loose-reference': { label: 'loose reference', weight: 'care' },
  'unnamed-source': { label: 'unnamed source', short: 'unnamed', weight: 'care' },
  'second-hand': { label: 'second-hand', weight: 'care' },
  'unnamed-person': { label: 'not named', short: 'unnamed', weight: 'care' },
  undated: { label: 'undated', weight: 'care' },
  unspecified: { label: 'not specified', short: 'vague', weight: 'care' },
  translated: { label: 'translated', weight: 'care' },
  'not-quoted': { label: 'partly the agency’s words', weight: 'care' },
  repeated: { label: 'printed twice', weight: 'care' },
  misprint: { label: 'misprint', weight: 'none' },
}

/** How much of a statement's doubts is shown: every word, words for the grave ones only, kinds only. */
export type Detail = 'full' | 'grave' | 'kinds'

/** Every kind of doubt with what readers call it, the gravest first. */
export const CAVEAT_LABELS: readonly (readonly [CaveatKind, string])[] = Object.entries(KINDS).map(
  ([kind, { label }]) => [kind as CaveatKind, label],
)

/** Whether what the passage means, or whom, is open: not to be reused unread. */
export function isDoubtful(statement: Statement): boolean {
  return statement.caveats.some(isGrave)
}

/** Whether a reader is warned of it: a slip of the pen is no doubt. */
export function isDoubt({ kind }: Caveat): boolean {
  return KINDS[kind].weight !== 'none'
}

/** Whether a doubt leaves the sense of its passage open. */
export function isGrave({ kind }: Caveat): boolean {
  return KINDS[kind].weight === 'sense'
}

/** Whether the passage leans on something that is missing, or on a reckoning that does not hold. */
export function isLeaning(statement: Statement): boolean {
  return !isDoubtful(statement) && statement.caveats.some(({ kind }) => KINDS[kind].weight === 'footing')
}

/** A statement's doubts as shown; a slip of the pen is none. */
export function caveatMarks({ caveats }: Statement, detail: Detail): readonly CaveatMark[] {
  const doubts = caveats.filter(isDoubt)
  if (detail === 'full') return doubts.map(caveatMark)
  const worded = doubts.filter((caveat) => detail === 'grave' && isGrave(caveat)).map(caveatMark)
  const rest = doubts.filter((caveat) => detail === 'kinds' || !isGrave(caveat))
  const signs = rest.map(({ kind }) => ({ kind, label: KINDS[kind].short ?? KINDS[kind].label, words: '' }))
  return [...worded, ...new Map(signs.map((sign) => [sign.label, sign])).values()]
}

function caveatMark({ kind, words }: Caveat): CaveatMark {
  return { kind, label: KINDS[kind].label, words }
}
