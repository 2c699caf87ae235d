import type { DocumentNode, FactRow, Inline } from '../document.ts'
import { text } from '../inline.ts'
import type { Brief, BriefingRecord, CaveatKind, Statement } from '../record/record.ts'
import { CAVEAT_LABELS, isDoubtful, isLeaning } from './caveat.ts'
import { passageMarks } from './citation.ts'
import { statementNode } from './statement.ts'

/** What not to reuse unread, what leans on something missing, what is not said, and what wants care. */
export function composeDoubts(brief: Brief, record: BriefingRecord): readonly DocumentNode[] {
  const [doubtful, leaning] = [brief.statements.filter(isDoubtful), brief.statements.filter(isLeaning)]
  const nodes = (statements: readonly Statement[]) =>
    statements.map((statement) => statementNode(statement, record))
  const shown = new Set([...doubtful, ...leaning])
  const items = brief.silences.map((silence) => [text(silence.text)])
  const rows = careRows(
    brief.statements.filter((statement) => !shown.has(statement)),
    record,
  )
  return [
    ...section('Doubtful: do not reuse unread', nodes(doubtful)),
    ...section('Leans on something missing, or does not add up', nodes(leaning)),
    ...section('Not said in the sources', items.length === 0 ? [] : [{ kind: 'list', items }]),
    ...section(
      'Read with care',
      rows.map((row) => ({ kind: 'facts', rows: [row] })),
    ),
  ]
}

/** Doubts kind by kind, each in its words with the passages it touches: the statements stand in the other views. */
function careRows(statements: readonly Statement[], record: BriefingRecord): readonly FactRow[] {
  return CAVEAT_LABELS.flatMap(([kind, label]) => {
    const touched = Map.groupBy(
      statements.flatMap((statement) => wordsOf(statement, kind).map((words) => ({ words, statement }))),
      ({ words }) => words,
    )
    if (touched.size === 0) return []
    const inlines = [...touched].flatMap(([words, found], at): readonly Inline[] => [
      text(`${at === 0 ? '' : '; '}${words} `),
      ...passageMarks(
        found.flatMap(({ statement }) => statement.cite),
        record,
      ).map((citation): Inline => ({ kind: 'citation', citation })),
    ])
    return [{ term: label.charAt(0).toUpperCase() + label.slice(1), inlines }]
  })
}

function wordsOf({ caveats }: Statement, wanted: CaveatKind): readonly string[] {
  return caveats.filter(({ kind }) => kind === wanted).map(({ words }) => words)
}

function section(title: string, nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  return nodes.length === 0 ? [] : [{ kind: 'heading', level: 2, inlines: [text(title)] }, ...nodes]
}
