import type { Statement } from '../../record/record.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import type { Asked, AskedKind } from '../question/asked.ts'
import type { Item } from '../question/mentions.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { readStatement } from './read-statement.ts'
import { tellsDoer } from './stands-as.ts'
import { tellsMeasure } from './tells-measure.ts'

type Gate = (statement: Statement, asked: Asked, index: AnswerIndex) => boolean

/** What a statement needs to answer each kind of question: a day for `when`, a place for `where`, a doer for `who`. */
const GATES: Readonly<Partial<Record<AskedKind, Gate>>> = {
  said: (statement, asked, index) =>
    asked.slots.some(({ part }) => part === 'speaker') || readStatement(statement, index).speakers.size > 0,
  position: ({ kind, holder }) =>
    kind === 'position' || kind === 'remark' || kind === 'assessment' || holder !== undefined,
  when: (statement, asked) => tellsDay(statement, asked) && isDone(statement, asked),
  where: (statement, asked) => tellsPlace(statement) && isDone(statement, asked),
  why: ({ text }) => CAUSE.test(text),
  whether: isNotOnlyToCome,
  many: tellsMeasure,
  against: ({ text }) => OPPOSED.test(text),
  condition: ({ text }) => DEPENDING.test(text),
  welfare: ({ text }) => BEING.test(text),
  acronym: ({ text }) => SHORT_FOR.test(text),
  next: ({ kind, due }) => kind === 'plan' || due !== undefined,
  who: (statement, asked, index) =>
    asked.wantsDoer
      ? tellsDoer(asked, statement, index)
      : [...statement.by, ...statement.with, ...statement.to, ...statement.about].length > 0,
}

/** Whether a statement is of every kind a question is after. */
export function fitsKind(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  if (asked.wantsPartner && statement.with.length + statement.to.length === 0 && statement.by.length < 2)
    return false
  if (asked.isFuture && isPast(statement)) return false
  if (asked.wantsNames && asked.slots.length === 0 && !namesPeople(statement, index)) return false
  return [...asked.kinds].every((kind) => GATES[kind]?.(statement, asked, index) ?? true)
}

/** Whether anybody is named who does not only speak. */
function namesPeople({ about, with: others, to }: Statement, { record }: AnswerIndex): boolean {
  return [...about, ...others, ...to].some((id) => record.directory.officials.has(id))
}

/** What was only said or wanted did not happen, unless the saying is what was asked for. */
function isDone({ kind }: Statement, { kinds, terms }: Asked): boolean {
  if (kinds.has('said') || kinds.has('position') || terms.some(({ isDeed }) => isDeed)) return true
  return kind !== 'position' || terms.length === 0
}

function tellsDay({ on, due, text, caveats }: Statement, { isFuture }: Asked): boolean {
  return (
    (on?.from !== undefined && (!isFuture || PLANNED.test(text))) ||
    due !== undefined ||
    SINCE.test(text) ||
    /\bno (?:\w+ )?(?:date|day|time|prediction|timetable)\b/iu.test(text) ||
    caveats.some(({ kind }) => kind === 'undated')
  )
}

const SINCE =
  /\b(?:since|until) (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4})\b/u
const PLANNED = /\b(?:(?:was|were|is|are) to|will|expected|planned|scheduled|due|set to)\b/iu

/** What has happened is no answer to what will. */
function isPast({ kind, due, text }: Statement): boolean {
  return (
    kind === 'event' &&
    due === undefined &&
    !/\b(?:will|to be|was to|were to|plans?|planned|is to|are to|would)\b/u.test(text)
  )
}

/** Whether a truce held is not told by how long it is to hold. */
function isNotOnlyToCome(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const [deed, ...more] = asked.terms.filter(({ isVerb }) => isVerb)
  if (!asked.isPast || deed === undefined || more.length > 0) return true
  const lemmas = new Set(deed.words.flat())
  const { row } = readStatement(statement, index)
  const told = row.flatMap((item, at) =>
    item.kind === 'word' && lemmasOf(item.word.norm).some((lemma) => lemmas.has(lemma)) ? [at] : [],
  )
  return told.length === 0 || told.some((at) => !isToCome(row, at))
}

/** `is to last`, `will hold`. */
function isToCome(row: readonly Item[], at: number): boolean {
  const [be, to] = row
    .slice(Math.max(0, at - 2), at)
    .map((item) => (item.kind === 'word' ? item.word.norm : ''))
  return /^(?:will|would|shall)$/u.test(to ?? '') || (to === 'to' && /^(?:is|are|was|were)$/u.test(be ?? ''))
}

const OPPOSED =
  /\b(?:against|oppos\w+|object\w*|reject\w*|refus\w+|den(?:y|ied|ies)|dissent\w*|turned down|criti\w+|condemn\w+|noes|nays?)\b/iu
const DEPENDING =
  /\b(?:if|unless|until|once|provided|providing|as long as|so long as|on condition|conditions?|depend\w*|only (?:when|after)|in return|in exchange)\b/iu
const BEING =
  /\b(?:health\w*|well|fine|unharmed|unhurt|safe|hurt|injur\w+|ill|sick|stable|condition|recover\w*|alive|dead|died|weak|tired|good spirits)\b/iu
const SHORT_FOR = /\b(?:acronyms?|stand(?:s|ing)? for|short for|abbreviat\w+|initials|full name)\b/iu

const PLACE =
  /\b(?:in|at|near|from|outside|inside) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)\p{Lu}/u

function tellsPlace({ place, text }: Statement): boolean {
  return place !== undefined || PLACE.test(text)
}

const CAUSE =
  /\b(?:because|due to|after|following|owing|grounds|reasons?|aim(?:s|ed)?|meant|intended|so that|in order|counter|for \w+ing|as a result|over|since|in response|in protest|citing|fearing|for fear|lest|prompted|sparked|blamed|blaming|suspicion|suspected|thanks to|on account|stem(?:s|med) from|(?:punish|fin|sanction|target|blam|arrest|sack|fir|jail|detain|expel|convict|sentenc|charg|accus|criticiz|criticis|condemn|list|investigat)\w* (?:for|of|with))\b/iu
