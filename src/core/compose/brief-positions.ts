import type { DocumentNode } from '../document.ts'
import { strong, text } from '../inline.ts'
import type { Brief, BriefingRecord, Issue, StatementKind } from '../record/record.ts'
import { statementNode } from './statement.ts'

/** Issue by issue, a line for each party; a party whose position is not on record is said to have none there. */
export function composePositions(brief: Brief, record: BriefingRecord): readonly DocumentNode[] {
  return brief.issues.flatMap((issue) => composeIssue(issue, brief, record))
}

/** What the report says of a matter beyond the parties' positions; what happened stands in the timeline. */
const REPORTED: Partial<Record<StatementKind, string>> = {
  assessment: 'The report’s judgment',
  background: 'Background',
  outcome: 'Outcome',
}

function composeIssue(issue: Issue, brief: Brief, record: BriefingRecord): readonly DocumentNode[] {
  const own = brief.statements.filter(({ issues }) => issues.includes(issue.id))
  if (own.length === 0) return []
  const held = own.filter(({ holder }) => holder !== undefined)
  const holders = [...new Set([...brief.parties, ...held.flatMap(({ holder }) => holder ?? [])])]
  const lines = holders.flatMap((party): readonly DocumentNode[] => {
    const label = record.directory.parties.get(party)?.name ?? party
    const positions = held.filter(({ holder }) => holder === party)
    if (positions.length > 0) return positions.map((statement) => statementNode(statement, record, { label }))
    return [{ kind: 'paragraph', inlines: [strong(`${label}:`), text(' not stated in this record')] }]
  })
  const reported = own
    .filter(({ kind, holder }) => holder === undefined && (held.length === 0 || REPORTED[kind] !== undefined))
    .map((statement) => statementNode(statement, record, { label: REPORTED[statement.kind] ?? 'Reported' }))
  return [{ kind: 'heading', level: 2, inlines: [text(issue.name)] }, ...lines, ...reported]
}
