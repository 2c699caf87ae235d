import type { StatementNode } from '../document.ts'
import { splitQuotations } from '../inline.ts'
import { plainNode } from '../plain-text.ts'
import type { BriefingRecord, Statement } from '../record/record.ts'
import { briefCaveatMarks, caveatMark } from './caveat.ts'
import { citationMarks } from './citation.ts'

/** How a statement is shown: with a bold label in front, its caveats in full or by kind only. */
export type Showing = { readonly label?: string; readonly caveats?: 'full' | 'kinds' }

/** A statement as a reader meets it, unchanged: doubts, words, citation. */
export function statementNode(
  statement: Statement,
  record: BriefingRecord,
  showing: Showing = {},
): StatementNode {
  const caveats =
    showing.caveats === 'kinds' ? briefCaveatMarks(statement) : statement.caveats.map(caveatMark)
  return {
    kind: 'statement',
    id: statement.id,
    ...(showing.label === undefined ? {} : { label: showing.label }),
    inlines: splitQuotations(statement.text),
    citations: citationMarks(statement, record),
    caveats,
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
