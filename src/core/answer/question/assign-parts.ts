import { lemmasOf } from '../lexicon/lemmas.ts'
import { ABOUT, CONTROL, FUNCTION_WORDS, HOLDING, MUTUAL, SAYING } from '../words/grammar.ts'
import type { AskedKind, Leaning, Part, Slot } from './asked.ts'
import type { Item, Mention } from './mentions.ts'
import { isAskedPassively, isDescribed, isDoneTo, isNotToldTo } from './is-done-to.ts'
import { AUXILIARY, fragmentPart, isFragment } from './fragment-part.ts'
import { isAccording } from './is-according.ts'
import { isAttributive, isOfMatter } from './is-attributive.ts'
import { isOnlyBeing } from './is-only-being.ts'
import { isHearing } from './is-saying.ts'
import { isVerb } from './is-verb.ts'
import { isIn } from './row-signs.ts'
import { isTheWord, rowOf } from './words-at.ts'

/** Says how each person or party named has to stand in the answer: *by* is not *about*, *to* is not *with*. */
export function assignParts(
  items: readonly Item[],
  kinds: ReadonlySet<AskedKind>,
  leaning: Leaning,
  groups: ReadonlyMap<string, string>,
): readonly Slot[] {
  const slots: Slot[] = []
  let last: Mention | undefined
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'mention') continue
    const ids = item.refs.filter(({ kind }) => kind === 'person' || kind === 'party').map(({ id }) => id)
    const issues = item.refs.filter(({ kind }) => kind === 'issue').map(({ id }) => id)
    if (ids.length === 0) continue
    const joined = joinedWith(items, at)
    const before = slots.at(-1)
    const part =
      joined !== undefined && before !== undefined && last === joined
        ? before.part
        : partOf(items, at, kinds, leaning, slots)
    last = item
    const whose = part === 'speaker' ? [] : ids.flatMap((id) => groups.get(id) ?? [])
    slots.push({
      surface: item.surface,
      norms: item.norms,
      how: item.how,
      part,
      isAbout: ABOUT.has(wordBefore(items, at) ?? ''),
      isOwner: item.possessive && at < items.length - 1,
      ids,
      whose,
      issues,
    })
  }
  return slots
}

/** The mention before an `and` or comma right in front. */
function joinedWith(items: readonly Item[], at: number): Mention | undefined {
  const link = items[at - 1]
  const before = link?.kind === 'word' ? items[at - (isTheWord(link, 'the') ? 3 : 2)] : undefined
  const and = link !== undefined && isTheWord(link, 'the') ? items[at - 2] : link
  return and !== undefined && isTheWord(and, 'and') && before?.kind === 'mention' ? before : undefined
}

function partOf(
  items: readonly Item[],
  at: number,
  kinds: ReadonlySet<AskedKind>,
  leaning: Leaning,
  slots: readonly Slot[],
): Part {
  if (
    kinds.has('who-is') ||
    kinds.has('kin') ||
    isOnlyNames(items) ||
    (isTheWord(items[at - 1], 'many') && isTheWord(items[at - 2], 'how'))
  )
    return 'any'
  if (kinds.has('who') && isTheWord(items[at + 1], 'with') && isTheWord(items[at - 1], 'is', 'was', 'were'))
    return 'with'
  if (kinds.has('what') && isAskedWhatItIs(items, at)) return 'any'
  if (hearsBehind(items, at)) return 'to'
  const subject = kinds.has('said') || kinds.has('position') ? 'speaker' : 'actor'
  const before = wordBefore(items, at)
  const mention = items[at]
  if (before !== undefined) {
    if (before === 'according' || (before === 'to' && isAccording(items, at))) return 'speaker'
    if (before === 'by') return subject
    if (PLACES.has(before) || (before === 'to' && isMoving(items, at))) return 'place'
    if (/^visit(?:s|ed|ing)?$/u.test(before) && isOfParties(items[at])) return 'place'
    if (before === 'with' && isNounBehind(items, at)) return 'any'
    if (before === 'to' && (isOfMatter(items, at) || isNotToldTo(items, at))) return 'any'
    if (before === 'to')
      return isTheWord(items[at - 2], 'related') || isTheWord(items[at - 3], 'related') ? 'any' : 'to'
    if (before === 'with' || before === 'alongside' || before === 'between') return 'with'
    if (before === 'from' && kinds.has('said')) return 'speaker'
    if (before === 'of' && kinds.has('position') && !slots.some(({ part }) => part === 'speaker'))
      return 'speaker'
    if (ABOUT.has(before) || before === 'under' || before === 'of' || before === 'from' || before === 'among')
      return 'any'
    if (isIn(before, WISHING)) return 'any'
    if (isIn(before, HEARERS)) return kinds.has('said') || isIn(before, CONTROL) ? 'to' : 'any'
  }
  if (GIVING.has(before ?? '')) return 'to'
  if (isAttributive(items, at) || isOnlyBeing(items, at, kinds)) return 'any'
  if (isAskedPassively(items, at)) return 'undergoer'
  if (isDoneTo(items, at) || isDescribed(items, at)) return 'any'
  if (leaning.pronoun !== undefined && pronounComesFirst(items, at)) return 'any'
  if (slots.some(({ part }) => part === 'speaker' || part === 'actor')) return 'any'
  if (mention?.kind === 'mention' && mention.possessive)
    return kinds.has('said') || kinds.has('position') ? 'speaker' : 'any'
  if (kinds.has('who') && comesBehindVerb(items, at)) return 'any'
  if (isObject(items, at, kinds)) return 'undergoer'
  if (comesBehindVerb(items, at)) return 'any'
  if (!isFragment(items)) return subject
  return kinds.has('many') ? 'any' : fragmentPart(items, at)
}

