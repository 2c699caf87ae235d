import type { DocumentNode, FactRow, Inline } from '../document.ts'
import { text } from '../inline.ts'
import type { Page } from '../page.ts'
import { pagePath } from '../page-links.ts'
import { plainNode } from '../plain-text.ts'
import { formatDay } from '../record/day.ts'
import type { BriefingRecord, Statement } from '../record/record.ts'
import { dayLabel } from './brief-quotations.ts'
import { dueLabel } from './brief-timeline.ts'
import { passageMarks } from './citation.ts'
import { pageCard } from './page-card.ts'
import { nativeNames, personLink, statementMarks } from './page-parts.ts'
import { statementNode, statementText } from './statement.ts'

/** One statement as a page: its words with every doubt first, who, when, where from, and how to quote it. */
export function composeStatementPage(
  statement: Statement,
  record: BriefingRecord,
  now: Temporal.Instant,
): Page {
  const [first] = passageMarks(statement.cite, record)
  const url = record.pages?.statement(statement.id)
  const copied = [statementText(statement, record), ...(url === undefined ? [] : [url])].join('\n')
  const title = `A statement from ${first?.label ?? 'the record'}`
  return {
    path: pagePath('statements', statement.id),
    ...pageCard(title, plainNode(statementNode(statement, record)).split('\n')),
    nodes: [statementNode(statement, record), ...standing(statement, record), facts(statement, record, now)],
    sections: [
      ...kinSections(statement, record),
      { id: '_copy', title: 'To quote', nodes: [{ kind: 'copy', text: copied }] },
    ],
    marks: statementMarks([statement, ...kinOf(statement, record)], record),
    natives: nativeNames(record),
  }
}

/** Whether something stands in its place by now. */
function standing({ id, change }: Statement, record: BriefingRecord): readonly DocumentNode[] {
  const later = [...record.statements.values()].filter(({ replaces }) => replaces === id)
  return [
    ...(change === undefined
      ? []
      : [{ kind: 'notice', inlines: [text(`This is a ${change.kind}: ${change.reason}`)] } as const]),
    ...later.map((one): DocumentNode => ({
      kind: 'notice',
      inlines: [text('No longer as it stands: '), statementLink(one, record)],
    })),
  ]
}

function facts(statement: Statement, record: BriefingRecord, now: Temporal.Instant): DocumentNode {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const { by, via, to, with: others, about, holder, issues, due, place } = statement
  const people = (ids: readonly string[]) => join(ids.map((id) => personLink(id, record)))
  const matters = issues.map((id) => record.issues.get(id)?.name ?? id).join(', ')
  const briefs = [...record.briefs.values()].filter((brief) => brief.statements.includes(statement))
  const rows: readonly (readonly [term: string, inlines: readonly Inline[]])[] = [
    ['When', [text(dayLabel(statement))]],
    ['Awaited', due === undefined ? [] : [text(dueLabel(statement, today))]],
    ['Where', place === undefined ? [] : [text(place)]],
    ['By', people(by)],
    ['As told by', people(via)],
    ['To', people(to)],
    ['With', people(others)],
    ['About', people(about)],
    ['Whose position', holder === undefined ? [] : people([holder])],
    ['Matters', matters === '' ? [] : [text(matters)]],
    ['Sources', join(sourceLines(statement, record))],
    ['Subjects', join(briefs.map(({ id, title }) => briefLink(id, title, record)))],
  ]
  return {
    kind: 'facts',
    rows: rows.flatMap(([term, inlines]): readonly FactRow[] =>
      inlines.length === 0 ? [] : [{ term, inlines }],
    ),
  }
}

function sourceLines(statement: Statement, record: BriefingRecord): readonly Inline[] {
  return passageMarks(statement.cite, record).map(({ label, source: id }) => {
    const source = record.sources.get(id)
    if (source === undefined) return text(label)
    const { publisher, headline, published, url } = source
    const words = `${label}: ${publisher}, “${headline}”, ${formatDay(published.date)}`
    return url === undefined ? text(words) : { kind: 'link', text: words, url }
  })
}

/** What it is in conflict with, and what it took the place of. */
function kinSections(statement: Statement, record: BriefingRecord): Page['sections'] {
  const conflicts = conflictsOf(statement, record)
  const before = record.statements.get(statement.replaces ?? '')
  return [
    ...(conflicts.length === 0
      ? []
      : [
          {
            id: '_conflicts',
            title: 'In conflict with',
            nodes: conflicts.map((one) => statementNode(one, record)),
          } as const,
        ]),
    ...(before === undefined
      ? []
      : [{ id: '_before', title: 'In the place of', nodes: [statementNode(before, record)] } as const]),
  ]
}

function kinOf(statement: Statement, record: BriefingRecord): readonly Statement[] {
  const before = record.statements.get(statement.replaces ?? '')
  return [...conflictsOf(statement, record), ...(before === undefined ? [] : [before])]
}

/** Conflicts are told from both sides, whichever statement names the other. */
function conflictsOf({ id, conflicts }: Statement, record: BriefingRecord): readonly Statement[] {
  return [...record.statements.values()].filter(
    (other) => conflicts.includes(other.id) || other.conflicts.includes(id),
  )
}

function statementLink({ id, text: words }: Statement, record: BriefingRecord): Inline {
  const url = record.pages?.statement(id)
  return url === undefined ? text(words) : { kind: 'link', text: words, url }
}

function briefLink(id: string, title: string, record: BriefingRecord): Inline {
  const url = record.pages?.brief(id)
  return url === undefined ? text(title) : { kind: 'link', text: title, url }
}

function join(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline, at) => (at === 0 ? [inline] : [text('; '), inline]))
}
