import { isOfRoom } from './amount-words.ts'
import { verbOf } from '../lexicon/lemmas.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import type { AskedKind } from './asked.ts'
import { isDeed } from './is-deed.ts'
import { isVerb } from './is-verb.ts'
import { isCrowd } from './mentions.ts'
import type { Item } from './mentions.ts'
import { isSuperlative } from './unsaid-signs.ts'
import { isTheWord, normAt } from './words-at.ts'

/** An occasion, what only compares, or what would be done on a condition: that is told as what would not. */
export function mayStayUnsaid(
  items: readonly Item[],
  at: number,
  norm: string,
  kinds: ReadonlySet<AskedKind>,
): boolean {
  if (isCrowd(items[at]) || (!kinds.has('where') && isSetting(items, at))) return true
  if ((kinds.has('condition') && isVerb(items, at)) || isSuperlative(norm) || norm === 'similar') return true
  if (kinds.has('many') && (isOfRoom(items, at) || isChange(items, at))) return true
  if (/^(?:19|20)\d\d$/u.test(norm))
    return isTheWord(items[at - 1], 'in', 'of', 'since', 'by', 'from', 'during')
  if (!kinds.has('many') && SPOKEN_OF.has(norm) && leadsOn(items[at + 1]) && !isVerb(items, at)) return true
  return (
    !kinds.has('many') &&
    SOFT.has(norm) &&
    !(isDeed(items, at) && isVerbAtAll(norm)) &&
    !(MOVING.has(norm) && isVerb(items, at))
  )
}

/** `by how much will rents go up`: the figure tells it. */
function isChange(items: readonly Item[], at: number): boolean {
  const much = items.findIndex((item) => isTheWord(item, 'much'))
  return (
    much > 0 &&
    (isTheWord(items[much - 2], 'by') || isTheWord(items[much + 1], 'did', 'has', 'have', 'will', 'would')) &&
    CHANGES.has(verbOf(normAt(items, at))) &&
    isVerb(items, at)
  )
}

const CHANGES = new Set(
  'go rise increase climb grow raise lift hike fall drop decrease shrink cut lower reduce change improve'.split(
    ' ',
  ),
)

const MOVING = new Set(['move', 'step'])

/** `scheme` right behind a name may be what it does; `idea` may not. */
function isVerbAtAll(norm: string): boolean {
  return sensesOf(verbOf(norm), 'verb').length > 0
}

/** `in the talks`, `during the visit`: on what occasion, not what about. */
export function isOccasion(items: readonly Item[], at: number): boolean {
  const [item, the] = [items[at], items[at - 1]]
  const before = the?.kind === 'word' && the.word.norm === 'the' ? items[at - 2] : the
  return (
    item?.kind === 'mention' &&
    item.norms.every((norm) => SOFT.has(norm)) &&
    before?.kind === 'word' &&
    /^(?:in|at|during)$/u.test(before.word.norm)
  )
}

/** `in the room`, `with the hosts`: where or among whom it was, and no more. */
function isSetting(items: readonly Item[], at: number): boolean {
  return (
    SETTINGS.has(normAt(items, at)) &&
    isTheWord(items[at - 1], 'the', 'their') &&
    isTheWord(items[at - 2], 'in', 'at', 'on', 'with', 'around') &&
    items
      .slice(0, at - 2)
      .some((_, before) => !FUNCTION_WORDS.has(normAt(items, before)) && isVerb(items, before))
  )
}

const SETTINGS = new Set(
  'room table host hosts scene spot ground hall venue sidelines margins corridor corridors podium stage'.split(
    ' ',
  ),
)

/** Nouns for an occasion or a piece of news; as verbs (`met`, `talk`) they are not meant. */
const SOFT = new Set(
  'talks meeting meetings mtg session negotiation negotiations round summit discussion discussions conference conversation call statement statements remark remarks message post posts tweet team delegation government governments leaders hosts visit trip encounter scheme system programme program process policy move measure step effort idea situation project initiative package'.split(
    ' ',
  ),
)

/** Nouns for what is spoken of; what of decides: `the threat of a strike`. */
const SPOKEN_OF = new Set(
  'threat warning claim allegation accusation charge criticism suggestion rumor rumour idea notion prospect possibility chance risk danger question talk quarrel dispute row argument disagreement debate controversy'.split(
    ' ',
  ),
)

function leadsOn(item: Item | undefined): boolean {
  return item?.kind === 'word' && /^(?:of|to|that|about|over|from|by|against)$/u.test(item.word.norm)
}
