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
  const told = (issue: Issue) => brief.statements.filter(({ issues }) => issues.includes(issue.id))
  const alike = Map.groupBy(brief.issues, (issue) =>
    told(issue)
      .map(({ id }) => id)
      .join(' '),
  )
  return [...alike.values()].flatMap((issues) => {
    const own = issues[0] === undefined ? [] : told(issues[0])
    return own.length === 0 ? [] : composeIssues(issues, own, brief, record)
  })
}

/** What the report says of a matter beyond the parties' positions; what happened stands in the timeline. */
const REPORTED: Partial<Record<StatementKind, string>> = {
  outcome: 'Outcome',
  background: 'Background',
  assessment: 'The report’s judgment',
}

function composeIssues(
  issues: readonly Issue[],
  own: readonly Statement[],
  brief: Brief,
  record: BriefingRecord,
): readonly DocumentNode[] {
  const nameOf = (party: string) => record.directory.parties.get(party)?.name ?? party
  const line = (statements: readonly Statement[], label: string) =>
    lineNode(statements, record, { label, caveats: 'grave' })
  const held = own.filter(({ holder }) => holder !== undefined)
  const holders = [...new Set([...brief.parties, ...held.flatMap(({ holder }) => holder ?? [])])]
  const heldBy = (party: string) => held.filter(({ holder }) => holder === party)
  const silent = holders.filter((party) => heldBy(party).length === 0)
  const reported = own.filter(
    ({ kind, holder }) => holder === undefined && (held.length === 0 || REPORTED[kind] !== undefined),
  )
  return [
    { kind: 'heading', level: 2, inlines: [text(issues.map(({ name }) => name).join('; '))] },
    ...holders.filter((party) => !silent.includes(party)).map((party) => line(heldBy(party), nameOf(party))),
    ...notStated(silent.map(nameOf), holders.length),
    ...[...Map.groupBy(reported, ({ kind }) => REPORTED[kind] ?? 'Reported')].map(([label, together]) =>
      line(together, label),
    ),
  ]
}

/** Two silent parties are named in front; of many, a list behind reads better, and of all of them none is named. */
function notStated(silent: readonly string[], all: number): readonly DocumentNode[] {
  const line = (label: string, words: string): readonly DocumentNode[] => [
    { kind: 'paragraph', inlines: [strong(label), text(` ${words}`)] },
  ]
  if (silent.length === 0) return []
  if (silent.length <= 2) return line(`${silent.join(', ')}:`, 'not stated in this record')
  if (silent.length === all) return line('Positions:', 'not stated in this record, of any party')
  return line('Not stated in this record:', silent.join(', '))
}
