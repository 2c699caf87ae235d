import { openPage } from '../compose/page-parts.ts'
import { composeProblem } from '../compose/problem.ts'
import { statementNode, statementText } from '../compose/statement.ts'
import { text } from '../inline.ts'
import type { Command } from './command.ts'

/** One statement with its attribution as plain text to copy; behind the copy menu. */
export const statementCommand: Command = {
  name: 'statement',
  summary: 'one statement with its source, to copy',
  examples: [],
  typed: false,
  fresh: true,
  options: [{ name: 'id', summary: 'the statement’s id', required: true, hidden: true }],
  run(input, { record }) {
    const statement = record.statements.get(input['id'] ?? '')
    if (statement === undefined)
      return composeProblem({ kind: 'unknown', what: 'statement', asked: input['id'] ?? '', nearest: [] })
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
  },
}
