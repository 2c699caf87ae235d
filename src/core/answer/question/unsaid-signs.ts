import { isGroup, isPerson } from '../lexicon/kinds-of-words.ts'
import { baseNoun, lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import { GENERIC, LIGHT } from '../words/grammar.ts'
import { isVerb } from './is-verb.ts'
import type { Item } from './mentions.ts'
import { isIn } from './row-signs.ts'
import { isTheWord, normAt } from './words-at.ts'

/** `how far apart should they stay`: where they are, not what they do. */
export function isOfDistance(items: readonly Item[]): boolean {
  return items.some((item) => isTheWord(item, 'far', 'apart', 'close', 'near'))
}

/** `how many seats`: a number of them, rather than how long or how much. */
export function isCount(items: readonly Item[]): boolean {
  return items.some(
    (item, at) =>
      isTheWord(item, 'many') && !/^(?:hour|day|week|month|year|minute)s?$/u.test(normAt(items, at + 1)),
  )
}

/** `how many people came to the fair`, `how many turned up`: that there were so many tells that they came. */
export function isComing(items: readonly Item[], at: number): boolean {
  const many = items.findIndex((item) => isTheWord(item, 'many'))
  const isAnybody = at === many + 1 || (at === many + 2 && isTheWord(items[at - 1], 'people', 'persons'))
  return (
    many > 0 && isAnybody && isTheWord(items[at], 'came', 'come', 'turned', 'showed', 'attended', 'gathered')
  )
}

/** `which countries does the treaty cover`: those it includes. */
export function isMatter(item: Item | undefined): boolean {
  return item?.kind === 'mention' && item.refs.every(({ kind }) => kind === 'issue')
}

/** `9 percent`, `two million`: another number would be another sum. */
export function isAmount(behind: Item | undefined): boolean {
  return isTheWord(behind, 'percent', 'per', 'pct', 'thousand', 'million', 'billion', 'trillion')
}

/** `conciliatory`: what somebody may sound. */
export function isQuality(item: Item | undefined): boolean {
  return item?.kind === 'word' && sensesOf(item.word.norm, 'adj').length > 0
}

/** `agree to meet`: what they agreed to do is asked. */
export function leadsToVerb(items: readonly Item[], at: number): boolean {
  return isTheWord(items[at + 1], 'to') && isVerb(items, at + 2) && items[at - 1]?.kind === 'mention'
}

/** `last seen`, `last met`: when it was done latest. */
export function isParticiple(norm: string): boolean {
  return verbOf(norm) !== norm && !norm.endsWith('ing')
}

/** `a recording`: a thing of its own, whatever recording is. */
export function isMadeThing(items: readonly Item[], at: number): boolean {
  const norm = normAt(items, at)
  return norm.endsWith('ing') && !LIGHT.has(norm) && !GENERIC.has(norm) && isTheWord(items[at - 1], 'a', 'an')
}

/** `how many of those freed are women`: what is counted of them, however general. */
export function isShare(items: readonly Item[], at: number): boolean {
  const many = items.findIndex((item) => isTheWord(item, 'many'))
  return (
    many >= 0 &&
    isTheWord(items[many + 1], 'of') &&
    at === items.length - 1 &&
    isTheWord(items[at - 1], 'is', 'are', 'was', 'were')
  )
}

/** `has a date been set`: not whether anything else was. */
export function isDateSet(items: readonly Item[], at: number): boolean {
  return (
    isTheWord(items[at], 'date', 'dates', 'day', 'place', 'time') &&
    isTheWord(items[0], 'has', 'have', 'is', 'are', 'was', 'were') &&
    isTheWord(items[at + 1], 'been', 'set', 'fixed', 'agreed', 'given', 'named')
  )
}

/** `at its worst`, `at the height`: how much of it there was then. */
export function isExtreme(items: readonly Item[], at: number): boolean {
  return isTheWord(items[at - 1], 'its', 'their', 'the', 'his', 'her') && isTheWord(items[at - 2], 'at')
}

/** `the league’s own growers`, `of its own`: whose it is has been said. */
export function isOwnedBy(before: Item | undefined): boolean {
  if (before?.kind === 'mention') return before.possessive
  return isTheWord(before, 'his', 'her', 'its', 'their') || before?.word.token.possessive === true
}

/** `the alleged calls`: how sure it is need not be said again. */
export function isHedge(norm: string): boolean {
  return /^(?:alleged|purported|supposed|reported|rumou?red)$/u.test(norm)
}

/** `until when`, `till what day`. */
export function isUntil(items: readonly Item[]): boolean {
  return items.some((item) => isTheWord(item, 'until', 'till'))
}

/** Too general to be said again; the greatest of a kind is told as such. */
export function isGeneric(norm: string): boolean {
  return isIn(norm, GENERIC) && !isSuperlative(norm)
}

/** `biggest`, `latest`: more than one of its kind could be. */
export function isSuperlative(norm: string): boolean {
  return (
    /^\w{3,}est$/u.test(norm) &&
    lemmasOf(norm).some((lemma) => lemma !== norm && sensesOf(lemma, 'adj').length > 0)
  )
}

/** `which groups`, `which paper`: whoever it was. */
export function isWhoever(norm: string): boolean {
  const noun = baseNoun(norm)
  return noun === 'group' || isPerson(noun) || isGroup(noun)
}

/** `what result did he bag`: whatever the verb, the result is what is asked. */
export function isBehindOutcome(items: readonly Item[], at: number): boolean {
  return items
    .slice(0, at)
    .some((item) => item.kind === 'word' && /^(?:outcomes?|results?)$/u.test(item.word.norm))
}
