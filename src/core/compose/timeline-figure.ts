import type { FigureDay, TimelineFigure } from '../figure.ts'
import type { Brief, BriefingRecord, Statement } from '../record/record.ts'
import { ageOf, formatAge } from './age.ts'
import { dueLabel, selectTimeline, UNDATED } from './brief-timeline.ts'
import { figureEntries } from './figure-entry.ts'

/** A brief's timeline to look at: its days, how far apart they are, and who did or said something on each. */
export function composeTimelineFigure(
  brief: Brief,
  record: BriefingRecord,
  now: Temporal.Instant,
): TimelineFigure {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const { days, undated, awaited } = selectTimeline(brief)
  const groups = [...days]
  return {
    kind: 'timeline',
    title: `${brief.title}: timeline`,
    note: formatAge(ageOf(brief, now)),
    days: [
      ...groups.map(([label, statements], at) => ({
        ...dayOf(label, statements, record),
        ...gapBetween(groups[at - 1]?.[1], statements),
      })),
      ...(undated.length === 0
        ? []
        : [
            {
              label: UNDATED,
              span: 'none',
              entries: figureEntries(undated, record, 'with matters'),
            } as const,
          ]),
      ...awaitedDays(awaited, record, today),
    ],
  }
}

function dayOf(label: string, statements: readonly Statement[], record: BriefingRecord): FigureDay {
  const on = statements[0]?.on
  const isDay = on?.from !== undefined && on.from.equals(on.to) && !on.about
  return { label, span: isDay ? 'day' : 'range', entries: figureEntries(statements, record, 'with matters') }
}

function awaitedDays(
  awaited: readonly Statement[],
  record: BriefingRecord,
  today: Temporal.PlainDate,
): readonly FigureDay[] {
  const groups = Map.groupBy(awaited, (statement) => dueLabel(statement, today))
  return [...groups].map(([label, statements]) => ({
    label: `Awaited ${label}`,
    span: 'awaited',
    entries: figureEntries(statements, record, 'with matters'),
  }))
}

/** From the latest day that the group before can mean to the earliest of this one. */
function gapBetween(
  before: readonly Statement[] | undefined,
  after: readonly Statement[],
): Pick<FigureDay, 'gap'> {
  const end = before?.[0]?.on?.to
  const start = after[0]?.on?.from
  if (end === undefined || start === undefined) return {}
  const days = end.until(start, { largestUnit: 'days' }).days
  return days <= 1 ? {} : { gap: { days, words: `${spanWords(days)} later` } }
}

/** A number of days as people say it: `5 days`, `3 weeks`, `4 months`, `2 years`. */
function spanWords(days: number): string {
  if (days < 21) return `${days} days`
  if (days < 61) return `${Math.round(days / 7)} weeks`
  if (days < 730) return `${Math.round(days / 30.44)} months`
  return `${Math.round(days / 365.25)} years`
}
