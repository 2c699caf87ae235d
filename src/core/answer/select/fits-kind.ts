import { MONTH } from '../../calendar.ts'
import type { Statement } from '../../record/record.ts'
import { isPerson } from '../lexicon/kinds-of-words.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import type { Asked, AskedKind } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { attitudesOf } from '../record-index/attitudes.ts'
import { isByTheWay } from './is-by-the-way.ts'
import { isDenied, isItselfReason, isOnlySought, rulesOut } from './is-denied.ts'
import { isNotOnlyToCome, isOnlyUrged, isPast } from './is-to-come.ts'
import { readStatement } from './read-statement.ts'
import { holdsAgainst, showsStance } from './shows-stance.ts'
import { tellsDoer } from './stands-as.ts'
import { tellsDay } from './tells-day.ts'
import { tellsDetails } from './tells-details.ts'
import { isSaidBy } from './is-said-by.ts'
import { isOtherOne } from './is-other-one.ts'
import { tellsPlaceAsked, tellsWay } from './tells-place-asked.ts'
import { tellsName } from './tells-name.ts'
import { tellsPlace } from './tells-place.ts'
import { tellsObject } from './tells-object.ts'
import { tellsWhichOne, tellsWhichThing } from './tells-which-one.ts'
import { tellsMeasure } from './tells-measure.ts'
import { tellsVotes } from './amounts.ts'
import { TELLING_WORDS } from './telling-words.ts'

type Gate = (statement: Statement, asked: Asked, index: AnswerIndex) => boolean

/** What a statement needs to answer each kind of question: a day for `when`, a place for `where`, a doer for `who`. */
const GATES: Readonly<Partial<Record<AskedKind, Gate>>> = {
  said: (statement, asked, index) =>
    !(asked.kinds.has('who') && SAYS_NOTHING.test(statement.text)) &&
    (asked.speakerWord === undefined || isSaidBy(asked.speakerWord, statement, index)) &&
    (asked.slots.some(({ part }) => part === 'speaker') || readStatement(statement, index).speakers.size > 0),
  position: (statement, { kinds }) =>
    /^(?:position|remark|assessment)$/u.test(statement.kind) ||
    statement.holder !== undefined ||
    (statement.kind === 'plan' && (kinds.has('many') || kinds.has('when'))) ||
    (kinds.has('wish') && attitudesOf(statement).includes('want')),
  when: (statement, asked, index) =>
    (!asked.isReturning || statement.kind === 'plan' || statement.due !== undefined) &&
    tellsDay(statement, asked) &&
    isDone(statement, asked, index) &&
    isNotOnlyToCome(statement, asked, index) &&
    !isByTheWay(statement, asked, index) &&
    (DATED_REASON.test(statement.text) || !isItselfReason(statement, asked, index)),
  where: (statement, asked, index) =>
    (asked.way === undefined ? tellsPlace(statement, asked, index) : tellsWay(statement, asked, index)) &&
    isDone(statement, asked, index) &&
    isNotOnlyToCome(statement, asked, index),
  why: (statement, asked, index) =>
    asked.asksUnnamed
      ? statement.caveats.some(({ kind }) => kind === 'unnamed-source')
      : (TELLING_WORDS.why.test(statement.text) || isOnCondition(statement, asked)) &&
        !isDenied(statement, asked, index) &&
        !isByTheWay(statement, asked, index) &&
        !isItselfReason(statement, asked, index),
  what: (statement, asked, index) =>
    tellsObject(statement, asked, index) &&
    (!declines(statement, asked, index) || !isDenied(statement, asked, index)),
  whether: (statement, asked, index) =>
    isNotOnlyToCome(statement, asked, index) && !isOnlyUrged(statement, asked, index),
  many: (statement, asked, index) =>
    tellsMeasure(statement, asked, index) && isNotOnlyToCome(statement, asked, index),
  against: ({ text }, { kinds }) =>
    TELLING_WORDS.against.test(text) || (kinds.has('many') && tellsVotes(text)),
  condition: ({ text }) => TELLING_WORDS.condition.test(text),
  'goes-on': ({ text }) => TELLING_WORDS['goes-on'].test(text),
  wish: (statement) => statement.kind === 'position' || attitudesOf(statement).includes('want'),
  photographer: ({ text }) => TELLING_WORDS.photographer.test(text),
  kin: ({ text }) => TELLING_WORDS.kin.test(text),
  welfare: ({ text }) => TELLING_WORDS.welfare.test(text),
  stance: showsStance,
  accusation: holdsAgainst,
  blame: ({ text }) => !APPROVING.test(text) || RESERVED.test(text),
  tone: ({ text }) => text.includes('“'),
  denied: rulesOut,
  heard: ({ text }) => TELLING_WORDS.heard.test(text),
  acronym: ({ text }) => TELLING_WORDS.acronym.test(text),
  outcome: ({ text }, { wantsDeal }) => !wantsDeal || TELLING_WORDS.deal.test(text),
  next: ({ kind, due, text }, { kinds }) =>
    kind === 'plan' || due !== undefined || (kinds.has('whether') && PLANNED.test(text)),
  who: (statement, asked, index) =>
    isOfSaying(asked) ||
    (asked.wantsDoer
      ? tellsDoer(asked, statement, index)
      : [...statement.by, ...statement.with, ...statement.to, ...statement.about].length > 0),
}

