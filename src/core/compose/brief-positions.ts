import type { DocumentNode } from '../document.ts'
import { strong, text } from '../inline.ts'
import type { Brief, BriefingRecord, Issue, Statement, StatementKind } from '../record/record.ts'
import { lineNode } from './statement.ts'

/**
 * Issue by issue, a line for each party; a party whose position is not on record is said to have none there.
 *
 * Issues of which the record says the very same stand together, so that nothing is read twice.
 */
export function composePositions(brief: Brief, record: BriefingRecord): readonly DocumentNode[] {
  const nameOf = (party: string) => record.directory.parties.get(party)?.name ?? party
  const line = (statements: readonly Statement[], label: string) =>
    lineNode(statements, record, { label, caveats: 'grave' })
  return selectPositions(brief).flatMap(({ issues, held, reported }): readonly DocumentNode[] => {
    const silent = [...held.keys()].filter((party) => held.get(party)?.length === 0)
    return [
      { kind: 'heading', level: 2, inlines: [text(issueNames(issues))] },
      ...[...held].filter(([, own]) => own.length > 0).map(([party, own]) => line(own, nameOf(party))),
      ...notStated(silent.map(nameOf), held.size),
      ...[...reported].map(([label, together]) => line(together, label)),
    ]
  })
}

/** Issues of which the record says the same, with what each party holds and what else the report says. */
export type Positions = {
  readonly issues: readonly Issue[]
  /** By party; none for a party of the brief whose position is not on record. */
  readonly held: ReadonlyMap<string, readonly Statement[]>
  /** By what it is called: an outcome, background, the report’s judgment. */
  readonly reported: ReadonlyMap<string, readonly Statement[]>
}

/** Who holds what, issue by issue, in the brief's order. */
export function selectPositions(brief: Brief): readonly Positions[] {
  const told = (issue: Issue) => brief.statements.filter(({ issues }) => issues.includes(issue.id))
  const alike = Map.groupBy(brief.issues, (issue) =>
    told(issue)
      .map(({ id }) => id)
      .join(' '),
  )
  return [...alike.values()].flatMap((issues) => {
    const own = issues[0] === undefined ? [] : told(issues[0])
    return own.length === 0 ? [] : [{ issues, ...sortOut(own, brief) }]
  })
}

/** The names of issues that stand together. */
export function issueNames(issues: readonly Issue[]): string {
  return issues.map(({ name }) => name).join('; ')
}

/** What is said where a party's position on a matter is not on record. */
export const NOT_STATED = 'not stated in this record'

/** What the report says of a matter beyond the parties' positions; what happened stands in the timeline. */
const REPORTED: Partial<Record<StatementKind, string>> = {
  outcome: 'Outcome',
  background: 'Background',
  assessment: 'The report’s judgment',
}

function sortOut(own: readonly Statement[], brief: Brief): Omit<Positions, 'issues'> {
  const held = own.filter(({ holder }) => holder !== undefined)
  const holders = [...new Set([...brief.parties, ...held.flatMap(({ holder }) => holder ?? [])])]
  const reported = own.filter(
    ({ kind, holder }) => holder === undefined && (held.length === 0 || REPORTED[kind] !== undefined),
  )
  return {
    held: new Map(holders.map((party) => [party, held.filter(({ holder }) => holder === party)])),
    reported: Map.groupBy(reported, ({ kind }) => REPORTED[kind] ?? 'Reported'),
  }
}

/** Two silent parties are named in front; of many, a list behind reads better, and of all of them none is named. */
function notStated(silent: readonly string[], all: number): readonly DocumentNode[] {
  const line = (label: string, words: string): readonly DocumentNode[] => [
    { kind: 'paragraph', inlines: [strong(label), text(` ${words}`)] },
  ]
  if (silent.length === 0) return []
  if (silent.length <= 2) return line(`${silent.join(', ')}:`, NOT_STATED)
  if (silent.length === all) return line('Positions:', `${NOT_STATED}, of any party`)
  return line('Not stated in this record:', silent.join(', '))
}
