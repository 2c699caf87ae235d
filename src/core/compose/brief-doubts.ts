import type { DocumentNode } from '../document.ts'
import { text } from '../inline.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { isDoubtful } from './caveat.ts'
import { statementNode } from './statement.ts'

/** What not to reuse unread, what to read with care, and what the sources do not say. */
export function composeDoubts(brief: Brief, record: BriefingRecord): readonly DocumentNode[] {
  const doubtful = brief.statements.filter(isDoubtful)
  const careful = brief.statements.filter(
    (statement) => statement.caveats.length > 0 && !isDoubtful(statement),
  )
  const nodes = (statements: typeof doubtful) =>
    statements.map((statement) => statementNode(statement, record))
  const items = brief.silences.map((silence) => [text(silence.text)])
  const silences: readonly DocumentNode[] = items.length === 0 ? [] : [{ kind: 'list', items }]
  return [
    ...section('Doubtful: do not reuse unread', nodes(doubtful)),
    ...section('Not said in the sources', silences),
    ...section('Read with care', nodes(careful)),
  ]
}

function section(title: string, nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  return nodes.length === 0 ? [] : [{ kind: 'heading', level: 2, inlines: [text(title)] }, ...nodes]
}
