import { SMALL_NUMBERS } from '../words/grammar.ts'
import type { Statement } from '../../record/record.ts'
import { participantsOf } from '../../record/visible-record.ts'
import type { Asked, Term } from '../question/asked.ts'
import { includes, intersect, unite } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { normsOf } from '../words/tokens.ts'
import { poolOf } from './pool-of.ts'
import { quotationsOf } from '../../inline.ts'
import { loosen } from './loosen.ts'
import { coverTerm } from './cover-term.ts'
import type { Cover } from './cover-term.ts'
import { isOfAskedDay } from './is-of-asked-day.ts'
import { isToldPlainly } from './is-told-plainly.ts'
import { fitsKind } from './fits-kind.ts'
import { gradeStatements } from './grade-statements.ts'
import { openSilences } from './open-silences.ts'
import { bySureness, rankStatements } from './rank-statements.ts'
import { allStand } from './stands-as.ts'
import { withoutOwners } from './without-owners.ts'

/** Selects the statements that answer an understood question: filters first, ranking only among what passes. */
export function selectStatements(asked: Asked, index: AnswerIndex, scope?: Postings): readonly Statement[] {
  if (asked.terms.some((term) => isMiscounted(term, index))) return []
  const strict = selectStrictly(asked, index, scope)
  if (strict.length > 0) return strict
  for (const loosened of loosen(asked)) {
    const found = selectStrictly(loosened, index, scope)
    if (found.length > 0) return found.slice(0, MOST_LOOSE)
  }
  for (const { asked: others, isOfThing } of withoutOwners(asked, index)) {
    const found = selectStrictly(others, index, scope).filter(isOfThing)
    if (found.length > 0) return found.slice(0, MOST_LOOSE)
  }
  return selectInOtherWords(asked, index, scope)
}

/**
 * Selects what comes nearest in other words, among what has to do with everybody named.
 *
 * What the record itself says is left open is not answered by something near it.
 */
export function selectInOtherWords(
  asked: Asked,
  index: AnswerIndex,
  scope: Postings | undefined,
): readonly Statement[] {
  if (openSilences(asked, index, scope).length > 0) return []
  const held = [...(scope === undefined ? [] : [scope]), ...poolsOf(asked, [], index)]
  return gradeStatements(asked, index, held, (statement) => passes(statement, asked, index))
}

const MOST_LOOSE = 3

/** `the nine embassies`, where nothing on record has nine of them: a wrong premise. */
function isMiscounted(term: Term, index: AnswerIndex): boolean {
  const { number } = term
  if (number === undefined) return false
  const said = [number, String(SMALL_NUMBERS.indexOf(number))].map((word) => index.words.get(word) ?? [])
  return intersect(unite(said), coverTerm(term, index).all).length === 0
}

function selectStrictly(asked: Asked, index: AnswerIndex, scope: Postings | undefined): readonly Statement[] {
  const covers = asked.terms.map((term) => coverTerm(term, index, mayBeOpposite(term, asked)))
  const pools = poolsOf(asked, covers, index)
  if (pools.length === 0) pools.push(...covers.map(({ all }) => all).filter(({ length }) => length > 0))
  if (pools.length === 0 && asked.kinds.has('outcome')) pools.push(index.kinds.get('outcome') ?? [])
  if (pools.length === 0 && scope !== undefined && isOfSubject(asked)) pools.push(scope)
  if (pools.length === 0 && scope === undefined) return []
  const numbers = [...(scope === undefined ? [] : [scope]), ...pools]
    .sort((a, b) => a.length - b.length)
    .reduce<Postings | undefined>(
      (left, pool) => (left === undefined ? pool : intersect(left, pool)),
      undefined,
    )
  const isFound = (number: number): boolean => {
    const statement = index.statements[number]
    return (
      statement !== undefined &&
      passes(statement, asked, index) &&
      isToldPlainly(number, asked, covers, index)
    )
  }
  return rankStatements(firstOf(numbers ?? [], isFound, asked, covers, index), asked, covers, index)
}

/** Of so many that pass nobody is shown more than a few; a thousand briefs at once may have tens of thousands. */
const MOST_PASSED = 500

