import { baseNoun, lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { isAbstract } from '../lexicon/kinds-of-words.ts'
import { isCommonNoun, sensesOf } from '../lexicon/wordnet.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import type { Asked } from './asked.ts'
import type { Item } from './mentions.ts'
import { NAMED, signOf } from './row-signs.ts'
import { isTheWord, normAt } from './words-at.ts'

/** `which countries`, `what sort of agreement`: the noun that says what is wanted. */
export function whichOf(items: readonly Item[]): string | undefined {
  const at = items.findIndex((item) => isTheWord(item, 'which', 'what'))
  if (at < 0) return undefined
  const isSort = isTheWord(items[at + 1], 'sort', 'kind', 'type') && isTheWord(items[at + 2], 'of')
  const next = items[at + (isSort ? 3 : 1)]
  if (next === undefined || (next.kind === 'mention' && signOf(next) === NAMED)) return undefined
  const [noun = '', ...more] = next.kind === 'mention' ? next.norms : [next.word.norm]
  return more.length === 0 && /^[a-z]{3,}$/u.test(noun) ? noun : undefined
}

/** `which joint exercises did`, `which other agreements are`: the last of several words that make one noun. */
export function whichHeadOf(items: readonly Item[]): string | undefined {
  const at = items.findIndex((item) => isTheWord(item, 'which', 'what')) + 1
  const from = isTheWord(items[at], 'other', 'more') ? at + 1 : at
  const end = items.findIndex(
    (item, place) => place >= from && item.kind === 'word' && FUNCTION_WORDS.has(item.word.norm),
  )
  const run = items.slice(from, end < 0 ? items.length : end)
  const last = run.at(-1)
  const head =
    last?.kind === 'mention' && signOf(last) !== NAMED ? last.norms.at(-1) : normAt(run, run.length - 1)
  if (at === 0 || head === undefined || run.length > MOST_WORDS || !isNounWord(head)) return undefined
  if (run.some(isOwner)) return undefined
  const isWhole = isTheWord(items[end], ...HELPING) && !/(?:ed|ing)$/u.test(head)
  return isWhole || (isTheWord(items[at - 1], 'which') && run.slice(0, -1).every(isBeside)) ? head : undefined
}

const MOST_WORDS = 4
const HELPING = 'do does did has have had will would can could is are was were'.split(' ')

function isNounWord(norm: string): boolean {
  return lemmasOf(norm).some((lemma) => sensesOf(lemma, 'noun').length > 0)
}

function isOwner(item: Item): boolean {
  return item.kind === 'word' ? item.word.token.possessive : item.possessive
}

/** An adjective, or a matter in front of what is asked of it: `human rights cases`. */
function isBeside(item: Item): boolean {
  if (item.kind === 'mention') return signOf(item) !== NAMED
  const { norm } = item.word
  return sensesOf(norm, 'adj').length > 0 && sensesOf(verbOf(norm), 'verb').length === 0
}

/** `the new deal`: the noun, in its base form. */
export function newOneIn(items: readonly Item[]): string | undefined {
  const norms = items.flatMap((item) => (item.kind === 'mention' ? item.norms : [item.word.norm]))
  const noun = norms[norms.indexOf('new') + 1]
  return norms.includes('new') && noun !== undefined ? baseNoun(noun) : undefined
}

/** `the 1981 lease`, `the old hall`: the noun, in its base form. */
export function oldOneIn(items: readonly Item[]): Asked['oldOne'] {
  const norms = items.flatMap((item) => (item.kind === 'mention' ? item.norms : [item.word.norm]))
  const at = norms.findIndex((norm, place) => OLD.test(norm) && norms[place - 1] !== 'in')
  const [by, noun] = norms.slice(at, at + 2)
  if (at < 1 || by === undefined || noun === undefined || FUNCTION_WORDS.has(noun)) return undefined
  return { noun: baseNoun(noun), by }
}

const OLD = /^(?:(?:19|20)\d\d|old|older|former|previous|current|existing)$/u

/** `the Verian envoy`: of whom something is, by the noun right behind. */
export type NounOfParty = { readonly noun: string; readonly ids: readonly string[] }

/** The nouns of a question with the country or body right in front of them, or behind `of`. */
export function nounsOfParties(items: readonly Item[]): readonly NounOfParty[] {
  return items.flatMap((item, at) => {
    const noun = isBehindOf(items, at) ? normAt(items, at - 2) : normAt(items, at + 1)
    if (item.kind !== 'mention' || item.possessive || !item.refs.every(({ kind }) => kind === 'party'))
      return []
    return isNounWord(noun) && !FUNCTION_WORDS.has(noun) && sensesOf(verbOf(noun), 'verb').length === 0
      ? [{ noun: baseNoun(noun), ids: item.refs.map(({ id }) => id) }]
      : []
  })
}

/** `the capital of Veria`: whose it is comes behind. */
function isBehindOf(items: readonly Item[], at: number): boolean {
  return isTheWord(items[at - 1], 'of') && isTheWord(items[at - 3], 'the')
}

/** `which court?`: the noun, where that is all that is asked. */
export function whichOneOf(items: readonly Item[]): string | undefined {
  const norms = items.flatMap((item) => (item.kind === 'mention' ? item.norms : [item.word.norm]))
  const noun = /^(?:and |so |but )?(?:in |at |from |to )?which ([a-z]+)$/u.exec(norms.join(' '))?.[1]
  return noun !== undefined && baseNoun(noun) === noun ? noun : undefined
}

/** `what is citrus`, `where is Norland`: what everybody can look up is no news, and no report tells it by the way; what is `SALT`, a report may. */
export function asksForDefinition(items: readonly Item[]): boolean {
  const norms = items.flatMap((item) => (item.kind === 'mention' ? item.norms : [item.word.norm]))
  const noun = /^(?:what (?:is|are)) (?:an? )?([a-z-]+)$/u.exec(norms.join(' '))?.[1]
  const [where, is, place, ...more] = items
  if (items.some((item) => item.kind === 'word' && /^\p{Lu}{2,}$/u.test(item.word.token.text))) return false
  const isPlace = place?.kind === 'mention' && place.refs.every(({ kind }) => kind === 'party')
  if (isPlace && more.length === 0 && isTheWord(where, 'where') && isTheWord(is, 'is', 'are')) return true
  return noun !== undefined && isCommonNoun(baseNoun(noun)) && !isAbstract(baseNoun(noun))
}
