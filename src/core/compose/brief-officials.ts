import type { DocumentNode, FactRow } from '../document.ts'
import { text } from '../inline.ts'
import type { Official, Unnamed } from '../record/officials-file.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { participantsOf } from '../record/visible-record.ts'
import { datedRole, fullNameOf } from './name.ts'

/** Everybody the brief names with their role as of the source, then those it leaves unnamed. */
export function composeOfficials(brief: Brief, record: BriefingRecord): readonly DocumentNode[] {
  const named = officialsIn(brief, record)
  const unnamed = unnamedIn(brief, record)
  return [
    { kind: 'notice', inlines: [text('Roles are as of the report, not today’s.')] },
    { kind: 'facts', rows: named.map(officialRow) },
    ...(unnamed.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, inlines: [text('Left unnamed by the sources')] } as const,
          { kind: 'facts', rows: unnamed.map(unnamedRow) } as const,
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

function officialRow(official: Official): FactRow {
  const roles = official.roles.length === 0 ? 'role not on record' : official.roles.map(datedRole).join('; ')
  return { term: fullNameOf(official), inlines: [text(roles)] }
}

function unnamedRow({ name, note }: Unnamed): FactRow {
  return { term: name, inlines: [text(note)] }
}
