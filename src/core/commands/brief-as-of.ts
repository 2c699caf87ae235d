import { composeAsOf, composeNoDay, composeNothingBy } from '../compose/as-of.ts'
import type { OldRecord } from '../compose/as-of.ts'
import { composeBriefView } from '../compose/brief-view.ts'
import type { Showing } from '../compose/brief-view.ts'
import { compareRevisions } from '../digest/compare.ts'
import { takeRevision } from '../digest/revision.ts'
import type { Document } from '../document.ts'
import type { History } from '../ports/history.ts'
import { formatDate } from '../record/day.ts'
import { readTypedDay } from '../record/read-typed-day.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { recordUntil } from '../record/record-until.ts'
import { visibleRecord } from '../record/visible-record.ts'
import type { Choice } from './choice.ts'
import type { CommandContext } from './command.ts'

/** A history that was never kept: older days are told from the reports alone. */
export const NO_HISTORY: Pick<History, 'list' | 'at' | 'read'> = {
  list: async () => [],
  at: async () => undefined,
  read: async (id) => {
    throw new RangeError(`Cannot find version "${id}": no history is kept`)
  },
}

export type ReadHistory = typeof NO_HISTORY

/**
 * A brief as it was on a day: what was in force then, where that was kept; else what the reports of that day say.
 *
 * Whoever may not see the brief today, or might not see it then, sees neither.
 */
export async function briefAsOf(
  brief: Brief,
  typed: string,
  showing: Showing,
  context: CommandContext,
  history: ReadHistory,
): Promise<Document> {
  const { record, now } = context
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const day = readTypedDay(typed, today)
  if (day === undefined || Temporal.PlainDate.compare(day, today) > 0)
    return composeNoDay(brief, typed, day === undefined ? 'no day' : 'to come')
  if (day.equals(today)) return composeBriefView(brief, record, showing, now)
  const end = day.add({ days: 1 }).toZonedDateTime('UTC').toInstant().subtract({ milliseconds: 1 })
  const old =
    (await inForce(brief, end, context, history)) ?? (await fromReports(brief, day, record, history))
  const then = old?.record.briefs.get(brief.id)
  if (old === undefined || then === undefined) return composeNothingBy(brief, day)
  return composeAsOf(composeBriefView(then, old.record, showing, now), brief, day, old)
}

async function inForce(
  brief: Brief,
  end: Temporal.Instant,
  { record, now, asker }: CommandContext,
  history: ReadHistory,
): Promise<OldRecord | undefined> {
  const version = await history.at(brief.id, end)
  if (version?.id === undefined) return undefined
  const old = visibleRecord(await history.read(version.id), asker.place, now)
  const then = old.briefs.get(brief.id)
  if (then === undefined) return undefined
  const changes = compareRevisions(takeRevision(then, old), takeRevision(brief, record))
  return { kind: 'in force', record: old, changes: changes.map((change) => ({ change })) }
}

async function fromReports(
  brief: Brief,
  day: Temporal.PlainDate,
  record: BriefingRecord,
  history: ReadHistory,
): Promise<OldRecord | undefined> {
  const until = recordUntil(brief, record, day)
  if (until === undefined) return undefined
  const [first] = await history.list(brief.id)
  const later = brief.sources.length - until.sources.size
  return {
    kind: 'from reports',
    record: until,
    later,
    ...(first === undefined ? {} : { begins: first.since.toZonedDateTimeISO('UTC').toPlainDate() }),
  }
}

const MOST_DAYS = 20

/** Days that make a difference: those of the reports, newest first, and yesterday. */
export function completeDay(typed: string, { record, now }: CommandContext): readonly Choice[] {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const reported = [...record.sources.values()].map(({ published }) => published.date.to)
  const days = [today.subtract({ days: 1 }), today.subtract({ days: 7 }), ...reported]
    .filter((day) => Temporal.PlainDate.compare(day, today) <= 0)
    .map((day) => day.toString())
  const own = readTypedDay(typed, today)?.toString()
  const offered = [...new Set(days)].sort().toReversed()
  const begun = offered.filter((day) => day.startsWith(typed.trim()))
  const values = [...new Set([...(own === undefined ? [] : [own]), ...begun])].slice(0, MOST_DAYS)
  return values.map((value) => ({ value, label: formatDate(Temporal.PlainDate.from(value)) }))
}
