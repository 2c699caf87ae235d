import type { DocumentNode } from '../document.ts'
import { strong, text } from '../inline.ts'
import { formatDay } from '../record/day.ts'
import type { Brief, BriefingRecord, Statement } from '../record/record.ts'
import { ageOf } from './age.ts'
import { isDoubtful } from './caveat.ts'
import { paragraphsOf } from './citation.ts'
import { statementNode } from './statement.ts'

/** The overview: bottom line, what matters, what is awaited, what not to reuse unread. One message. */
export function composeOverview(
  brief: Brief,
  record: BriefingRecord,
  now: Temporal.Instant,
): readonly DocumentNode[] {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const leads = brief.statements.filter(
    ({ id, lead }) => lead !== undefined && !brief.bottomLine.includes(id),
  )
  const node = (statement: Statement, label?: string) =>
    statementNode(statement, record, { caveats: 'kinds', ...(label === undefined ? {} : { label }) })
  return [
    { kind: 'notice', inlines: standing(brief, now) },
    ...bottomLine(brief).map((statement, at) => node(statement, at === 0 ? 'Bottom line' : undefined)),
    ...leads.filter(({ due }) => due === undefined).map((statement) => node(statement, statement.lead)),
    ...brief.silences.filter(({ lead }) => lead !== undefined).map(silenceNode),
    ...leads
      .filter(({ due }) => due !== undefined)
      .map((statement) => node(statement, leadLabel(statement, today))),
    ...doubtsLine(brief),
  ]
}

/** The statements that carry the brief. */
export function bottomLine(brief: Brief): readonly Statement[] {
  return brief.bottomLine.flatMap((id) => brief.statements.find((statement) => statement.id === id) ?? [])
}

/** How many reports it rests on, of which day, and whether that is old. */
function standing(brief: Brief, now: Temporal.Instant): DocumentNodeInlines {
  const { old } = ageOf(brief, now)
  const labels = brief.sources.map(({ label, published }) => `${label}, ${formatDay(published.date)}`)
  const count = brief.sources.length === 1 ? 'One report' : `${brief.sources.length} reports`
  return [
    text(`${count}: ${labels.join('; ')}. `),
    ...(old ? [strong('Old'), text(': roles and plans are of that day.')] : [text('Roles are of that day.')]),
  ]
}

type DocumentNodeInlines = Extract<DocumentNode, { kind: 'notice' }>['inlines']

/** A lead's label; what was awaited says its day, and once that is past, that its outcome is unknown. */
export function leadLabel(statement: Statement, today: Temporal.PlainDate): string | undefined {
  const { lead, due } = statement
  if (lead === undefined || due === undefined) return lead
  const past = Temporal.PlainDate.compare(due.to, today) < 0
  return `${lead} ${formatDay(due)}${past ? ', outcome not on record' : ''}`
}

function silenceNode({ lead, text: words }: { readonly lead?: string; readonly text: string }): DocumentNode {
  return { kind: 'paragraph', inlines: [strong(`${lead ?? 'Not stated'}:`), text(` ${words}`)] }
}

function doubtsLine(brief: Brief): readonly DocumentNode[] {
  const doubtful = brief.statements.filter(isDoubtful)
  if (doubtful.length === 0) return []
  return brief.sources.map((source) => ({
    kind: 'notice',
    inlines: [
      strong('Doubtful, do not reuse unread: '),
      text(
        `${source.label} ${paragraphsOf(doubtful.flatMap(({ cite }) => cite.filter((one) => one.source === source.id)))}`,
      ),
    ],
  }))
}
