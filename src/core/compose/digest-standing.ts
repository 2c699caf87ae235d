import type { DocumentNode, Inline } from '../document.ts'
import { strong, text } from '../inline.ts'
import { formatDay, formatNear } from '../record/day.ts'
import type { Day } from '../record/day.ts'
import type { Brief, BriefingRecord, Statement } from '../record/record.ts'
import { agoOf, ageOn } from './age.ts'
import { leadLabel } from './brief-overview.ts'
import { citationMarks } from './citation.ts'
import { formatSince } from './clock.ts'
import type { Edition } from './digest.ts'
import { lineNode } from './statement.ts'

/** Since when there is nothing new: ` since Sun 07:00`; nothing for a channel that was told nothing yet. */
export function sinceWords({ since, now, zone }: Edition): string {
  return since === undefined ? '' : ` since ${formatSince(since, now, zone)}`
}

/** What a subject without news still says in one line: how old it is, and what is past and unknown. */
export function quietInlines(brief: Brief, record: BriefingRecord, edition: Edition): readonly Inline[] {
  return [text(' '), ...ageInlines(brief, edition), ...overdueInlines(brief, record, edition)]
}

/** How old the newest source is; *old* is said. */
export function ageInlines(brief: Brief, { date }: Edition): readonly Inline[] {
  const { asOf, days, old } = ageOn(brief, date)
  const words = `Newest source ${formatNear(asOf, date)}, ${agoOf(days)}.`
  return [text(words), ...(old ? [text(' '), strong('Old'), text(': roles are of that day.')] : [])]
}

/** What was awaited and is past: its outcome is not on record. */
export function overdueInlines(brief: Brief, record: BriefingRecord, { date }: Edition): readonly Inline[] {
  const overdue = awaitedOf(brief).filter(({ due }) => isPast(due, date))
  if (overdue.length === 0) return []
  const items = overdue.flatMap((statement, at): Inline[] => [
    text(`${at === 0 ? '' : ', '}${formatDay(statement.due)}`),
    ...citationMarks(statement, record).flatMap((citation): Inline[] => [
      text(' '),
      { kind: 'citation', citation },
    ]),
  ])
  const end = overdue.length === 1 ? ': outcome not on record.' : ': outcomes not on record.'
  return [text(' Awaited '), ...items, text(end)]
}

/** What is awaited today or later, each with its day; `told` are statements the digest already has. */
export function composeAwaited(
  brief: Brief,
  record: BriefingRecord,
  { date }: Edition,
  told: ReadonlySet<string>,
): readonly DocumentNode[] {
  return awaitedOf(brief)
    .filter(({ id, due }) => !isPast(due, date) && !told.has(id))
    .map((statement) => {
      const label = leadLabel({ ...statement, lead: 'Awaited' }, date)
      return lineNode([statement], record, {
        caveats: 'kinds',
        ...(label === undefined ? {} : { label }),
      })
    })
}

type Awaited = Statement & { readonly due: Day }

function awaitedOf(brief: Brief): readonly Awaited[] {
  const replaced = new Set(brief.statements.map(({ replaces }) => replaces))
  return brief.statements.filter(
    (statement): statement is Awaited => statement.due !== undefined && !replaced.has(statement.id),
  )
}

function isPast(due: Day, date: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(due.to, date) < 0
}
