import { baseNoun } from '../lexicon/lemmas.ts'
import { isAmount, isPhysical } from '../lexicon/kinds-of-words.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import type { Item } from './mentions.ts'

const LENGTHS = ['kilometer', 'kilometre', 'km', 'mile', 'metre', 'meter', 'yard']

/** Words for one dimension, as asked (`how tall`) and as told (`142 metres high`). */
export const SIZES: readonly (readonly string[])[] = [
  ['tall', 'high', 'height'],
  ['long', 'length'],
  ['wide', 'broad', 'width', 'breadth'],
  ['deep', 'depth'],
  ['big', 'large', 'size', 'area'],
  ['heavy', 'weight', 'weigh', 'tonne', 'ton', 'kilogram', 'kilo'],
  ['far', 'distance', 'away', 'range', 'apart', ...LENGTHS],
  ['fast', 'speed', 'kph', 'mph', 'knot'],
]

/** `how high is the dam`, but not `how high is the tariff`: that is an amount, whatever it is told as. */
export function sizesThing(items: readonly Item[], at: number): boolean {
  const noun = items
    .slice(at + 1)
    .flatMap((item) => (item.kind === 'word' ? [item.word.norm] : item.norms.slice(-1)))
    .find((norm) => !FUNCTION_WORDS.has(norm))
  const last = items.at(-1)
  const measured = last?.kind === 'mention' ? (last.norms.at(-1) ?? noun) : noun
  if (measured === undefined)
    return !items.some((one) => one.kind === 'word' && /^(?:it|that|this)$/u.test(one.word.norm))
  const item = items[at]
  if (item?.kind === 'word' && /^(?:high|big|large)$/u.test(item.word.norm))
    return isPhysical(baseNoun(measured))
  return !isAmount(baseNoun(measured))
}

/** `on the range`, `what was the speed`: the noun of a dimension, told in its units as well; a range of talks is none. */
export function isDimension(items: readonly Item[], at: number): boolean {
  const item = items[at]
  const next = items[at + 1]
  if (
    item?.kind !== 'word' ||
    !/^(?:range|distance|height|depth|width|length|weight|speed)$/u.test(item.word.norm)
  )
    return false
  return !(next?.kind === 'word' && next.word.norm === 'of' && item.word.norm === 'range')
}
