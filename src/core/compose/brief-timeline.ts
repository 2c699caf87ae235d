import type { DocumentNode } from '../document.ts'
import { text } from '../inline.ts'
import { compareDays, formatDay } from '../record/day.ts'
import type { Brief, BriefingRecord, Statement } from '../record/record.ts'
import { dayLabel } from './brief-quotations.ts'
import { statementNode } from './statement.ts'

/** What happened and was said, by day, then what has no day, then what was awaited. */
export function composeTimeline(
  brief: Brief,
  record: BriefingRecord,
  now: Temporal.Instant,
): readonly DocumentNode[] {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const due = brief.statements.filter((statement) => statement.due !== undefined)
  const others = brief.statements.filter((statement) => statement.due === undefined && happens(statement))
  const isExact = (statement: Statement) => statement.on?.from !== undefined
  const node = (statement: Statement) => statementNode(statement, record, { label: dayLabel(statement) })
  return [
    ...section('What happened', others.filter(isExact).sort(byDay).map(node)),
    ...section('On a day not given', others.filter((statement) => !isExact(statement)).map(node)),
    ...section(
      'Awaited',
      due.map((statement) => statementNode(statement, record, { label: dueLabel(statement, today) })),
    ),
  ]
}

/** Judgments, backgrounds and positions without a day are not events. */
function happens({ kind, on }: Statement): boolean {
  return (
    kind === 'event' || kind === 'remark' || kind === 'outcome' || (on !== undefined && kind !== 'assessment')
  )
}

function byDay(a: Statement, b: Statement): number {
  return a.on === undefined || b.on === undefined ? 0 : compareDays(a.on, b.on)
}

function dueLabel({ due }: Statement, today: Temporal.PlainDate): string {
  if (due === undefined) return 'Awaited'
  const past = Temporal.PlainDate.compare(due.to, today) < 0
  return `${formatDay(due)}${past ? ', outcome not on record' : ''}`
}

function section(title: string, nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  return nodes.length === 0 ? [] : [{ kind: 'heading', level: 2, inlines: [text(title)] }, ...nodes]
}
