import type { Change } from '../digest/compare.ts'
import type { DatedChange } from '../digest/news.ts'
import type { DocumentNode } from '../document.ts'
import { splitQuotations, strong, text } from '../inline.ts'
import { formatNear } from '../record/day.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { lineNode } from './statement.ts'

/** More new statements than this are a report to read, not a list. */
const MOST_NEW = 8

/** The changes of one subject, those first that matter most to whoever acts on what they were told. */
export function composeChanges(
  brief: Brief,
  dated: readonly DatedChange[],
  record: BriefingRecord,
  today: Temporal.PlainDate,
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
    .flatMap((each) => composeChange(each, record, today))
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
function composeChange(
  dated: DatedChange,
  record: BriefingRecord,
  today: Temporal.PlainDate,
): readonly DocumentNode[] {
  const { change, toldOn } = dated
  switch (change.kind) {
    case 'new':
      return statement(change.id, 'New', record)
    case 'update':
      return [...statement(change.id, 'Update', record), before('Was', change), ...why(change)]
    case 'correction':
    case 'retraction':
      return [
        before(toldLabel(change.kind, toldOn, today), change),
        ...statement(change.id, 'Now', record),
        ...why(change),
      ]
    case 'conflict':
      return [
        ...statement(change.ids[0], 'Conflict', record),
        ...statement(change.ids[1], 'Against it', record),
        line('Both are kept', 'the sources do not agree.'),
      ]
  }
}

function toldLabel(
  kind: 'correction' | 'retraction',
  toldOn: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): string {
  const name = kind === 'correction' ? 'Correction' : 'Retraction'
  return `${name}. We told you${toldOn === undefined ? '' : ` on ${formatNear(toldOn, today)}`}`
}

/** What the channel was told, with its doubts and where it came from then. */
function before(label: string, { wasId, was }: Extract<Change, { wasId: string }>): DocumentNode {
  const { text: words, citations, caveats } = was
  const inlines = splitQuotations(words)
  return {
    kind: 'line',
    label,
    caveats,
    statements: [{ kind: 'statement', id: wasId, inlines, citations, caveats: [] }],
  }
}

function why({ reason }: { readonly reason?: string }): readonly DocumentNode[] {
  return reason === undefined ? [] : [line('Why', reason)]
}

function line(label: string, words: string): DocumentNode {
  return { kind: 'paragraph', inlines: [strong(`${label}:`), text(` ${words}`)] }
}

function statement(id: string, label: string, record: BriefingRecord): readonly DocumentNode[] {
  const found = record.statements.get(id)
  return found === undefined ? [] : [lineNode([found], record, { label, caveats: 'kinds' })]
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