/** `who said that money was offered`: whoever says it, not whoever does what is said. */
function isOfSaying({ kinds, slots }: Asked): boolean {
  return kinds.has('said') && !slots.some(({ part }) => part === 'speaker' || part === 'to')
}

/** Whether something is planned is told too by whoever says that it is not. */
const PLANNED = /\b(?:plan(?:s|ned)?|scheduled|intend(?:s|ed)?|rul(?:es|ed) out)\b/u

/** Whoever is all for something has nothing against it. */
const APPROVING =
  /\b(?:welcom\w+|prais\w+|hail\w*|applaud\w*|back(?:s|ed)|endors\w+|support\w*|accept\w*|pleas(?:ed|es)|delight\w*|glad|happy|satisf\w+|proud|st(?:an|oo)ds? by)\b/iu
const RESERVED =
  /\b(?:but|too|not|never|no|nothing|nobody|only|though|although|yet|while|heavy|reluctan\w+|unless)\b/iu

/** Whether a statement is of every kind a question is after. */
export function fitsKind(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  if (asked.wantsPartner && statement.with.length + statement.to.length === 0 && statement.by.length < 2)
    return false
  if (asked.wantsWords && !statement.text.includes('“')) return false
  if (asked.isFuture && (isPast(statement) || !tellsFuture(statement, asked))) return false
  if (!tellsName(statement, asked, index)) return false
  if (!tellsWhichOne(statement, asked) || isOtherOne(statement, asked, index)) return false
  const isOfOthers = !asked.asksKind && [...asked.kinds].some((kind) => OF_OTHERS.has(kind))
  if (!isOfOthers && !tellsWhichThing(statement, asked, index)) return false
  if (!tellsPlaceAsked(statement, asked, index) || !tellsDetails(statement, asked, index)) return false
  if (
    asked.wantsNames &&
    (asked.nameOf === undefined || !isPerson(asked.nameOf)) &&
    asked.slots.length === 0 &&
    !namesPeople(statement, asked, index)
  )
    return false
  return [...asked.kinds].every((kind) => GATES[kind]?.(statement, asked, index) ?? true)
}

/** Kinds of question whose answer is no thing of a kind, but a day, a place, a number or somebody. */
const OF_OTHERS: ReadonlySet<AskedKind> = new Set(['when', 'where', 'who', 'many', 'whether', 'why', 'said'])

/** Why somebody threatens is told by when they would do it. */
function isOnCondition({ text }: Statement, { terms }: Asked): boolean {
  return (
    /\b(?:if|unless)\b/u.test(text) &&
    terms.some(({ words }) => words.flat().some((lemma) => THREATS.has(lemma)))
  )
}

const THREATS = new Set(['threaten', 'threat', 'warn', 'vow'])

/** `what will they do`: nothing but what is to come is asked. */
function tellsFuture({ kind, due, text }: Statement, { terms, kinds, slots }: Asked): boolean {
  if (
    terms.length > 0 ||
    kinds.has('said') ||
    kinds.has('position') ||
    slots.some(({ issues }) => issues.length > 0)
  )
    return true
  return (
    kind === 'plan' ||
    due !== undefined ||
    /\b(?:will|would|plans?|intends?|aims?|expects?|hopes?|vowed|promised|(?:is|are|was|were|going|set|due) to)\b/u.test(
      text,
    )
  )
}

/** `after they had met in May`: the day is of what came before. */
const DATED_REASON = new RegExp(String.raw`\b(?:after|because|since)\b[^,;]*(?:\d{4}|${MONTH})`, 'u')

/** Who said it is not told by whoever would not speak of it. */
const SAYS_NOTHING =
  /\b(?:declin\w+|refus\w+) to (?:comment|say|answer|discuss)\b|\b(?:would|did) not (?:comment|say)\b/u

/** Whether whoever is asked to have done something is the one whose doing is told: they may have declined it. */
function declines(statement: Statement, { slots, terms }: Asked, index: AnswerIndex): boolean {
  const { actors } = readStatement(statement, index)
  return (
    terms.some(({ isDeed, isVerb }) => isDeed && isVerb) &&
    slots.some(({ part, ids }) => part === 'actor' && ids.some((id) => actors.has(id)))
  )
}

/** Whether anybody is named, other than who speaks, where those asked for are spoken of in so many words. */
function namesPeople(statement: Statement, { terms }: Asked, index: AnswerIndex): boolean {
  const { about, by, with: others, to, kind } = statement
  const acting = terms.length === 0 && kind !== 'remark' ? by : []
  const { row } = readStatement(statement, index)
  const lemmas = new Set(row.flatMap((item) => (item.kind === 'word' ? lemmasOf(item.word.norm) : [])))
  return (
    [...about, ...others, ...to, ...acting].some((id) => index.record.directory.officials.has(id)) &&
    terms.every(({ words }) => words.every((word) => word.some((lemma) => lemmas.has(lemma))))
  )
}

/** What was only said, wanted or refused did not happen, unless the saying is what was asked for. */
function isDone(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const { kinds, terms, slots, details } = asked
  if (details.has('until')) return true
  if (slots.length === 0 && isOnlySought(statement, asked, index)) return false
  if (kinds.has('said') || kinds.has('position') || terms.some(({ isDeed }) => isDeed)) return true
  return statement.kind !== 'position' || terms.length === 0
}