/** What passes, in its order; with more of it than can matter, what would be ranked first. */
function firstOf(
  numbers: Postings,
  isFound: (number: number) => boolean,
  asked: Asked,
  covers: readonly Cover[],
  index: AnswerIndex,
): Postings {
  if (numbers.length <= MOST_PASSED) return numbers.filter(isFound)
  const found: number[] = []
  for (const number of bySureness(numbers, asked, covers, index)) {
    if (isFound(number)) found.push(number)
    if (found.length === MOST_PASSED) break
  }
  return found.sort((a, b) => a - b)
}

/** Whether the opposite of a word denies what is asked: beside the deed only where something else holds it fast. */
function mayBeOpposite(term: Term, { kinds, slots, terms }: Asked): boolean {
  const isHeld = terms.some((other) => other !== term && !other.isSoft)
  return kinds.has('whether') && (term.isDeed || slots.length === 0 || isHeld)
}

/** What can be asked of a subject as a whole: `where was it held?`. */
function isOfSubject({ kinds }: Asked): boolean {
  return kinds.has('where') || kinds.has('when') || kinds.has('next')
}

/** Where everything of a kind or a day is asked for: `what's next?`, `what happened in May?`, `… before May?`. */
function openPools({ kinds, day, bound, terms, slots }: Asked, index: AnswerIndex): readonly Postings[] {
  const key = dayKey(day)
  return [
    ...(kinds.has('next') && !(kinds.has('whether') && terms.length > 0)
      ? [index.kinds.get('plan') ?? []]
      : []),
    ...(key === undefined ? [] : [index.days.get(key) ?? []]),
    ...(bound !== undefined && terms.length + slots.length === 0 ? [[...index.statements.keys()]] : []),
  ]
}

function dayKey(day: Asked['day']): string | undefined {
  if (day?.month !== undefined) return `m${day.month}`
  if (day?.weekday !== undefined) return `w${day.weekday}`
  return day?.year === undefined ? undefined : `y${day.year}`
}

function poolsOf(asked: Asked, covers: readonly Cover[], index: AnswerIndex): Postings[] {
  const own = asked.slots.map((slot) => poolOf(slot, index))
  const named = asked.kinds.has('kin') && own.length > 1 ? [ofKin(own, asked, index)] : own
  const briefs = asked.briefs.map((id) => index.briefs.get(id) ?? [])
  const quoted = asked.quoted
    .flatMap((words) => normsOf(words).map((norm) => index.words.get(norm) ?? []))
    .filter(({ length }) => length > 0)
  return [
    ...named,
    ...(briefs.length > 0 ? [unite(briefs)] : []),
    ...quoted,
    ...openPools(asked, index),
    ...covers.filter(({ term }) => !term.isSoft).map(({ all }) => all),
  ]
}

/** Of two asked to be kin a statement may have one by the office alone: `is not related to the minister`. */
function ofKin(pools: readonly Postings[], { slots }: Asked, index: AnswerIndex): Postings {
  return unite(pools).filter((number) =>
    slots.every(
      ({ ids }, at) =>
        includes(pools[at] ?? [], number) ||
        ids.some((id) => headsOf(id, index).some((head) => isNobodysOffice(head, number, index))),
    ),
  )
}

/** Whether a statement speaks of an office that nobody holds who takes part in it. */
function isNobodysOffice(head: string, number: number, index: AnswerIndex): boolean {
  const statement = index.statements[number]
  return (
    statement !== undefined &&
    includes(index.words.get(head) ?? [], number) &&
    !participantsOf(statement).some((id) => headsOf(id, index).includes(head))
  )
}

/** What somebody is by their offices: `minister`. */
function headsOf(id: string, { roles }: AnswerIndex): readonly string[] {
  return roles.byPerson.get(id)?.map(({ head }) => head) ?? []
}

function passes(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  if (!isOfAskedDay(statement, asked)) return false
  if (!asked.quoted.every((words) => hasWords(statement.text, words, asked))) return false
  return allStand(asked, statement, index) && fitsKind(statement, asked, index)
}

/** Whether a sentence has some words; where somebody is asked to have said them, in a quotation rather than in ours. */
function hasWords(text: string, words: string, { kinds }: Asked): boolean {
  const where = kinds.has('said') ? quotationsOf(text) : [text]
  return where.some((one) => plain(one).includes(plain(words)))
}

/** Words alone, so that kinds of apostrophes and stops do not matter. */
function plain(text: string): string {
  return ` ${normsOf(text).join(' ')} `
}
