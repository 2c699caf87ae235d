import { allowedSlips, editDistance, mayBeNear } from '../../names/edit-distance.ts'
import { baseNoun, lemmasOf } from '../lexicon/lemmas.ts'
import { isGroup, isPerson, isWord, sensesOf } from '../lexicon/wordnet.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { shapesNear } from '../record-index/names.ts'
import { compoundOf } from '../record-index/stated-words.ts'
import { FUNCTION_WORDS, GENERIC, HOLDING, LIGHT, PARTICLES } from '../words/grammar.ts'
import type { AskedKind, Term } from './asked.ts'
import type { Item, Mention } from './mentions.ts'
import { isVerb } from './is-verb.ts'
import { signOf, isIn, isSaying } from './read-kinds.ts'
import { SIZES, sizesThing } from './sizes.ts'

/** What else is known of a question when its terms are read. */
export type TermContext = {
  readonly kinds: ReadonlySet<AskedKind>
  readonly used: ReadonlySet<number>
  readonly which: string | undefined
  readonly index: AnswerIndex
}

const REACH = 4
/** Verb and particle that only ask what there is: `what came out of`, `bring up`. */
const GENERIC_COMPOUNDS = new Set(
  'go_on come_out come_about come_of come_up bring_up point_out talk_over speak_up take_place speak_out carry_on'.split(
    ' ',
  ),
)

/** The words and matters of a question that a statement has to cover to answer it. */
export function readTerms(items: readonly Item[], context: TermContext): readonly Term[] {
  return items.flatMap((item, at): readonly Term[] => {
    if (item.kind === 'mention') return issueTerm(item)
    if (context.used.has(at)) return []
    const term = wordTerm(items, at, context)
    return term === undefined ? [] : [term]
  })
}

function issueTerm(mention: Mention): readonly Term[] {
  const issues = mention.refs.filter(({ kind }) => kind === 'issue').map(({ id }) => id)
  if (issues.length === 0 || issues.length < mention.refs.length) return []
  return [
    {
      surface: mention.surface,
      words: mention.norms.filter((norm) => !FUNCTION_WORDS.has(norm)).map(lemmasOf),
      issues,
      isMain: issues.every((id) => mention.main.has(id)),
      isProper: mention.proper,
      isName: false,
      isAbout: false,
      isSoft: false,
      isDeed: false,
      isVerb: false,
    },
  ]
}

