import type { Change } from '../digest/compare.ts'
import type { DatedChange } from '../digest/news.ts'
import type { RevisionStatement } from '../digest/revision.ts'
import type { DocumentNode, Inline } from '../document.ts'
import { splitQuotations, strong, text } from '../inline.ts'
import { formatDate } from '../record/day.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { statementNode } from './statement.ts'

/** More new statements than this are a report to read, not a list. */
const MOST_NEW = 8

/** The changes of one subject, those first that matter most to whoever acts on what they were told. */
export function composeChanges(
  brief: Brief,
  dated: readonly DatedChange[],
  record: BriefingRecord,
): readonly DocumentNode[] {
  const fresh = dated.filter(({ change }) => change.kind === 'new')
  const shown = new Set(
    fresh
      .toSorted((a, b) => Number(isLead(b, brief)) - Number(isLead(a, brief)))
      .filter((each, at) => at < MOST_NEW || isLead(each, brief)),
  )
  const hidden = fresh.length - shown.size
  const nodes = dated
    .filter((each) => each.change.kind !== 'new' || shown.has(each))
    .flatMap((each) => composeChange(each, record))
  if (hidden === 0) return nodes
  const words = `And ${hidden} more new ${hidden === 1 ? 'statement' : 'statements'}, in the brief.`
  return [...nodes, { kind: 'paragraph', inlines: [text(words)] }]
}

function isLead({ change }: DatedChange, brief: Brief): boolean {
  if (change.kind !== 'new') return false
  const statement = brief.statements.find(({ id }) => id === change.id)
  return statement?.lead !== undefined || brief.bottomLine.includes(change.id)
}

/** The statements that some changes show as they stand now. */
export function idsTold(dated: readonly DatedChange[]): ReadonlySet<string> {
  return new Set(dated.flatMap(({ change }) => (change.kind === 'conflict' ? change.ids : [change.id])))
}

/** One change as a reader meets it: what it was, what it is, why, and where each stands. */
function composeChange(dated: DatedChange, record: BriefingRecord): readonly DocumentNode[] {
  const { change, toldOn } = dated
  switch (change.kind) {
    case 'new':
      return statement(change.id, 'New', record)
    case 'update':
      return [
        ...statement(change.id, 'Update', record),
        line('Was', before(change.was), change.reason === undefined ? [] : [text(` Why: ${change.reason}`)]),
      ]
    case 'correction':
    case 'retraction':
      return [
        line(toldLabel(change.kind, toldOn), before(change.was), []),
        ...statement(change.id, 'Now', record),
        ...(change.reason === undefined ? [] : [line('Why', [text(change.reason)], [])]),
      ]
    case 'conflict':
      return [
        ...statement(change.ids[0], 'Conflict', record),
        ...statement(change.ids[1], 'Against it', record),
        line('Both are kept', [text('the sources do not agree.')], []),
      ]
  }
}

function toldLabel(kind: 'correction' | 'retraction', toldOn: Temporal.PlainDate | undefined): string {
  const name = kind === 'correction' ? 'Correction' : 'Retraction'
  return `${name}. We told you${toldOn === undefined ? '' : ` on ${formatDate(toldOn)}`}`
}

/** The words the channel was told, with where they came from then. */
function before(was: RevisionStatement): readonly Inline[] {
  const citations = was.citations.flatMap((citation): Inline[] => [text(' '), { kind: 'citation', citation }])
  return [...splitQuotations(was.text), ...citations]
}

function line(label: string, inlines: readonly Inline[], rest: readonly Inline[]): DocumentNode {
  return { kind: 'paragraph', inlines: [strong(`${label}:`), text(' '), ...inlines, ...rest] }
}

function statement(id: string, label: string, record: BriefingRecord): readonly DocumentNode[] {
  const found = record.statements.get(id)
  return found === undefined ? [] : [statementNode(found, record, { label, caveats: 'kinds' })]
}

const WORDS: Readonly<Record<Change['kind'], readonly [string, string]>> = {
  retraction: ['retraction', 'retractions'],
  correction: ['correction', 'corrections'],
  conflict: ['conflict', 'conflicts'],
  update: ['update', 'updates'],
  new: ['new statement', 'new statements'],
}

/** How much of what: `1 correction, 2 updates`. */
export function countChanges(changes: readonly DatedChange[]): string {
  return Object.entries(WORDS)
    .map(([kind, words]) => ({ words, count: changes.filter(({ change }) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ count, words: [one, more] }) => `${count} ${count === 1 ? one : more}`)
    .join(', ')
}
