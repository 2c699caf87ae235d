import type { DocumentNode, FactRow } from '../document.ts'
import { text } from '../inline.ts'
import type { Official, Unnamed } from '../record/officials-file.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { participantsOf } from '../record/visible-record.ts'
import { formatDate } from '../record/day.ts'
import { capital } from './capital.ts'
import { datedRole, fullNameOf } from './name.ts'

/** Everybody the brief names with their role as of the source, then those it leaves unnamed. */
export function composeOfficials(brief: Brief, record: BriefingRecord): readonly DocumentNode[] {
  const named = officialsIn(brief, record)
  const unnamed = unnamedIn(brief, record)
  const day = commonDay(named)
  const roles =
    day === undefined
      ? 'Roles are as of the report'
      : `Roles are as of ${formatDate(Temporal.PlainDate.from(day))}`
  return [
    { kind: 'notice', inlines: [text(`${roles}, not today’s.`)] },
    { kind: 'facts', rows: named.map((official) => linked(official.id, officialRow(official, day), record)) },
    ...(unnamed.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, inlines: [text('Left unnamed by the sources')] } as const,
          { kind: 'facts', rows: unnamed.map((one) => linked(one.id, unnamedRow(one), record)) } as const,
        ]),
  ]
}

/** The officials a brief's statements name, in the order of the officials' file. */
export function officialsIn(brief: Brief, record: BriefingRecord): readonly Official[] {
  const spokenOf = new Set(brief.statements.flatMap(participantsOf))
  return [...record.directory.officials.values()].filter(({ id }) => spokenOf.has(id))
}

function unnamedIn(brief: Brief, record: BriefingRecord): readonly Unnamed[] {
  const spokenOf = new Set(brief.statements.flatMap(participantsOf))
  return [...record.directory.unnamed.values()].filter(({ id }) => spokenOf.has(id))
}

/** The day most roles are of; it is said once, the others with their role. */
function commonDay(officials: readonly Official[]): string | undefined {
  const days = Map.groupBy(
    officials.flatMap(({ roles }) => roles),
    ({ asOf }) => asOf,
  )
  return [...days].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

function officialRow(official: Official, day: string | undefined): FactRow {
  const roles = official.roles.map((role) =>
    role.asOf === day && role.until === undefined ? role.title : datedRole(role),
  )
  return {
    term: fullNameOf(official),
    inlines: [text(roles.length === 0 ? 'role not on record' : roles.join('; '))],
  }
}

function unnamedRow({ name, note }: Unnamed): FactRow {
  return { term: capital(name), inlines: [text(note)] }
}

function linked(id: string, row: FactRow, record: BriefingRecord): FactRow {
  const url = record.pages?.official(id)
  return url === undefined ? row : { ...row, url }
}