/** `Lund and Moro`, `Lund vs the union`: whatever has to do with all of them. */
function isOnlyNames(items: readonly Item[]): boolean {
  return (
    items.filter(({ kind }) => kind === 'mention').length > 1 &&
    items.every(
      (item) => item.kind === 'mention' || isTheWord(item, 'and', 'or', 'against', 'versus', 'v', 'the'),
    )
  )
}

/** Whether whoever is named hears what somebody else says: `what did Gates hear from Xi`. */
function hearsBehind(items: readonly Item[], at: number): boolean {
  const norms = rowOf(items)
  return isHearing(norms, at + 1)
}

/** `what is the agency`: nothing that it does. */
function isAskedWhatItIs(items: readonly Item[], at: number): boolean {
  const be = isTheWord(items[at - 1], 'the', 'a', 'an') ? at - 2 : at - 1
  return (
    at === items.length - 1 &&
    isTheWord(items[be], 'is', 'are', 'was', 'were') &&
    isTheWord(items[be - 1], 'what')
  )
}

/** Right in front of whoever gets it. */
const GIVING = new Set('give gives gave offer offers offered send sends sent'.split(' '))
const PLACES = new Set('in at near inside outside'.split(' '))
const MOVING = new Set('been invite go come travel fly visit trip journey return move drive sail'.split(' '))

/** `going to Belmont`: the name behind `to` is a place there. */
function isMoving(items: readonly Item[], at: number): boolean {
  return items
    .slice(Math.max(0, at - 4), at)
    .some((item) => item.kind === 'word' && isIn(item.word.norm, MOVING))
}

const HAN = /\p{Script=Han}/u

/** Visited as a place, rather than as somebody. */
function isOfParties(item: Item | undefined): boolean {
  return (
    item?.kind === 'mention' && !HAN.test(item.surface) && item.refs.every(({ kind }) => kind === 'party')
  )
}

/** `competition with China` is about China; `talk with China` is done with it. */
function isNounBehind(items: readonly Item[], at: number): boolean {
  const noun = items[at - 2]
  if (noun?.kind === 'mention') return noun.refs.every(({ kind }) => kind === 'issue')
  return noun?.kind === 'word' && !FUNCTION_WORDS.has(noun.word.norm) && !isIn(noun.word.norm, MUTUAL)
}

/** Whose doing is wished need not have been told so. */
const WISHING = new Set(['want', 'expect', 'need'])
const HEARERS = new Set(['tell', ...CONTROL])

/** The nearest word in front that is no article or adjective of courtesy. */
function wordBefore(items: readonly Item[], at: number): string | undefined {
  for (let index = at - 1; index >= 0; index -= 1) {
    const item = items[index]
    if (item?.kind !== 'word') return undefined
    if (
      !['the', 'a', 'an', 'his', 'her', 'their', 'this', 'that', 'these', 'those', 'its'].includes(
        item.word.norm,
      )
    )
      return item.word.norm
  }
  return undefined
}

function pronounComesFirst(items: readonly Item[], at: number): boolean {
  return items.slice(0, at).some((item) => isTheWord(item, 'he', 'she', 'they'))
}

/** Whether a full verb stands in front: then the name is what it was done to. */
function comesBehindVerb(items: readonly Item[], at: number): boolean {
  return items.slice(0, at).some((item) => {
    if (item.kind !== 'word') return false
    const { norm } = item.word
    if (AUXILIARY.has(norm) || FUNCTION_WORDS.has(norm)) return false
    return lemmasOf(norm).length > 1 || isIn(norm, SAYING) || isIn(norm, HOLDING) || CONTROL.has(norm)
      ? !isNounBefore(items, at)
      : false
  })
}

/** `will the skippers sue Ostmark`: a noun and its verb stand in front, and nothing behind. */
function isObject(items: readonly Item[], at: number, kinds: ReadonlySet<AskedKind>): boolean {
  const the = isTheWord(items[at - 1], 'the') ? at - 1 : at
  return (
    kinds.has('whether') &&
    at === items.length - 1 &&
    isVerb(items, the - 1) &&
    items.slice(1, the - 1).some((item) => item.kind === 'word' && !FUNCTION_WORDS.has(item.word.norm))
  )
}

/** `which agreement did Xi sign`: an auxiliary right in front makes the name the doer all the same. */
function isNounBefore(items: readonly Item[], at: number): boolean {
  const before = wordBefore(items, at)
  return before !== undefined && AUXILIARY.has(before)
}
