import type { DocumentNode } from '../document.ts'
import { quotationsOf, text } from '../inline.ts'
import { formatDay } from '../record/day.ts'
import type { Brief, BriefingRecord, Statement } from '../record/record.ts'
import { nameOf } from './name.ts'
import { statementNode } from './statement.ts'

/** Every verbatim quotation, speaker by speaker, with its day and the doubts about it. */
export function composeQuotations(brief: Brief, record: BriefingRecord): readonly DocumentNode[] {
  const quoting = brief.statements.filter((statement) => quotationsOf(statement.text).length > 0)
  const speakers = [...new Set(quoting.map(speakersOf))]
  return speakers.flatMap((speaker): readonly DocumentNode[] => [
    { kind: 'heading', level: 2, inlines: [text(headingOf(speaker, record))] },
    ...quoting
      .filter((statement) => speakersOf(statement) === speaker)
      .map((statement) => statementNode(statement, record, { label: dayLabel(statement) })),
  ])
}

function speakersOf(statement: Statement): string {
  return statement.by.join(' ')
}

function headingOf(speakers: string, record: BriefingRecord): string {
  const names = speakers.split(' ').filter(Boolean)
  return names.length === 0 ? 'Speaker not given' : names.map((id) => nameOf(id, record.directory)).join(', ')
}

/** When something was said or done, as a label: `Fri 16 Jun 2023`, `No day given`. */
export function dayLabel(statement: Statement): string {
  if (statement.on === undefined) return 'No day given'
  const day = formatDay(statement.on)
  return day.charAt(0).toUpperCase() + day.slice(1)
}
