import { baseNoun } from '../lexicon/lemmas.ts'
import { isPhysical } from '../lexicon/kinds-of-words.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import type { Measure } from './asked.ts'

const MEASURES: ReadonlyMap<string, Measure> = new Map(
  Object.entries<Measure>({
    many: 'count',
    much: 'amount',
    long: 'length of time',
    old: 'age',
    tall: 'size',
    high: 'size',
    far: 'size',
    big: 'size',
    large: 'size',
    deep: 'size',
    wide: 'size',
    thick: 'size',
    heavy: 'size',
    fast: 'size',
    quickly: 'length of time',
  }),
)

/** What `how …` measures, and where in the row its words are. */
export function findMeasure(
  norms: readonly string[],
): { readonly measure: Measure; readonly used: readonly number[] } | undefined {
  const share = norms.findIndex(
    (norm, index) => /^(?:share|percentage|proportion|rate)$/u.test(norm) && !isRating(norms, index),
  )
  const percent = percentAt(norms)
  if (percent !== undefined) return { measure: 'share', used: [percent] }
  if (WHAT_NUMBER.test(norms.join(' '))) return { measure: 'count', used: [1] }
  if (share >= 0 && !NO_SHARE.test(norms.join(' '))) return { measure: 'share', used: [share] }
  const heap = norms.findIndex((norm, index) => HEAPS.has(norm) && isSizedUp(norms, index))
  if (heap >= 0) return { measure: 'amount', used: [0, 1, heap] }
  const value = norms.findIndex(
    (norm, index) => /^(?:value|worth|price|amount)$/u.test(norm) && norms[index + 1] === 'of',
  )
  if (value >= 0) return { measure: 'amount', used: [value] }
  const extent = EXTENT.exec(norms.join(' '))?.[1]
  if (extent !== undefined) return { measure: 'size', used: [norms.indexOf(extent)] }
  const number = norms.findIndex((norm, index) => norm === 'number' && norms[index + 1] === 'of')
  if (number >= 0) return { measure: 'count', used: [number] }
  const at = norms.findIndex(
    (norm, index) => norm === 'how' && MEASURES.get(norms[index + 1] ?? '') !== undefined,
  )
  if (at < 0) return undefined
  const word = norms[at + 1] ?? ''
  if (word === 'many' && norms[at + 2] === 'times') return { measure: 'times', used: [at, at + 1, at + 2] }
  if (word === 'often') return { measure: 'times', used: [at, at + 1] }
  if (word === 'long' && isThing(norms.slice(at + 2))) return { measure: 'size', used: [at] }
  const unit = /^(?:hour|day|week|month|year|minute)s?$/u.test(norms[at + 2] ?? '')
  if (word === 'many' && unit) return { measure: 'length of time', used: [at, at + 1] }
  const measure = MEASURES.get(word) ?? 'count'
  return { measure, used: measure === 'size' ? [at] : [at, at + 1] }
}

/** `what is the range of the missile`: as much as `how far`. */
const EXTENT =
  /^(?:and |so )*(?:what (?:is|was|are|were) )?(?:the )?(?:exact |total )?(range|length|height|width|depth|weight|speed|capacity|distance|volume) of (?!which\b)/u

/** `what figure does Oster give`: whatever it counts. */
const WHAT_NUMBER =
  /^(?:what|which) (?:numbers?|figures?|total|estimate) (?:did|does|do|has|have) \S+(?: \S+)? (?:give|given|cite|cited|quote|quoted|name|named)\b/u

/** `barley levy percent`: a share, in a few words typed for a search. */
function percentAt(norms: readonly string[]): number | undefined {
  const last = norms.length - 1
  const isTyped = !norms.some((norm) => FUNCTION_WORDS.has(norm) && !/^(?:of|in|on|for|the)$/u.test(norm))
  return last > 0 && isTyped && /^(?:percent|percentages?)$/u.test(norms[last] ?? '') ? last : undefined
}

/** `when does the rate go up`: the share is what is spoken of, and not what is asked. */
const NO_SHARE =
  /\bby how much\b|\b(?:since|until|till|by|from) when\b|\bhow (?:many|long|often|old|soon)\b|^(?:and |so |but )*(?:when|why|where|who|whose|whom)\b/u

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

/** No name, and no verb that would tell what is done with it. */
function isWordOfThing(norm: string): boolean {
  return !/^<|(?:ed|ing)$/u.test(norm)
}

/** `how long is the dam`: a thing has a length, a talk a duration. */
function isThing(norms: readonly string[]): boolean {
  const [be = '', ...rest] = norms
  const from = rest.findIndex((norm) => !FUNCTION_WORDS.has(norm))
  const run = rest.slice(Math.max(0, from))
  const end = run.findIndex((norm) => FUNCTION_WORDS.has(norm))
  const noun = end < 0 ? run : run.slice(0, end)
  return (
    /^(?:is|are|was|were)$/u.test(be) &&
    noun.length > 0 &&
    noun.every((norm) => isWordOfThing(norm)) &&
    isPhysical(baseNoun(noun.at(-1) ?? ''))
  )
}
