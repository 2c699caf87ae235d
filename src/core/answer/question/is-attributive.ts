import { isGroup, isPerson } from '../lexicon/kinds-of-words.ts'
import { baseNoun, verbOf } from '../lexicon/lemmas.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import { HOLDING, SAYING } from '../words/grammar.ts'
import type { Item } from './mentions.ts'
import { isFragment } from './fragment-part.ts'
import { isIn, MATTER, signOf } from './row-signs.ts'
import { isTheWord, wordAt } from './words-at.ts'

/** `was the Norlian ferry raised`, `the Petrova letter`: a name that only tells whose or which thing, and does nothing. */
export function isAttributive(items: readonly Item[], at: number): boolean {
  if (isOfMatter(items, at)) return true
  const [item, noun] = [items[at], wordAt(items, at + 1)]
  if (item?.kind !== 'mention' || item.possessive || noun === undefined || noun.token.afterBreak) return false
  if (!isThing(noun.norm) || item.how === 'role') return false
  if (isIn(noun.norm, SAYING) || isIn(noun.norm, HOLDING)) return false
  if (isTheWord(items[at - 1], 'a', 'an', 'any', 'another')) return true
  if (sensesOf(verbOf(noun.norm), 'verb').length === 0) return true
  if (isTheWord(items[at - 1], 'the') && item.refs.every(({ kind }) => kind === 'person')) return true
  return isBehindBe(items, at) && verbOf(noun.norm) === noun.norm && items.length > at + 2
}

/** Whether a matter stands right behind a country or body: `how much Norlian barley may be sold`. */
export function isOfMatter(items: readonly Item[], at: number): boolean {
  const [item, matter] = [items[at], items[at + 1]]
  return (
    item?.kind === 'mention' &&
    matter?.kind === 'mention' &&
    !item.possessive &&
    !item.afterBreak &&
    signOf(matter) === MATTER &&
    item.refs.every(({ kind }) => kind === 'party') &&
    !isFragment(items)
  )
}

/** `was the Norlian ferry raised`: what helps the verb is a `be`, so that the verb is still to come. */
function isBehindBe(items: readonly Item[], at: number): boolean {
  const be = isTheWord(items[at - 1], 'the') ? items[at - 2] : items[at - 1]
  return isTheWord(be, 'is', 'are', 'was', 'were')
}

/** Oftener a noun than an adjective, and nobody who could do something. */
function isThing(norm: string): boolean {
  const noun = baseNoun(norm)
  const nouns = sensesOf(noun, 'noun').length
  return nouns > 0 && nouns > sensesOf(norm, 'adj').length && !isPerson(noun) && !isGroup(noun)
}
