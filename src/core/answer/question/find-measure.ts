import { baseNoun } from '../lexicon/lemmas.ts'
import { isPhysical } from '../lexicon/kinds-of-words.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import type { Measure } from './asked.ts'

const MEASURES: Readonly<Record<string, Measure>> = {
  many: 'count',
  much: 'amount',
  long: 'length of time',
  old: 'age',
  often: 'count',
  tall: 'size',
  high: 'size',
  far: 'size',
  big: 'size',
  large: 'size',
  deep: 'size',
  wide: 'size',
  heavy: 'size',
  fast: 'size',
  quickly: 'length of time',
}

/** What `how …` measures, and where in the row its words are. */
export function findMeasure(
  norms: readonly string[],
): { readonly measure: Measure; readonly used: readonly number[] } | undefined {
  const share = norms.findIndex(
    (norm, index) => /^(?:share|percentage|proportion|rate)$/u.test(norm) && !isRating(norms, index),
  )
  if (share >= 0 && !/\bby how much\b/u.test(norms.join(' '))) return { measure: 'share', used: [share] }
  const heap = norms.findIndex((norm, index) => HEAPS.has(norm) && isSizedUp(norms, index))
  if (heap >= 0) return { measure: 'amount', used: [0, 1, heap] }
  const value = norms.findIndex(
    (norm, index) => /^(?:value|worth|price|amount)$/u.test(norm) && norms[index + 1] === 'of',
  )
  if (value >= 0) return { measure: 'amount', used: [value] }
  const number = norms.findIndex((norm, index) => norm === 'number' && norms[index + 1] === 'of')
  if (number >= 0) return { measure: 'count', used: [number] }
  const at = norms.findIndex(
    (norm, index) => norm === 'how' && MEASURES[norms[index + 1] ?? ''] !== undefined,
  )
  if (at < 0) return undefined
  const word = norms[at + 1] ?? ''
  if (word === 'many' && norms[at + 2] === 'times') return { measure: 'times', used: [at, at + 1, at + 2] }
  if (word === 'often') return { measure: 'times', used: [at, at + 1] }
  if (word === 'long' && isThing(norms.slice(at + 2))) return { measure: 'size', used: [at] }
  const unit = /^(?:hour|day|week|month|year|minute)s?$/u.test(norms[at + 2] ?? '')
  if (word === 'many' && unit) return { measure: 'length of time', used: [at, at + 1] }
  const measure = MEASURES[word] ?? 'count'
  return { measure, used: measure === 'size' ? [at] : [at, at + 1] }
}

/** `how do they rate it`: what they think of it. */
function isRating(norms: readonly string[], at: number): boolean {
  return norms[at] === 'rate' && /^how (?:do|does|did|would)\b/u.test(norms.slice(0, at).join(' '))
}

/** How much there is, told as if it were a thing: `how big is the pile of …`. */
const HEAPS = new Set('pile heap pot stash sum pool hoard stockpile'.split(' '))

function isSizedUp(norms: readonly string[], at: number): boolean {
  return (
    /^how (?:big|large|great|high|much) (?:is|was|are|were) (?:the|this|that|their|his|her|its)$/u.test(
      norms.slice(0, at).join(' '),
    ) && norms[at + 1] === 'of'
  )
}

/** `how long is the dam`: a thing has a length, a talk a duration. */
function isThing(norms: readonly string[]): boolean {
  const [be = '', ...rest] = norms
  const noun = rest.filter((norm) => !FUNCTION_WORDS.has(norm))
  return /^(?:is|are|was|were)$/u.test(be) && noun.length === 1 && isPhysical(baseNoun(noun[0] ?? ''))
}
