import { baseNoun, lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { isVerb } from './is-verb.ts'
import type { Item } from './mentions.ts'
import { MATTER, signOf } from './row-signs.ts'
import { isTheWord } from './words-at.ts'

/** Behind `how many` right away these are what people did. */
const COMING = 'came come turned showed went attended gathered marched joined'.split(' ')

const MORE = new Set('more other others of the those these'.split(' '))

/** What `how many …` or `the number of …` counts, in its base forms: of `sea crossings` the last word; nothing where people go unnamed. */
export function countedIn(items: readonly Item[]): readonly string[] | undefined {
  const asked = items.findIndex((item, at) => isAsking(items, at, item))
  if (asked < 0) return undefined
  const noun = items.slice(asked + 2)
  const first = noun.findIndex((item) => item.kind === 'mention' || !MORE.has(item.word.norm))
  if (first < 0 || isTheWord(noun[first], ...COMING)) return undefined
  const start = asked + 2 + first
  const length = items.slice(start).findIndex((_, at) => endsNoun(items, start + at, at))
  const end = items[start + length]
  const isMatter = end?.kind === 'mention' && signOf(end) === MATTER
  const head =
    length < 0 ? items.at(-1) : length === 0 ? undefined : isMatter ? end : items[start + length - 1]
  if (head === undefined) return undefined
  return head.kind === 'word' ? lemmasOf(head.word.norm) : head.norms.flatMap(lemmasOf)
}

function isAsking(items: readonly Item[], at: number, item: Item): boolean {
  const next = items[at + 1]
  if (item.kind !== 'word' || next?.kind !== 'word') return false
  return (
    (item.word.norm === 'how' && next.word.norm === 'many') ||
    (item.word.norm === 'number' && next.word.norm === 'of')
  )
}

/** `people sit`, `furnaces shut`: behind a plural that is no plural is what they do, not what they are. */
function isDeedOfMany(items: readonly Item[], at: number): boolean {
  const [many, deed] = [items[at - 1], items[at]]
  if (many?.kind !== 'word' || deed?.kind !== 'word') return false
  const { norm } = deed.word
  return (
    baseNoun(many.word.norm) !== many.word.norm &&
    baseNoun(norm) === norm &&
    sensesOf(verbOf(norm), 'verb').length > 0
  )
}

function endsNoun(items: readonly Item[], at: number, length: number): boolean {
  const item = items[at]
  if (item?.kind !== 'word') return length > 0
  if (length > 0 && isDeedOfMany(items, at)) return true
  return FUNCTION_WORDS.has(item.word.norm) || (length > 0 && isVerb(items, at))
}
