import type { DocumentNode } from '../document.ts'
import { compareDays, formatDay } from '../record/day.ts'
import type { Brief, BriefingRecord, Statement } from '../record/record.ts'
import { dayLabel } from './brief-quotations.ts'
import { section } from './section.ts'
import { lineNode } from './statement.ts'

/** What happened and was said, day by day, then what has no day, then what was awaited. */
export function composeTimeline(
  brief: Brief,
  record: BriefingRecord,
  now: Temporal.Instant,
): readonly DocumentNode[] {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const { days, undated, awaited } = selectTimeline(brief)
  const node = (statement: Statement, label?: string) =>
    lineNode([statement], record, { caveats: 'grave', ...(label === undefined ? {} : { label }) })
  return [
    ...[...days].flatMap(([day, statements]) =>
      section(
        day,
        statements.map((statement) => node(statement)),
      ),
    ),
    ...section(
      UNDATED,
      undated.map((statement) => node(statement)),
    ),
    ...section(
      'Awaited',
      awaited.map((statement) => node(statement, dueLabel(statement, today))),
    ),
  ]
}

/** Over what has no day. */
export const UNDATED = 'On a day not given'

/** A brief's statements as time goes: by the words for their day, without one, and what was awaited. */
export function selectTimeline(brief: Brief): {
  readonly days: ReadonlyMap<string, readonly Statement[]>
  readonly undated: readonly Statement[]
  readonly awaited: readonly Statement[]
} {
  const others = brief.statements.filter((statement) => statement.due === undefined && happens(statement))
  return {
    days: Map.groupBy(others.filter(isDated).sort(byDay), dayLabel),
    undated: others.filter((statement) => !isDated(statement)),
    awaited: brief.statements.filter((statement) => statement.due !== undefined),
  }
}

/** Whether the day is given, or at least when it began; "by the day of the report" is no day. */
function isDated({ on }: Statement): boolean {
  return on?.from !== undefined
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

/** When something was awaited, and once that is past, that its outcome is unknown. */
export function dueLabel({ due }: Statement, today: Temporal.PlainDate): string {
  if (due === undefined) return 'Awaited'
  const past = Temporal.PlainDate.compare(due.to, today) < 0
  return `${formatDay(due)}${past ? ', outcome not on record' : ''}`
}
