import { verbOf } from '../lexicon/lemmas.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import { isWhichNoun } from './is-verb.ts'
import type { Item } from './mentions.ts'
import { STANCES, TONES } from '../words/stances.ts'
import { isIn } from './row-signs.ts'
import { isTheWord } from './words-at.ts'

/** `which posts were hit`: what stands before a passive is done to. */
export function isDoneTo(items: readonly Item[], at: number): boolean {
  const behind = items.slice(at + 1, at + 5)
  const be = behind.findIndex((item) => isTheWord(item, 'was', 'were', 'been', 'be', 'is', 'are', 'got'))
  const verb = behind[be + 1]
  const between = behind[0]
  if (
    be > 1 ||
    (be === 1 &&
      !isWhichNoun(items, at + 1) &&
      between?.kind === 'word' &&
      sensesOf(verbOf(between.word.norm), 'verb').length > 0)
  )
    return false
  return (
    be >= 0 &&
    verb?.kind === 'word' &&
    /(?:ed|en|hit|hurt|shot|sent|held|cut|put)$/u.test(verb.word.norm) &&
    verbOf(verb.word.norm) !== 'be'
  )
}

/** `was Rahim invited`: done to whoever stands between. */
export function isAskedPassively(items: readonly Item[], at: number): boolean {
  const verb = items[at + 1]
  const be = isTheWord(items[at - 1], 'the') ? items[at - 2] : items[at - 1]
  return (
    isTheWord(be, 'was', 'were', 'is', 'are') &&
    verb?.kind === 'word' &&
    /(?:ed|en|hit|hurt|shot|sent|held|put)$/u.test(verb.word.norm) &&
    verbOf(verb.word.norm) !== verb.word.norm &&
    (sensesOf(verb.word.norm, 'adj').length === 0 ||
      isTheWord(items[at + 2], ...BEHIND_PASSIVES) ||
      (endsAt(items, at + 2) && isAnother(verb.word.norm)))
  )
}

/** `is Rahim guilty`: how somebody is, and nothing that they do; how they feel they tell themselves. */
export function isDescribed(items: readonly Item[], at: number): boolean {
  const quality = items[at + 1]
  const be = isTheWord(items[at - 1], 'the') ? items[at - 2] : items[at - 1]
  return (
    isTheWord(be, 'was', 'were', 'is', 'are') &&
    quality?.kind === 'word' &&
    endsAt(items, at + 2) &&
    sensesOf(quality.word.norm, 'adj').length > 0 &&
    sensesOf(verbOf(quality.word.norm), 'verb').length === 0 &&
    isAnother(quality.word.norm)
  )
}

/** Nothing more, or another word of the kind: `approved or rejected`. */
function endsAt(items: readonly Item[], at: number): boolean {
  return items[at] === undefined || isTheWord(items[at], 'or', 'and', 'yet')
}

/** `was Rahim acquitted`: how somebody feels they may be by themselves, the rest another does to them. */
function isAnother(norm: string): boolean {
  return !isIn(norm, STANCES) && !isIn(norm, TONES)
}

/** `was Rahim barred from it`, `turned down`: what could be a quality is done to them. */
const BEHIND_PASSIVES = ['from', 'by', 'down', 'out', 'off', 'up', 'away']

/** `what happened to the envoy`, `agree to an inquiry`, `invited to it`: nobody speaks to what stands behind `to`. */
export function isNotToldTo(items: readonly Item[], at: number): boolean {
  const verb = isTheWord(items[at - 1], 'to') ? items[at - 2] : items[at - 3]
  return isTheWord(verb, ...NOT_TELLING)
}

const NOT_TELLING = 'invited summoned happened happen agree agreed consent object'.split(' ')