function wordTerm(
  items: readonly Item[],
  at: number,
  { kinds, which, index }: TermContext,
): Term | undefined {
  const item = items[at]
  if (item?.kind !== 'word') return undefined
  const { norm, token, unknown, spelt } = item.word
  const term = (words: readonly string[]): Term => ({
    surface: token.text,
    words: [words],
    issues: [],
    isMain: false,
    isProper: false,
    isName: token.capital && at > 0,
    isAbout: isBehindAbout(items, at),
    isSoft: !kinds.has('many') && SOFT.has(norm) && !isDeed(items, at),
    isDeed: isDeed(items, at),
    isVerb: isVerb(items, at),
  })
  if (unknown === true) return term([norm])
  if (spelt === true) return term(lemmasOf(norm))
  const next = items[at + 1]
  if (
    PARTICLES.has(norm) &&
    next?.kind === 'word' &&
    PARTICLES.has(next.word.norm) &&
    isWord(`${norm}_${next.word.norm}`)
  )
    return term([`${norm}_${next.word.norm}`])
  if (FUNCTION_WORDS.has(norm)) return undefined
  if (norm === 'line' && kinds.has('position')) return undefined
  const compounds = compoundsAt(items, at)
  if (compounds.some(({ word }) => GENERIC_COMPOUNDS.has(word))) return undefined
  const beside = compounds.find(({ beside }) => beside)
  if (beside !== undefined)
    return kinds.has('next') && MEETING.has(beside.word) ? undefined : term([beside.word])
  if (isIn(norm, TRAVELLING) && leadsToPlace(items, at))
    return term([norm, 'visit', 'travel', 'trip', 'go', 'come'])
  if (kinds.has('many') && DURING.has(norm)) return undefined
  if (isSaying(normsIn(items), at) || isIn(norm, LIGHT) || isGeneric(norm, kinds)) return undefined
  if (kinds.has('position') && isIn(norm, HOLDING)) return undefined
  if (isIn(norm, CALLING) && callsSomethingSo(items, at)) return undefined
  if (NUMBERS.has(norm)) return undefined
  if (norm === 'next' && isWordAt(items[at - 1], 'do')) return undefined
  if (
    norm === 'last' &&
    next?.kind === 'word' &&
    /^(?:time|round|week|month|year|night)$/u.test(next.word.norm)
  )
    return undefined
  if (/^\d$/u.test(norm) && isWordAt(items[at - 1], 'day')) return undefined
  if (kinds.has('outcome') && isIn(norm, SETTLING)) return undefined
  if (kinds.has('who-is') && /^(?:job|post|office|rank|role|title)$/u.test(norm)) return undefined
  if (kinds.has('why') && /^(?:reason|purpose|cause|aim|goal)$/u.test(norm)) return undefined
  if (kinds.has('where') && norm === which) return undefined
  if (norm === which && isWhoever(norm)) return undefined
  if (kinds.has('outcome') && isIn(norm, OUTCOMES)) return undefined
  if (kinds.has('outcome') && isIn(norm, OCCASIONS)) return undefined
  if (kinds.has('outcome') && isDeed(items, at) && isBehindOutcome(items, at)) return undefined
  if (kinds.has('next') && isIn(norm, PLANS)) return undefined
  if (kinds.has('next') && !kinds.has('who') && isIn(norm, MEETING)) return undefined
  if (kinds.has('said') && isIn(norm, RATING)) return undefined
  const size = kinds.has('many') ? SIZES.find((words) => words.includes(norm)) : undefined
  if (size !== undefined) return sizesThing(items, at) ? term(size) : undefined
  return term([...lemmasIn(norm, index), ...compounds.map(({ word }) => word)])
}

/** `are they related` is of kin. */
function isGeneric(norm: string, kinds: TermContext['kinds']): boolean {
  return isIn(norm, GENERIC) && !(norm === 'related' && kinds.has('whether'))
}

const TRAVELLING = new Set(['go', 'come', 'travel', 'trip'])

/** `going to Belmont`, `come to Washington`: a visit. */
function leadsToPlace(items: readonly Item[], at: number): boolean {
  const [to, the, place] = [items[at + 1], items[at + 2], items[at + 3]]
  if (to?.kind !== 'word' || to.word.norm !== 'to') return false
  const named = the?.kind === 'word' && the.word.norm === 'the' ? place : the
  return named?.kind === 'mention' || (named?.kind === 'word' && named.word.token.capital)
}

/** Nouns for an occasion or a piece of news; as verbs (`met`, `talk`) they are not meant. */
const SOFT = new Set(
  'talks meeting meetings mtg session negotiation negotiations round summit discussion discussions conference conversation call statement statements remark remarks message post posts tweet team delegation government leaders visit trip encounter scheme system programme program process policy move measure step effort idea situation project initiative package'.split(
    ' ',
  ),
)
function isBehindAbout(items: readonly Item[], at: number): boolean {
  return items
    .slice(0, at)
    .some(
      (item) => item.kind === 'word' && /^(?:about|on|regarding|concerning|over|re)$/u.test(item.word.norm),
    )
}

/** `which groups`, `which paper`: whoever it was. */
function isWhoever(norm: string): boolean {
  const noun = baseNoun(norm)
  return noun === 'group' || isPerson(noun) || isGroup(noun)
}

const DURING = new Set('last lasted take run go valid'.split(' '))
const RATING = new Set('rate judge assess characterize portray'.split(' '))
const MEETING = new Set('meet talk gather convene reconvene sit sit_down follow-up followup face'.split(' '))

