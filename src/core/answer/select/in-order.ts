import type { Day } from '../../record/day.ts'
import type { Brief, Statement } from '../../record/record.ts'
import { dayTold } from './day-told.ts'

/** More than these are no overview. */
const MOST_DATED = 8
const MOST_EARLIER = 6

/** `already`, `since`: told as what had come before. */
const EARLIER =
  /\b(?:had|before|earlier|since|after|ago|previous(?:ly)?|last (?:month|year|week)|postponed|put off)\b/iu
const MOST_OF_DAY = 2

type Dated = { readonly statement: Statement; readonly day: Day }

/** What happened or is due, in the order of its days: of each day the main things. */
export function courseOf(statements: readonly Statement[], brief: Brief): readonly Statement[] {
  const dated = statements
    .filter(({ kind }) => kind === 'event' || kind === 'outcome' || kind === 'plan')
    .flatMap(withDay)
    .filter(({ day }) => day.from !== undefined)
    .toSorted((one, other) => mainness(other, brief) - mainness(one, brief))
  const ofDays = [...Map.groupBy(dated, ({ day }) => day.to.toString()).values()]
  return byDay(
    ofDays
      .flatMap((own) => own.slice(0, MOST_OF_DAY))
      .toSorted((one, other) => mainness(other, brief) - mainness(one, brief))
      .slice(0, MOST_DATED),
  )
}

function mainness({ statement: { kind, lead, brief: own } }: Dated, brief: Brief): number {
  return Number(own === brief.id) * 2 + Number(lead !== undefined) + Number(kind !== 'event')
}

/** What came before the day that the latest outcome is of. */
export function earlierIn(statements: readonly Statement[], brief: Brief): readonly Statement[] {
  const last = mainDay(statements)
  if (last === undefined) return []
  const earlier = statements
    .filter(({ kind }) => kind === 'event' || kind === 'background')
    .flatMap(withDay)
    .filter(
      ({ statement, day }) =>
        (day.from !== undefined && Temporal.PlainDate.compare(day.to, last) < 0) ||
        (day.from === undefined && EARLIER.test(statement.text)),
    )
    .map((dated) => ({ ...dated, points: earliness(dated, brief) }))
    .toSorted((one, other) => other.points - one.points)
  const best = earlier[0]?.points ?? 0
  return byDay(earlier.filter(({ points }) => points >= best - 1).slice(0, MOST_EARLIER))
}

function earliness({ statement: { kind, text, on, brief: own } }: Dated, brief: Brief): number {
  return (
    Number(EARLIER.test(text)) * 2 +
    Number(own === brief.id) +
    Number(kind === 'event') +
    Number(on !== undefined)
  )
}

/** What came after that day or is due, in order. */
export function laterIn(statements: readonly Statement[]): readonly Statement[] {
  const last = mainDay(statements)
  if (last === undefined) return []
  const later = statements
    .filter(({ kind, due }) => kind === 'event' || kind === 'plan' || due !== undefined)
    .flatMap(withDay)
    .filter(({ day }) => Temporal.PlainDate.compare(day.from ?? day.to, last) > 0)
  return byDay(later).slice(0, MOST_EARLIER)
}

/** What is told of the very day of the latest outcome. */
export function ofMainDay(statements: readonly Statement[]): readonly Statement[] {
  const last = mainDay(statements)
  return last === undefined
    ? []
    : statements.filter((statement) => {
        const day = dayTold(statement)
        return day?.to.equals(last) === true && day.from?.equals(last) === true
      })
}

function mainDay(statements: readonly Statement[]): Temporal.PlainDate | undefined {
  return latest(statements, 'outcome') ?? latest(statements, 'event')
}

function latest(statements: readonly Statement[], kind: Statement['kind']): Temporal.PlainDate | undefined {
  return statements
    .filter((statement) => statement.kind === kind)
    .flatMap(withDay)
    .filter(({ statement, day }) => statement.due === undefined && day.from?.equals(day.to) === true)
    .map(({ day }) => day.to)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1)
}

function withDay(statement: Statement): readonly Dated[] {
  const day = dayTold(statement)
  return day === undefined ? [] : [{ statement, day }]
}

function byDay(dated: readonly Dated[]): readonly Statement[] {
  const start = ({ day }: Dated) => day.from ?? day.to
  return dated
    .toSorted(
      (one, other) =>
        Temporal.PlainDate.compare(start(one), start(other)) ||
        Temporal.PlainDate.compare(one.day.to, other.day.to),
    )
    .map(({ statement }) => statement)
}
