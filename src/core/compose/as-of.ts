import type { DatedChange } from '../digest/news.ts'
import type { Action, CommandCall, Document, DocumentNode, Inline } from '../document.ts'
import { strong, text } from '../inline.ts'
import { formatDate } from '../record/day.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { countChanges } from './digest-change.ts'
import { echo } from './echo.ts'
import { problemOf } from './problem.ts'

/** An older record, and how it is known. */
export type OldRecord =
  /** It was served on that day; `changes` is what was told since. */
  | {
      readonly kind: 'in force'
      readonly record: BriefingRecord
      readonly changes: readonly DatedChange[]
    }
  /** It was not kept yet: today's statements, from the reports of that day; `later` reports are left out. */
  | {
      readonly kind: 'from reports'
      readonly record: BriefingRecord
      readonly later: number
      readonly begins?: Temporal.PlainDate
    }

/** A view of an older record: that it is old comes first, and every way on stays on that day or leads back to today. */
export function composeAsOf(view: Document, today: Brief, day: Temporal.PlainDate, old: OldRecord): Document {
  const [heading, ...rest] = view.nodes
  const notice: DocumentNode = { kind: 'notice', inlines: standing(day, old) }
  const nodes = rest.map((node) => onThatDay(node, day))
  return {
    ...view,
    title: `As of ${formatDate(day)}: ${view.title}`,
    nodes: [
      ...(heading === undefined ? [] : [heading]),
      notice,
      ...nodes.filter((node) => node.kind !== 'actions' || node.actions.length > 0),
      { kind: 'actions', actions: [todayButton(today)] },
    ],
  }
}

function standing(day: Temporal.PlainDate, old: OldRecord): readonly Inline[] {
  const date = formatDate(day)
  if (old.kind === 'in force') {
    const since =
      old.changes.length === 0
        ? ' Nothing in it was put right or updated since.'
        : ` Since then: ${countChanges(old.changes)}.`
    return [strong('Old'), text(`: the record as it stood at the end of ${date} (UTC).${since}`)]
  }
  const kept = old.begins === undefined ? '' : ` (it is since ${formatDate(old.begins)})`
  const left =
    old.later === 0
      ? 'no report on record is newer'
      : `${old.later === 1 ? 'one later report is' : `${old.later} later reports are`} left out`
  return [
    strong('Old'),
    text(
      `: what reports published by ${date} say, as recorded today; ${left}. The record of that day itself was not kept${kept}.`,
    ),
  ]
}

/** What would lead to today's words unawares is not offered beside old ones. */
function onThatDay(node: DocumentNode, day: Temporal.PlainDate): DocumentNode {
  if (node.kind !== 'actions') return node
  const staying = node.actions.flatMap((action): Action[] =>
    action.kind === 'button' && STAYING.has(action.call.command)
      ? [{ ...action, call: callOn(action.call, day) }]
      : [],
  )
  return { ...node, actions: staying }
}

const STAYING = new Set(['brief', 'share'])

function callOn(call: CommandCall, day: Temporal.PlainDate): CommandCall {
  return { ...call, input: { ...call.input, 'as-of': day.toString() } }
}

function todayButton({ id }: Brief): Action {
  return { kind: 'button', label: 'Today’s record', call: { command: 'brief', input: { subject: id } } }
}

/** What was typed is no day, or one that is still to come. */
export function composeNoDay(brief: Brief, typed: string, why: 'no day' | 'to come'): Document {
  const asked = echo(typed)
  const title = why === 'no day' ? `“${asked}” is no day` : `${asked} is still to come`
  const way = why === 'no day' ? ' Write it as 2023-06-18, or take one:' : ' Take a day that is over:'
  return problemOf(title, [text(`${title}.${way}`)], [...reportDays(brief), todayButton(brief)])
}

/** Nothing was on record by that day. */
export function composeNothingBy(brief: Brief, day: Temporal.PlainDate): Document {
  const title = `Nothing on record about ${brief.title} by ${formatDate(day)}`
  return problemOf(
    title,
    [text(`${title}. Days of its reports:`)],
    [...reportDays(brief), todayButton(brief)],
  )
}

const MOST_DAYS = 4

/** The days of a brief's reports, earliest first. */
function reportDays({ id, sources }: Brief): readonly Action[] {
  const days = [...new Set(sources.map(({ published }) => published.date.to.toString()))].sort()
  return days.slice(0, MOST_DAYS).map((day) => ({
    kind: 'button',
    label: formatDate(Temporal.PlainDate.from(day)),
    call: { command: 'brief', input: { subject: id, 'as-of': day } },
  }))
}