function normsIn(items: readonly Item[]): readonly string[] {
  return items.map((item) => (item.kind === 'mention' ? signOf(item) : item.word.norm))
}

const CALLING = new Set('call describe term label brand dub characterize characterise'.split(' '))

/** `call the accord`, `call it shadows`: words for something, where `call Blinken` is a phone call. */
function callsSomethingSo(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]
  const before = items[at - 1]
  if (
    next === undefined ||
    (before?.kind === 'word' && /^(?:the|a|an|phone|his|her)$/u.test(before.word.norm))
  )
    return false
  if (next.kind === 'mention') return next.refs.every(({ kind }) => kind === 'issue') || items.length > at + 2
  return (
    /^(?:it|this|that|these|those|the|a|an|his|her|its|their)$/u.test(next.word.norm) ||
    (items.length === at + 2 && sensesOf(next.word.norm, 'adj').length > 0)
  )
}

/** `what result did he bag`: whatever the verb, the result is what is asked. */
function isBehindOutcome(items: readonly Item[], at: number): boolean {
  return items
    .slice(0, at)
    .some((item) => item.kind === 'word' && /^(?:outcomes?|results?)$/u.test(item.word.norm))
}

const OUTCOMES = new Set(
  'outcome result upshot achieve accomplish reach deal produce decide rule ruling verdict decision judgment'.split(
    ' ',
  ),
)
/** Where outcomes come from; that they were talks need not be said again. */
const OCCASIONS = new Set(
  'talk meeting negotiation session round summit discussion conference encounter visit trip call'.split(' '),
)
const SETTLING = new Set('fix solve settle resolve concrete tangible'.split(' '))
const PLANS = new Set('plan schedule await upcoming store ahead expect next'.split(' '))
const NUMBERS = new Set('one two three four five six seven eight nine ten several'.split(' '))

function isWordAt(item: Item | undefined, norm: string): boolean {
  return item?.kind === 'word' && item.word.norm === norm
}

/** Base forms; of a word that neither English nor the record has, those of the record's word it is a slip of. */
function lemmasIn(norm: string, index: AnswerIndex): readonly string[] {
  const lemmas = lemmasOf(norm)
  const isKnown = lemmas.some(
    (lemma) => isWord(lemma) || index.words.has(lemma) || index.weakWords.has(lemma),
  )
  if (isKnown || norm.length < 5) return lemmas
  const near = shapesNear(norm[0] ?? '', norm.length)
    .flatMap((shape) => index.vocabulary.get(shape) ?? [])
    .filter(
      (word) =>
        Math.abs(word.length - norm.length) <= 2 &&
        word.length >= 5 &&
        mayBeNear(norm, word, allowedSlips(norm)) &&
        editDistance(norm, word) <= allowedSlips(norm),
    )
  return [...lemmas, ...near.flatMap(lemmasOf)]
}

type CompoundAt = { readonly word: string; readonly beside: boolean }

/** Verbs this word makes with a particle close behind it. */
function compoundsAt(items: readonly Item[], at: number): readonly CompoundAt[] {
  const item = items[at]
  if (item?.kind !== 'word') return []
  return items.slice(at + 1, at + 1 + REACH).flatMap((other, index): readonly CompoundAt[] => {
    if (other.kind !== 'word' || !PARTICLES.has(other.word.norm)) return []
    const word = compoundOf(item.word.norm, other.word.norm)
    return word === undefined ? [] : [{ word, beside: index === 0 && isTelling(other.word.norm) }]
  })
}

/** `in`, `on`, `about` behind a verb mostly begin what follows; `up`, `down`, `off`, `out`, `away`, `back` do not. */
function isTelling(particle: string): boolean {
  return ['up', 'down', 'off', 'out', 'away', 'back'].includes(particle)
}

/** Whether it is the first word of matter behind whoever did it. */
function isDeed(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const item = items[index]
    if (item?.kind === 'mention') return true
    if (item?.kind === 'word' && !FUNCTION_WORDS.has(item.word.norm)) return false
  }
  return false
}
