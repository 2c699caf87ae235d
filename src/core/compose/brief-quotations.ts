import type { DocumentNode } from '../document.ts'
import { quotationsOf, text } from '../inline.ts'
import { formatDay } from '../record/day.ts'
import type { Brief, BriefingRecord, Statement } from '../record/record.ts'
import { capital } from './capital.ts'
import { nameOf } from './name.ts'
import { statementNode } from './statement.ts'

/** Every verbatim quotation, speaker by speaker, with its day, audience, account and the doubts about it. */
export function composeQuotations(brief: Brief, record: BriefingRecord): readonly DocumentNode[] {
  const quoting = brief.statements.filter((statement) => quotationsOf(statement.text).length > 0)
  const speakers = Map.groupBy(quoting, ({ by }) => by.join(' '))
  return [...speakers].flatMap(([speaker, statements]): readonly DocumentNode[] => [
    { kind: 'heading', level: 2, inlines: [text(headingOf(speaker, record))] },
    ...statements.map((statement) => quotationNode(statement, record)),
  ])
}

/** A quotation with every word of its doubts, then when, to whom and on whose account. */
export function quotationNode(statement: Statement, record: BriefingRecord): DocumentNode {
  const label = [dayLabel(statement), ...hearers(statement, record), ...account(statement, record)]
  return statementNode(statement, record, { label: label.join(', ') })
}

function hearers({ to }: Statement, record: BriefingRecord): readonly string[] {
  return [to.length === 0 ? 'audience not stated' : `to ${namesOf(to, record)}`]
}

/** Whose account something is, where that is not simply the report's own. */
export function accountsOf({ via, cite }: Statement, record: BriefingRecord): readonly string[] {
  const publishers = new Set(cite.map(({ source }) => record.sources.get(source)?.publisher))
  return via.filter((id) => !publishers.has(nameOf(id, record.directory)))
}

function account(statement: Statement, record: BriefingRecord): readonly string[] {
  const others = accountsOf(statement, record)
  return others.length === 0 ? [] : [`as told by ${namesOf(others, record)}`]
}

function namesOf(ids: readonly string[], record: BriefingRecord): string {
  return ids.map((id) => nameOf(id, record.directory)).join(' and ')
}

function headingOf(speakers: string, record: BriefingRecord): string {
  const ids = speakers.split(' ').filter(Boolean)
  return ids.length === 0 ? 'Speaker not given' : namesOf(ids, record)
}

/** When something was said or done, as a label: `Fri 16 Jun 2023`, `No day given`. */
export function dayLabel(statement: Statement): string {
  return statement.on === undefined ? 'No day given' : capital(formatDay(statement.on))
}
