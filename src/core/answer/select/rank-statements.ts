import type { Statement } from '../../record/record.ts'
import { participantsOf } from '../../record/visible-record.ts'
import { isWithinDay } from '../question/days.ts'
import type { Asked, Slot, Term } from '../question/asked.ts'
import { attitudesOf } from '../record-index/attitudes.ts'
import { includes } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Cover } from './cover-term.ts'
import { TELLING_WORDS } from './telling-words.ts'
import { isDoneByThem } from './stands-as.ts'

/** Questions that want everything there is, not the one statement that fits best. */
const BROAD = ['said', 'position', 'next', 'outcome', 'what', 'against'] as const
const MOST_NARROW = 3
/** More than these nobody reads: of everything there is of somebody, what an overview would have comes first. */
const MOST_BROAD = 8

/** Orders what passed and leaves out what others answer better. */
export function rankStatements(
  numbers: Postings,
  asked: Asked,
  covers: readonly Cover[],
  index: AnswerIndex,
): readonly Statement[] {
  const ranked = narrowed(onDay(numbers, asked, index), asked, index)
    .flatMap((number) => {
      const statement = index.statements[number]
      return statement === undefined
        ? []
        : [
            {
              statement,
              sureness: surenessOf(number, covers),
              fit: fitOf(statement, asked, index),
              told: Number(statement.lead !== undefined),
            },
          ]
    })
    .sort((a, b) => b.sureness - a.sureness || b.fit - a.fit)
  const outcomes = asked.kinds.has('outcome')
    ? ranked.filter(({ statement }) => statement.kind === 'outcome')
    : []
  const own = asked.kinds.has('said')
    ? ranked.filter(({ statement }) => isOwnWords(statement, asked, index))
    : []
  const isOfWords = !asked.wantsPartner && !asked.kinds.has('whether')
  const said = isOfWords ? own.filter(({ statement: { kind } }) => kind !== 'event') : []
  const words = asked.kinds.has('said')
    ? ranked.filter(({ statement: { kind } }) => kind === 'remark' || kind === 'position')
    : []
  const positions = asked.kinds.has('position')
    ? ranked.filter(({ statement }) => statement.kind === 'position')
    : []
  const fitting = [outcomes, positions, said, own, words].find(({ length }) => length > 0) ?? ranked
  const [best] = fitting
  if (best === undefined) return []
  const sure = fitting.filter(({ sureness }) => sureness === best.sureness)
  if (BROAD.some((kind) => asked.kinds.has(kind)) && !isNarrow(asked))
    return sure
      .toSorted((a, b) => (sure.length > MOST_BROAD ? b.fit + b.told - a.fit - a.told : 0))
      .slice(0, MOST_BROAD)
      .map(({ statement }) => statement)
  return sure
    .filter(({ fit }) => fit >= best.fit - 0.5)
    .slice(0, MOST_NARROW)
    .map(({ statement }) => statement)
}

/** What a speaker says, rather than what an outlet reports of others. */
function isOwnWords({ kind, by }: Statement, { slots }: Asked, { partiesOf }: AnswerIndex): boolean {
  const speakers = new Set(slots.filter(({ part }) => part === 'speaker').flatMap(({ ids }) => ids))
  const isSpeaker = (id: string) => speakers.has(id)
  return (
    by.some((id) => isSpeaker(id) || partiesOf.get(id)?.some(isSpeaker)) ||
    (speakers.size > 0 && by.length === 0 && kind !== 'event')
  )
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

/** Keeps those that tell more exactly what was asked, where some do. */
function narrowed(numbers: Postings, asked: Asked, index: AnswerIndex): Postings {
  const tests = [
    ...(asked.terms.some(isOfAbout) ? [] : asked.slots.filter(({ part }) => part === 'to')).map((slot) =>
      isToldTo(slot, index),
    ),
    ...(asked.isReaction ? [isReaction] : asked.wantsBoth ? [isOfBoth] : []),
    ...(COUNTRIES.test(asked.which ?? '') ? [isOfCountries(index)] : []),
    ...(asked.kinds.has('next') || asked.isAhead ? [isDue] : []),
    ...(asked.measure === 'length of time' ? [isLasting] : []),
    ...(asked.wantsList ? [isList] : []),
    ...(asked.kinds.has('wish') ? [isWish] : []),
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

function isDue({ due }: Statement): boolean {
  return due !== undefined
}

function isNarrow({ kinds, wantsPartner }: Asked): boolean {
  return wantsPartner || kinds.has('when') || kinds.has('where') || kinds.has('many') || kinds.has('why')
}

function surenessOf(number: number, covers: readonly Cover[]): number {
  return covers.reduce((sum, { literal, certain, implied }) => {
    if (includes(literal, number)) return sum + 2
    if (includes(certain, number)) return sum + 1.5
    return includes(implied, number) ? sum + 1 : sum
  }, 0)
}

/** How squarely a statement stands to what was asked, all else being equal. */
function fitOf(statement: Statement, asked: Asked, { record }: AnswerIndex): number {
  const takesPart = new Set(participantsOf(statement))
  const named = asked.slots.filter(({ ids }) => ids.some((id) => takesPart.has(id))).length
  const { kind } = statement
  const isDone = kind === 'event' || kind === 'outcome' || kind === 'plan'
  const asksFact = asked.kinds.has('when') || asked.kinds.has('where') || asked.kinds.has('who')
  const telling = asksFact
    ? Number(isDone) + Number(kind === 'event')
    : Number(kind !== 'background' && kind !== 'assessment')
  const partner = asked.wantsPartner && statement.with.length > 0 ? 1 : 0
  const isSomebody = (id: string) => record.directory.officials.has(id)
  const people = asked.wantsPeople && [...statement.by, ...statement.with].some(isSomebody) ? 1 : 0
  return named + telling + partner + people
}
