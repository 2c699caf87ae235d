import { baseNoun } from '../lexicon/lemmas.ts'
import { isNameWord, isPlace, isStuff } from '../lexicon/kinds-of-words.ts'
import { meaningsOf } from '../lexicon/related-words.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import type { Asked, Term } from '../question/asked.ts'
import { WISHES } from '../record-index/attitudes.ts'
import { intersect } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { coverTerm } from './cover-term.ts'
import { nearby } from './near-statements.ts'
import type { Within } from './near-statements.ts'

/** A term of a question with how nearly each statement says it. */
export type Evidence = {
  readonly term: Term
  readonly weight: number
  readonly near: ReadonlyMap<number, number>
}

/** A word with more meanings than this is often figurative packaging: `bag`, `kick in`, `table`. */
const LIGHT_MEANINGS = 10
/** What a word weighs that may be left unsaid; any other weighs 1. */
export const LIGHT_WEIGHT = 0.3
/** Fewer words of weight than this are one thing. */
const FEW = 2

/** How nearly each statement says a term, and what that weighs. */
export function evidenceOf(term: Term, asked: Asked, index: AnswerIndex, within: Within): Evidence {
  const near = new Map<number, number>()
  const add = (list: Postings, strength: number) => {
    for (const number of within(list)) if ((near.get(number) ?? 0) < strength) near.set(number, strength)
  }
  const { certain, implied, spoken, kin, weak } = coverTerm(
    term,
    index,
    asked.kinds.has('whether') && term.isDeed,
  )
  add(certain, 1)
  add(asked.kinds.has('many') ? intersect(implied, spoken) : implied, 0.85)
  add(kin, 0.8)
  if (!term.isProper && !isNamed(term)) {
    if (!asked.kinds.has('many') && !isAskedFor(term, asked)) add(weak, 0.4)
    for (const [number, strength] of nearby(term, leastFor(term, asked), index, within))
      add([number], strength)
  }
  return {
    term,
    weight:
      isLight(term) && !isOrdinal(term, asked) && !isSpecial(term, asked) && !isWanted(term, asked)
        ? LIGHT_WEIGHT
        : 1,
    near,
  }
}

/** Whether a word may be left unsaid: no name, no matter, nothing whose having been done is what is asked. */
function isLight({ isName, isProper, issues, words, isVerb, isSoft }: Term): boolean {
  if (isSoft) return true
  if (isName || isProper || issues.length > 0 || isVerb) return false
  return words.every(
    (word) => isManner(word[0] ?? '') || word.some((lemma) => meaningsOf(lemma) >= LIGHT_MEANINGS),
  )
}

/** `did they meet at the station`, `barred from leaving`: anywhere or anything else would be another matter. */
function isSpecial({ words, surface, isSoft }: Term, { kinds }: Asked): boolean {
  if (!kinds.has('whether') || isSoft) return false
  return surface.endsWith('ing') || words.every((word) => word.some((lemma) => isPlace(lemma)))
}

/** `the second day`: another one would be another day; who came first is told in many ways. */
function isOrdinal({ words }: Term, { kinds }: Asked): boolean {
  return words.flat().some((word) => ORDINALS.has(word) || (word === 'first' && kinds.has('whether')))
}

const ORDINALS = new Set('second third fourth fifth sixth seventh eighth ninth tenth'.split(' '))

/** `did Bakker call for a strike`: the one thing that somebody is asked to want or to urge is no packaging. */
function isWanted({ isSoft, isVerb }: Term, { kinds, terms }: Asked): boolean {
  const isOnly = terms.filter((term) => !isLight(term)).length < FEW
  if (!kinds.has('whether') || isSoft || isVerb || !isOnly) return false
  return terms.some((term) => term.isVerb && term.words.flat().some((lemma) => WISHES.has(lemma)))
}

/** What is taken for granted or asked to be affirmed has to be said nearly so; the rest may come less near. */
function leastFor(term: Term, { kinds, measure, wantsDoer }: Asked): number {
  const { isDeed, isVerb, issues, words } = term
  if (issues.length > 0) return 0.9
  if (!isVerb && !kinds.has('whether') && words.every((word) => word.some(isStuff))) return 0.9
  if (isVerb && kinds.has('when') && words.flat().some((lemma) => FOUNDING.has(lemma))) return 0.95
  if (measure === 'size') return 0.9
  if (isVerb && wantsDoer) return 0.85
  if (kinds.has('why') || ((isDeed || isVerb) && kinds.has('whether'))) return 0.75
  return isDeed || isVerb ? 0.6 : 0.5
}

/** When something was founded is not told by what it began. */
const FOUNDING = new Set(['found', 'establish'])

/** A name in small letters: nothing but itself is near it. */
export function isNamed({ words }: Term): boolean {
  return words.flat().some(isNameWord)
}

/** `together`, `abroad`: how or where, never what. */
function isManner(word: string): boolean {
  return (
    sensesOf(word, 'adv').length > 0 &&
    sensesOf(word, 'noun').length === 0 &&
    sensesOf(word, 'verb').length === 0
  )
}

/** `what cargo was aboard`: the very thing that is asked for. */
export function isAskedFor({ words }: Term, { which, whichHead }: Asked): boolean {
  return [which, whichHead].some((noun) => noun !== undefined && words.flat().includes(baseNoun(noun)))
}
