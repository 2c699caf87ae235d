import { composeProblem } from '../compose/problem.ts'
import { composeStatementCopy } from '../compose/statement-copy.ts'
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
    return composeStatementCopy(statement, record)
  },
}
