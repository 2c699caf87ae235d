import { HOLDING, LIGHT } from '../words/grammar.ts'
import type { AskedKind } from './asked.ts'
import { callsSomethingSo, isCalledSo } from './calls-something-so.ts'
import { isDeed } from './is-deed.ts'
import { isOfPeriod } from './is-of-period.ts'
import { isSaying } from './is-saying.ts'
import { asksWhetherKin, isKinWord } from './kin-words.ts'
import type { Item } from './mentions.ts'
import { isIn } from './row-signs.ts'
import {
  isOfDistance,
  isCount,
  isMatter,
  isAmount,
  isQuality,
  leadsToVerb,
  isParticiple,
  isMadeThing,
  isShare,
  isExtreme,
  isUntil,
  isOwnedBy,
  isHedge,
  isGeneric,
  isWhoever,
  isBehindOutcome,
  isDateSet,
} from './unsaid-signs.ts'
import { isTheWord, normAt, rowOf } from './words-at.ts'

/** A word of a question where it stands, with what the question is after. */
export type WordAt = {
  readonly norm: string
  readonly items: readonly Item[]
  readonly at: number
  readonly kinds: ReadonlySet<AskedKind>
  readonly which: string | undefined
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const THINKING = set('think believe feel')
/** How something is put: `the exact text of it`, `who used the phrase`. */
const WORDINGS = set('text phrase wording phrasing expression')
const DURING = set('last lasted take run go valid good')
const EXTREMES = set('worst best peak height highest lowest most least')
const VERSIONS = set('version account take')
const STAYING = set('stay remain keep lie')
const RATING = set('rate judge assess characterize portray')
/** `how does he justify it`: by what he says of it. */
const LASTING = set('run last continue')
const JUSTIFYING = set('justify explain defend excuse')
const NUMBERS = set('one two three four five six seven eight nine ten several')
/** What two parties are called together: that they are `the two powers` need not be said again. */
const SIDES = set('side power superpower giant government capital nation rival camp neighbor')
const OUTCOMES = set(
  'outcome result upshot achieve accomplish reach deal produce decide rule ruling verdict decision judgment',
)
/** Where outcomes come from; that they were talks need not be said again. */
const OCCASIONS = set(
  'talk meeting negotiation session round summit discussion conference encounter visit trip call',
)
/** What is done with a vote, of which the vote tells enough. */
const VOTING = set('cast')
/** How somebody puts or defends what they did: their words tell. */
const GROUNDING = set('justify justification reasoning phrase wording metaphor comparison argument')
const SETTLING = set('fix solve settle resolve concrete tangible')
const PLANS = set('plan intend schedule await upcoming store ahead expect next')
export const MEETING = set('meet talk gather convene reconvene sit sit_down follow-up followup face')

const INTENDING = set('plan intend mean expect schedule hope')
/** How somebody comes across, behind which the question says how. */
const SEEMING = set('sound seem appear')
const AGREEING = set('agree consent')
const DATED = set('year month week hour')

/** Words that only tell what kind of thing a question is after: a statement need not say them to answer it. */
const RULES: readonly ((word: WordAt) => boolean)[] = [
  ({ norm, kinds }) => norm === 'line' && (kinds.has('position') || kinds.has('said')),
  ({ norm }) => norm === 'verbatim' || norm === 'yesterday' || norm === 'tomorrow',
  ({ norm, items, at }) =>
    norm === 'together' &&
    isTheWord(items[at - 1], 'sit', 'sat', 'sitting', 'down', 'get', 'got', 'come', 'came'),
  ({ norm, items, at }) => norm === 'good' && isTheWord(items[at - 1], 'for') && at === items.length - 1,
  ({ norm, items, at }) => isIn(norm, SEEMING) && isQuality(items[at + 1]),
  ({ norm, kinds, items }) => kinds.has('many') && !isCount(items) && DURING.has(norm),
  ({ norm, kinds, items }) => kinds.has('when') && DURING.has(norm) && isUntil(items),
  ({ norm, items, at }) => EXTREMES.has(norm) && isExtreme(items, at),
  ({ norm, kinds }) => kinds.has('when') && /^(?:deadline|cutoff|limit)$/u.test(norm),
  ({ norm, kinds, items }) =>
    kinds.has('next') &&
    /^(?:set|fixed|coming|key)$/u.test(norm) &&
    items.some((item) => isTheWord(item, 'dates')),
  ({ norm, items, at }) => norm === 'total' && isTheWord(items[at - 1], 'in'),
  ({ norm, kinds }) =>
    kinds.has('many') && /^(?:altogether|overall|roughly|approximately|exactly)$/u.test(norm),
  ({ norm, kinds, items }) => kinds.has('many') && !isCount(items) && /^(?:old|previous|former)$/u.test(norm),
  ({ norm, kinds, items, at }) => kinds.has('many') && norm === 'amount' && isTheWord(items[at + 1], 'to'),
  ({ norm, kinds, items, at }) => kinds.has('when') && isIn(norm, INTENDING) && at === items.length - 1,
  ({ norm, kinds, items }) => kinds.has('many') && STAYING.has(norm) && isOfDistance(items),
  ({ items, at }) => isSaying(rowOf(items), at),
  ({ norm, items, at }) =>
    (isIn(norm, LIGHT) || (isGeneric(norm) && !isShare(items, at) && !isDateSet(items, at))) &&
    !isMadeThing(items, at),
  ({ norm, kinds }) => kinds.has('position') && isIn(norm, HOLDING),
  ({ norm, kinds, items, at }) =>
    kinds.has('said') && isIn(norm, THINKING) && !isTheWord(items[at - 1], 'the', 'a'),
  ({ norm, kinds }) => (kinds.has('said') || kinds.has('who')) && WORDINGS.has(norm),
  ({ norm, kinds }) => kinds.has('condition') && /^(?:conditions?|terms|circumstances)$/u.test(norm),
  ({ norm, items, at }) => norm === 'terms' && isTheWord(items[at - 1], 'what', 'which'),
  ({ norm, kinds }) => kinds.has('condition') && /^(?:set|impose|attach)$/u.test(norm),
  ({ norm, kinds }) => kinds.has('welfare') && /^(?:doing|faring|feeling|holding)$/u.test(norm),
  ({ norm, kinds }) =>
    kinds.has('kin') && /^(?:same|one|called|named|surnames?|family|kin|kinsfolk)$/u.test(norm),
  ({ norm, kinds, items }) => kinds.has('kin') && isKinWord(norm) && asksWhetherKin(rowOf(items).join(' ')),
  ({ norm, items, at }) =>
    isIn(norm, VOTING) &&
    items.slice(at + 1, at + 4).some((item) => isTheWord(item, 'vote', 'votes', 'ballot', 'ballots')),
  ({ norm, items, at }) => norm === 'alleged' && at < items.length - 1,
  ({ norm, kinds }) => kinds.has('said') && isIn(norm, GROUNDING),
  ({ norm, kinds }) => kinds.has('heard') && norm.startsWith('hear'),
  ({ norm, kinds }) => kinds.has('acronym') && (norm === 'stand' || norm === 'short'),
  ({ items, at }) => callsSomethingSo(items, at) || isCalledSo(items, at),
  ({ norm, items, at }) => /^(?:cover|covers)$/u.test(norm) && isMatter(items[at - 1]),
  ({ norm, items, at }) => NUMBERS.has(norm) && !isAmount(items[at + 1]),
  ({ norm, items, at }) => isIn(norm, SIDES) && isTheWord(items[at - 1], 'two', 'both'),
  ({ norm, kinds, items, at }) =>
    (kinds.has('when') || kinds.has('where') || kinds.has('whether')) &&
    isIn(norm, INTENDING) &&
    isTheWord(items[at + 1], 'to'),
  ({ norm, kinds }) => kinds.has('when') && norm === 'due',
  ({ norm, kinds, items, at }) =>
    kinds.has('whether') && !kinds.has('outcome') && isIn(norm, AGREEING) && leadsToVerb(items, at),
  ({ norm, items, at }) => norm === 'far' && isTheWord(items[at - 1], 'so'),
  ({ norm, items, at }) => norm === 'next' && isTheWord(items[at - 1], 'do'),
  ({ items, at, kinds }) => isOfPeriod(items, at, kinds.has('many')),
  ({ norm, kinds, items, at }) =>
    kinds.has('when') && norm === 'last' && isTheWord(items[at + 1], 'this', 'so', 'that', 'as'),
  ({ norm, items, at }) =>
    norm === 'last' &&
    (isParticiple(normAt(items, at + 1)) || (isTheWord(items[1], 'did') && at === items.length - 2)),
  ({ norm, items, at }) =>
    /^(?:right|just|shortly|soon)$/u.test(norm) && isTheWord(items[at + 1], 'before', 'after', 'as'),
  ({ norm, items, at }) => /^\d$/u.test(norm) && isTheWord(items[at - 1], 'day'),
  ({ norm, kinds }) => kinds.has('who-is') && /^(?:job|post|office|rank|role|title)$/u.test(norm),
  ({ norm, kinds }) => kinds.has('why') && /^(?:reasons?|purpose|cause|aim|goal|grounds|basis)$/u.test(norm),
  ({ norm, kinds, which }) => norm === which && kinds.has('when') && DATED.has(norm),
  ({ norm, kinds, which }) => norm === which && (kinds.has('where') || isWhoever(norm)),
  ({ norm, kinds, items, at }) =>
    kinds.has('outcome') &&
    (isIn(norm, SETTLING) ||
      isIn(norm, OUTCOMES) ||
      isIn(norm, OCCASIONS) ||
      (isDeed(items, at) && isBehindOutcome(items, at))),
  ({ norm, kinds }) => kinds.has('next') && isIn(norm, PLANS),
  ({ norm, kinds, items, at }) =>
    kinds.has('next') && /^(?:steps?|moves?)$/u.test(norm) && isTheWord(items[at - 1], 'next', 'further'),
  ({ norm, items, at }) =>
    isIn(norm, LASTING) &&
    at === items.length - 1 &&
    items.some((item) => isTheWord(item, 'while', 'during')),
  ({ norm, items, at }) =>
    /^(?:country|town|city|scene|area)$/u.test(norm) &&
    isTheWord(items[at - 1], 'the') &&
    isTheWord(items[at - 2], 'flee', 'fled', 'flees', 'fleeing', 'escape', 'escaped'),
  ({ norm, kinds, items, at }) =>
    !kinds.has('whether') && /^(?:ready|willing|prepared)$/u.test(norm) && isTheWord(items[at + 1], 'to'),
  ({ norm, items, at }) => norm === 'own' && isOwnedBy(items[at - 1]),
  ({ norm, items, at }) => isHedge(norm) && isTheWord(items[at - 1], 'the', 'an', 'any', 'these', 'those'),
  ({ norm, kinds }) => kinds.has('next') && !kinds.has('who') && isIn(norm, MEETING),
  ({ norm, kinds }) => kinds.has('said') && (isIn(norm, RATING) || VERSIONS.has(norm)),
  ({ norm, kinds, items }) => kinds.has('said') && isTheWord(items[0], 'how') && isIn(norm, JUSTIFYING),
]

/** Whether a word of a question says nothing that an answer has to say too. */
export function isUnsaid(word: WordAt): boolean {
  return RULES.some((rule) => rule(word))
}
