import { participantsOf } from '../../record/visible-record.ts'
import type { Statement } from '../../record/record.ts'
import { isWithinDay } from '../question/days.ts'
import type { Asked, Slot, Term } from '../question/asked.ts'
import { attitudesOf } from '../record-index/attitudes.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { tellsOrdinal } from './amounts.ts'
import { isDoneByThem, isOnlyAside } from './stands-as.ts'
import { tellsWhatItIs } from './what-it-is.ts'
import { TELLING_WORDS } from './telling-words.ts'
import { isTime, wordsWithoutDates } from './told-words.ts'

/** Keeps of some statements those of the very day asked for, and those that tell more exactly what was asked, where some do. */
export function narrowed(all: Postings, asked: Asked, index: AnswerIndex): Postings {
  const numbers = onDay(all, asked, index)
  const tests = [
    ...(asked.terms.some(isOfAbout) ? [] : asked.slots.filter(({ part }) => part === 'to')).map((slot) =>
      isToldTo(slot, index),
    ),
    ...(asked.isReaction ? [isReaction] : asked.wantsBoth ? [isOfBoth] : []),
    ...(COUNTRIES.test(asked.which ?? '') ? [isOfCountries(index)] : []),
    ...(asked.kinds.has('next') || asked.isAhead ? [isDue] : []),
    ...(asked.measure === 'length of time' ? [isLasting, isInUnits] : []),
    ...(asked.countsSoFar ? [({ text }: Statement) => tellsOrdinal(text)] : []),
    ...(asked.wantsList ? [isList] : []),
    ...(asked.asksWhatItIs ? [(statement: Statement) => tellsWhatItIs(statement, asked)] : []),
    ...(asked.kinds.has('wish') ? [isWish] : []),
    ...(asked.isReceiving && asked.kinds.has('what') && asked.terms.length === 0 ? [isReceived] : []),
    ...(asked.kinds.has('when') || asked.kinds.has('whether') || asked.kinds.has('who')
      ? [(statement: Statement) => !isOnlyAside(asked, statement, index)]
      : []),
    ...(asked.kinds.has('what') ? [(statement: Statement) => isDoneByThem(asked, statement, index)] : []),
  ]
  return tests.reduce((left, test) => {
    const kept = left.filter((number) => {
      const statement = index.statements[number]
      return statement !== undefined && test(statement)
    })
    return kept.length > 0 ? kept : left
  }, numbers)
}

/** Those of the very day asked for, where there are some; a longer time around it only otherwise. */
function onDay(numbers: Postings, { day }: Asked, { statements, record }: AnswerIndex): Postings {
  if (day === undefined) return numbers
  const within = numbers.filter((number) => {
    const { on, due } = statements[number] ?? {}
    return [on, due].some((own) => own !== undefined && isWithinDay(day, own))
  })
  const near =
    day.weekday === undefined ? [] : within.filter((number) => isThatWeek(statements[number], record))
  return [near, within].find(({ length }) => length > 0) ?? numbers
}

/** `on Friday`: the one nearest to the report that tells it. */
function isThatWeek(statement: Statement | undefined, { sources }: AnswerIndex['record']): boolean {
  if (statement === undefined) return false
  const days = [statement.on, statement.due].flatMap((own) => (own === undefined ? [] : [own.to]))
  return statement.cite
    .flatMap(({ source }) => sources.get(source)?.published?.date.to ?? [])
    .some((published) => days.some((own) => Math.abs(own.since(published).days) < WEEK))
}

const WEEK = 7

/** `accused Washington of it`: whoever is accused or blamed is spoken about, to whomever. */
function isOfAbout({ words }: Term): boolean {
  return words.some((word) => word.some((lemma) => ABOUT.has(lemma)))
}

const ABOUT = new Set(['accuse', 'blame', 'criticize', 'suspect'])

/** Said or done to the very one asked for, rather than about them. */
function isToldTo({ ids }: Slot, { partiesOf }: AnswerIndex): (statement: Statement) => boolean {
  return ({ to }) => to.some((id) => ids.includes(id) || partiesOf.get(id)?.some((own) => ids.includes(own)))
}

const COUNTRIES = /^(?:countries|nations|states)$/u

/** Countries asked for are named together, or said to be such. */
function isOfCountries({ record }: AnswerIndex): (statement: Statement) => boolean {
  return (statement) => {
    const countries = participantsOf(statement).filter(
      (id) => record.directory.parties.get(id)?.adjective !== undefined,
    )
    return countries.length > 1 || /\b(?:countries|nations|states)\b/u.test(statement.text)
  }
}

/** `lasted six hours`, rather than `the first of two days of talks`. */
function isLasting({ text }: Statement): boolean {
  return /\blast(?:ed|s|ing)\b/iu.test(text)
}

/** `18 days`, rather than from one day to another. */
function isInUnits(statement: Statement): boolean {
  const { norms, numbers } = wordsWithoutDates(statement)
  return numbers.some((at) => isTime(norms, at))
}

function isOfBoth({ by, text }: Statement): boolean {
  return by.length > 1 || /\b(?:both|each|neither)\b/iu.test(text)
}

/** `eels, bells and the toll`: several of a kind in a row. */
function isList({ text }: Statement): boolean {
  return (
    /\blist(?:s|ed)?\b/u.test(text) ||
    /[^,]+, [^,]+(?:,| and) [^,]+/u.test(text.replace(/^[^:]*\b(?:said|says)\b/u, ''))
  )
}

/** Told as wanted, rather than only held. */
function isWish(statement: Statement): boolean {
  return attitudesOf(statement).includes('want')
}

/** What somebody holds or says of it, or whether they took it or left it. */
function isReaction({ kind, text }: Statement): boolean {
  return kind === 'position' || kind === 'remark' || TELLING_WORDS.reaction.test(text)
}

/** `what do the dockers get`: told as what somebody gets. */
function isReceived({ text }: Statement): boolean {
  return /\b(?:gets?|got|receiv(?:e|es|ed)|(?:is|are|was|were) (?:given|paid|granted))\b/u.test(text)
}

function isDue({ due }: Statement): boolean {
  return due !== undefined
}
