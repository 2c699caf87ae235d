import { familyOf } from '../lexicon/families.ts'
import { lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { isGroup, isPerson } from '../lexicon/kinds-of-words.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { impliedWords } from './implied-words.ts'
import { isMoneyAt } from './amounts.ts'
import { isAgeAt } from './tells-length.ts'
import { isTimeUnit } from './told-words.ts'
import type { Told } from './told-words.ts'
import { countedBy } from './what-is-counted.ts'

/** Words a number may stand before what it counts: `its nine Velmari crew`. */
const REACH = 4

/** `nine sailors`, `the number of sailors at nine`, `sailors, nine of them`. */
export function countsAsked(
  { norms, breaks }: Told,
  numbers: readonly number[],
  asked: Asked,
  index: AnswerIndex,
): boolean {
  const isCounted = countedBy(asked, index)
  if (isCounted === undefined) return numbers.length > 0
  const filled = numbers.filter(
    (at) =>
      !(asked.wantsTurnout && norms[at - 1] === 'for') &&
      !isAgeAt(norms, at) &&
      !(asked.measure === 'count' && isMoneyAt(norms, at) && !isCounted(norms[at + 1] ?? '')),
  )
  const isDeed = asked.countsPeople ? deedOf(asked, index) : fateOf(asked)
  return filled.some(
    (at) =>
      isWhoever(norms, at, isDeed) ||
      isFollowed(norms, at, isCounted) ||
      isCounted(norms[at + 1] ?? '') ||
      (breaks.has(at) && isCounted(norms[at - 1] ?? '')) ||
      (norms[at - 1] === 'of' && norms.slice(Math.max(0, at - 3), at).some(isCounted)) ||
      (/^(?:above|over|at|to|reached|is|was|below|under)$/u.test(norms[at - 1] ?? '') &&
        norms.slice(Math.max(0, at - 4), at).some(isCounted)) ||
      (/^(?:are|were)$/u.test(norms[at - 1] ?? '') &&
        endsAt(norms, at + 1) &&
        norms.slice(Math.max(0, at - 4), at).some(isCounted)) ||
      (asked.measure === 'count' &&
        /^(?:numbered|number|totall?ed)$/u.test(norms[at - 1] ?? '') &&
        norms.slice(Math.max(0, at - 4), at).some(isCounted)) ||
      (norms[at + 1] === 'of' && norms.slice(Math.max(0, at - 3), at).some(isCounted)) ||
      (norms.slice(0, at).includes('number') && norms.slice(0, at).some(isCounted)),
  )
}

/** `23 were killed`, `killed at least 11`: people, left unsaid. */
function isWhoever(norms: readonly string[], at: number, isDeed: (norm: string) => boolean): boolean {
  const [next = '', then = ''] = norms.slice(at + 1, at + 3)
  if (isDeed(next) || (/^(?:was|were|are|have|had|got)$/u.test(next) && isDeed(then))) return true
  const isLast = endsAt(norms, at + 1) || /^(?:others|people)$/u.test(next)
  const before = norms.slice(Math.max(0, at - 4), at)
  const deed = before.findLastIndex(isDeed)
  return (
    isLast &&
    deed >= 0 &&
    before
      .slice(deed + 1)
      .every((norm) => /^(?:at|least|about|around|some|more|than|nearly|almost|up|to|only|all)$/u.test(norm))
  )
}

/** Whether nothing follows that a number before it could count. */
function endsAt(norms: readonly string[], at: number): boolean {
  const next = norms[at] ?? ''
  return next === '' || APART.test(next) || /^(?:in|and)$/u.test(next)
}

/** What people are counted for: being killed, hurt, freed. */
function deedOf({ terms }: Asked, index: AnswerIndex): (norm: string) => boolean {
  const verbs = terms.filter(({ isVerb }) => isVerb).flatMap(({ words }) => words.flat())
  const lemmas = new Set(verbs.flatMap((lemma) => [lemma, ...impliedWords(lemma, index)]))
  return (norm) => lemmasOf(norm).some((lemma) => lemmas.has(lemma) && sensesOf(lemma, 'verb').length > 0)
}

/** What the dead or the wounded counted have had done to them. */
function fateOf({ counted = [] }: Asked): (norm: string) => boolean {
  const deeds = new Set(counted.flatMap(familyOf).filter((lemma) => sensesOf(lemma, 'verb').length > 0))
  return (norm) =>
    verbOf(norm) !== norm && !norm.endsWith('s') && lemmasOf(norm).some((lemma) => deeds.has(lemma))
}

/** `three complaints` tells how many times they complained. */
export function countsDeeds(
  norms: readonly string[],
  numbers: readonly number[],
  { terms }: Asked,
  index: AnswerIndex,
): boolean {
  const own = terms.filter(({ isVerb }) => isVerb).flatMap(({ words }) => words.flat())
  const deeds = new Set([...own, ...own.flatMap((lemma) => impliedWords(lemma, index))])
  const isDeed = (norm: string) => lemmasOf(norm).some((lemma) => deeds.has(lemma))
  return numbers.some((at) => isFollowed(norms, at, isDeed))
}

/** `a protest of 300 people` tells how many demonstrators there were, where it has no word for them. */
export function countsPeopleOfEvent(
  norms: readonly string[],
  numbers: readonly number[],
  asked: Asked,
  index: AnswerIndex,
): boolean {
  const { counted, terms } = asked
  if (counted === undefined || !counted.some(isPerson)) return false
  const term = terms.find(({ words }) => words.at(-1)?.some((lemma) => counted.includes(lemma)))
  if (term === undefined) return false
  const implied = term.words.flat().flatMap((lemma) => impliedWords(lemma, index))
  const others = new Set(implied.filter((lemma) => !isPerson(lemma) && !isGroup(lemma)))
  return (
    norms.some((norm) => lemmasOf(norm).some((lemma) => others.has(lemma))) &&
    (numbers.some((at) => isFollowed(norms, at, isAnybody)) ||
      (norms.includes('number') && norms.some(isAnybody)))
  )
}

function isAnybody(norm: string): boolean {
  return norm === 'people' || norm === 'persons'
}

/** `nine Velmari sailors`, but not `48 hours unless the broadcasts`. */
function isFollowed(norms: readonly string[], at: number, isCounted: (norm: string) => boolean): boolean {
  const isOfThem = norms[at + 1] === 'of' && norms[at + 2] === 'the'
  const from = isOfThem ? at + 3 : at + 1
  for (const norm of norms.slice(from, from + REACH)) {
    if (isCounted(norm)) return true
    if (isTimeUnit(norm) || APART.test(norm)) return false
  }
  return false
}

/** What stands behind these is not what a number in front of them counts: `90 million for the farmers`. */
const APART =
  /^(?:unless|if|after|before|because|when|while|per|for|to|on|at|by|with|from|against|about|than)$/u
