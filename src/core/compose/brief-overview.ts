import type { DocumentNode, Inline } from '../document.ts'
import { strong, text } from '../inline.ts'
import { formatDay } from '../record/day.ts'
import type { Brief, BriefingRecord, Source, Statement } from '../record/record.ts'
import { ageOf, agoOf } from './age.ts'
import { dueLabel } from './brief-timeline.ts'
import { CAVEAT_LABELS, isDoubtful, isGrave } from './caveat.ts'
import { paragraphsOf } from './citation.ts'
import { lineNode } from './statement.ts'

/**
 * The overview: bottom line, what matters, what is awaited, what not to reuse unread. One message.
 *
 * What is not said about a matter stands before what is said under the same label.
 */
export function composeOverview(
  brief: Brief,
  record: BriefingRecord,
  now: Temporal.Instant,
): readonly DocumentNode[] {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const leads = brief.statements.filter(
    ({ id, lead }) => lead !== undefined && !brief.bottomLine.includes(id),
  )
  const silences = brief.silences.filter(({ lead }) => lead !== undefined)
  const lines = (statements: readonly Statement[]) =>
    [...Map.groupBy(statements, (statement) => leadLabel(statement, today) ?? '')].flatMap(([label, own]) => {
      const missing = silences.filter(({ lead }) => lead === label).map(silenceNode)
      const showing = { caveats: 'kinds', short: true } as const
      return [...missing, lineNode(own, record, missing.length > 0 ? showing : { ...showing, label })]
    })
  const labels = new Set(leads.map(({ lead }) => lead))
  return [
    { kind: 'notice', inlines: standing(brief, now) },
    lineNode(bottomLine(brief), record, { label: 'Bottom line', caveats: 'kinds', short: true }),
    ...lines(leads.filter(({ due }) => due === undefined)),
    ...silences.filter(({ lead }) => !labels.has(lead)).map(silenceNode),
    ...lines(leads.filter(({ due }) => due !== undefined)),
    ...doubtsLine(brief),
  ]
}

/** The statements that carry the brief. */
export function bottomLine(brief: Brief): readonly Statement[] {
  return brief.bottomLine.flatMap((id) => brief.statements.find((statement) => statement.id === id) ?? [])
}

/** How many reports it rests on, of which day, how long ago, and whether that is old. */
function standing(brief: Brief, now: Temporal.Instant): readonly Inline[] {
  const { old, days } = ageOf(brief, now)
  const labels = brief.sources.map(({ label, published }) => `${label}, ${formatDay(published.date)}`)
  const count = brief.sources.length === 1 ? 'One report' : `${brief.sources.length} reports`
  return [
    text(`${count}: ${labels.join('; ')} (${agoOf(days)}). `),
    ...(old ? [strong('Old'), text(': roles are of that day.')] : [text('Roles are of that day.')]),
  ]
}

/** A lead's label; what was awaited says its day, and once that is past, that its outcome is unknown. */
export function leadLabel(statement: Statement, today: Temporal.PlainDate): string | undefined {
  const { lead, due } = statement
  if (lead === undefined || due === undefined) return lead
  return `${lead} ${dueLabel(statement, today)}`
}

function silenceNode({ lead, text: words }: { readonly lead?: string; readonly text: string }): DocumentNode {
  return { kind: 'paragraph', inlines: [strong(`${lead ?? 'Not stated'}:`), text(` ${words}`)] }
}

/** Only what leaves the sense open is named here, with what is wrong; the rest is in the doubts. */
function doubtsLine(brief: Brief): readonly DocumentNode[] {
  const doubtful = brief.statements.filter(isDoubtful)
  if (doubtful.length === 0) return []
  const words = brief.sources.map((source) => doubtsIn(source, doubtful)).filter(Boolean)
  return [
    { kind: 'notice', inlines: [strong('Doubtful, do not reuse unread: '), text(`${words.join('. ')}.`)] },
  ]
}

/** `AP ¶15, ¶18 garbled; ¶14 ambiguous name`. */
function doubtsIn(source: Source, doubtful: readonly Statement[]): string {
  const kinds = CAVEAT_LABELS.flatMap(([kind, label]) => {
    const cited = doubtful
      .filter(({ caveats }) => caveats.some((caveat) => caveat.kind === kind && isGrave(caveat)))
      .flatMap(({ cite }) => cite.filter((one) => one.source === source.id))
    return cited.length === 0 ? [] : [`${paragraphsOf(cited)} ${label}`]
  })
  return kinds.length === 0 ? '' : `${source.label} ${kinds.join('; ')}`
}
