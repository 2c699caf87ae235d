import type { Statement } from '../../record/record.ts'
import { isDay } from '../question/days.ts'
import type { Asked, Slot } from '../question/asked.ts'
import { intersect, unite } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { normsOf } from '../words/tokens.ts'
import { coverTerm } from './cover-term.ts'
import type { Cover } from './cover-term.ts'
import { fitsKind } from './fits-kind.ts'
import { rankStatements } from './rank-statements.ts'
import { allStand } from './stands-as.ts'

/** Selects the statements that answer an understood question: filters first, ranking only among what passes. */
export function selectStatements(asked: Asked, index: AnswerIndex, scope?: Postings): readonly Statement[] {
  const covers = asked.terms.map((term) => coverTerm(term, index))
  const pools = poolsOf(asked, covers, index)
  if (pools.length === 0 && scope === undefined && !isOpen(asked)) return []
  const numbers = [...(scope === undefined ? [] : [scope]), ...pools]
    .sort((a, b) => a.length - b.length)
    .reduce<Postings | undefined>(
      (left, pool) => (left === undefined ? pool : intersect(left, pool)),
      undefined,
    )
  const found = (numbers ?? index.statements.map((_, at) => at)).filter((number) => {
    const statement = index.statements[number]
    return statement !== undefined && passes(statement, asked, index)
  })
  return rankStatements(found, asked, covers, index)
}

/** What asks for a kind of thing and nothing else: `what's next?`. */
function isOpen({ kinds, day, quoted }: Asked): boolean {
  return kinds.has('next') || kinds.has('outcome') || day !== undefined || quoted.length > 0
}

function poolsOf(asked: Asked, covers: readonly Cover[], index: AnswerIndex): readonly Postings[] {
  const named = asked.slots.map((slot) => poolOf(slot, index))
  const briefs = asked.briefs.map((id) => index.briefs.get(id) ?? [])
  const quoted = asked.quoted
    .flatMap((words) => normsOf(words).map((norm) => index.words.get(norm) ?? []))
    .filter(({ length }) => length > 0)
  return [...named, ...(briefs.length > 0 ? [unite(briefs)] : []), ...quoted, ...covers.map(({ all }) => all)]
}

/** Statements that have to do with somebody; a place has to be named as it was asked. */
function poolOf({ ids, issues, part, norms }: Slot, index: AnswerIndex): Postings {
  const literal = norms.map((norm) => index.words.get(norm) ?? [])
  if (part === 'place' && literal.every(({ length }) => length > 0) && literal.length > 0)
    return literal.reduce(intersect)
  return unite([
    ...ids.flatMap((id) => [index.participants.get(id) ?? [], index.named.get(id) ?? []]),
    ...(part === 'any' || part === 'place' ? issues.map((id) => index.issues.get(id) ?? []) : []),
  ])
}

function passes(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const { day } = asked
  if (day !== undefined && ![statement.on, statement.due].some((own) => own !== undefined && isDay(day, own)))
    return false
  if (!asked.quoted.every((words) => plain(statement.text).includes(plain(words)))) return false
  return allStand(asked, statement, index) && fitsKind(statement, asked, index)
}

/** Words alone, so that kinds of apostrophes and stops do not matter. */
function plain(text: string): string {
  return ` ${normsOf(text).join(' ')} `
}
