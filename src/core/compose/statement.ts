import type { LineNode, StatementNode } from '../document.ts'
import { splitQuotations } from '../inline.ts'
import { plainCaveat, plainNode } from '../plain-text.ts'
import type { BriefingRecord, Statement } from '../record/record.ts'
import { caveatMarks } from './caveat.ts'
import type { Detail } from './caveat.ts'
import { citationMarks } from './citation.ts'

/** How a statement is shown: with a bold label in front, its doubts in full, shortened or by kind only. */
export type Showing = {
  readonly label?: string
  readonly caveats?: Detail
  /** In its own shorter wording, where it has one. */
  readonly short?: boolean
}

/** A statement as a reader meets it, unchanged: doubts, words, citation; kinds of doubt share one mark. */
export function statementNode(
  statement: Statement,
  record: BriefingRecord,
  showing: Showing = {},
): StatementNode {
  const node = sentenceNode(statement, record, showing)
  const label = showing.label === undefined ? {} : { label: showing.label }
  const [first, ...others] = node.caveats
  if (showing.caveats !== 'kinds' || first === undefined) return { ...node, ...label }
  const labels = [first, ...others].map((caveat) => caveat.label).join(', ')
  return { ...node, ...label, caveats: [{ kind: first.kind, label: labels, words: '' }] }
}

function sentenceNode(statement: Statement, record: BriefingRecord, showing: Showing): StatementNode {
  const words = showing.short === true ? (statement.short ?? statement.text) : statement.text
  return {
    kind: 'statement',
    id: statement.id,
    inlines: splitQuotations(words),
    citations: linkedMarks(statement, record),
    caveats: caveatMarks(statement, showing.caveats ?? 'full'),
  }
}

/** Citations of a source without an address lead to the statement's own page, where there is one. */
function linkedMarks(statement: Statement, record: BriefingRecord): StatementNode['citations'] {
  const url = record.pages?.statement(statement.id)
  const marks = citationMarks(statement, record)
  return url === undefined ? marks : marks.map((mark) => ({ url, ...mark }))
}

/** Statements under one label in one line; doubts that all of them have alike are said once, behind the label. */
export function lineNode(
  statements: readonly Statement[],
  record: BriefingRecord,
  { label, ...showing }: Showing,
): LineNode {
  const nodes = statements.map((statement) => sentenceNode(statement, record, showing))
  const doubts = nodes.map(({ caveats }) => caveats.map(plainCaveat).join('; '))
  const shared = label !== undefined && new Set(doubts).size === 1 ? (nodes[0]?.caveats ?? []) : []
  return {
    kind: 'line',
    ...(label === undefined ? {} : { label }),
    caveats: shared,
    statements: shared.length === 0 ? nodes : nodes.map((node) => ({ ...node, caveats: [] })),
  }
}

/** A statement with its attribution, doubts and source as plain text that can be pasted anywhere. */
export function statementText(statement: Statement, record: BriefingRecord): string {
  const sources = [...new Set(statement.cite.map(({ source }) => record.sources.get(source)))]
  const origin = sources
    .filter((source) => source !== undefined)
    .map(({ label, publisher, headline, published, url }) =>
      [`${label}: ${publisher}, “${headline}”, ${published.date.written}`, url].filter(Boolean).join(', '),
    )
  return [plainNode(statementNode(statement, record)), ...origin].join('\n')
}
