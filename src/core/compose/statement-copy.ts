import type { Document } from '../document.ts'
import { text } from '../inline.ts'
import type { BriefingRecord, Statement } from '../record/record.ts'
import { openPage } from './page-parts.ts'
import { statementNode, statementText } from './statement.ts'

/** One statement, then as plain text that can be pasted anywhere. */
export function composeStatementCopy(statement: Statement, record: BriefingRecord): Document {
  const page = openPage(record.pages?.statement(statement.id))
  return {
    title: 'A statement to copy',
    nodes: [
      statementNode(statement, record),
      { kind: 'paragraph', inlines: [text('As plain text, with its attribution:')] },
      { kind: 'copy', text: statementText(statement, record) },
      ...(page.length === 0 ? [] : [{ kind: 'actions', actions: page } as const]),
    ],
  }
}
