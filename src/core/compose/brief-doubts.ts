import type { DocumentNode, Inline } from '../document.ts'
import { text } from '../inline.ts'
import type { Brief, BriefingRecord, CaveatKind, Statement } from '../record/record.ts'
import { capital } from './capital.ts'
import { CAVEAT_LABELS, isDoubtful, isLeaning } from './caveat.ts'
import { passageMarks } from './citation.ts'
import { section } from './section.ts'
import { statementNode } from './statement.ts'

/** What not to reuse unread, what leans on something missing, what is not said, and what wants care. */
export function composeDoubts(brief: Brief, record: BriefingRecord): readonly DocumentNode[] {
  const [doubtful, leaning] = [brief.statements.filter(isDoubtful), brief.statements.filter(isLeaning)]
  const nodes = (statements: readonly Statement[]) =>
    statements.map((statement) => statementNode(statement, record))
  const shown = new Set([...doubtful, ...leaning])
  const items = brief.silences.map((silence) => [text(silence.text)])
  const rest = brief.statements.filter((statement) => !shown.has(statement))
  return [
    ...section('Doubtful: do not reuse unread', nodes(doubtful)),
    ...section('Leans on something missing, or does not add up', nodes(leaning)),
    ...section('Not said in the sources', items.length === 0 ? [] : [{ kind: 'list', items }]),
    ...section('Read with care', kindRows(CARE, rest, record)),
    ...section('Slips of the pen, the sense untouched', kindRows(SLIPS, brief.statements, record)),
  ]
}

const SLIPS = CAVEAT_LABELS.filter(([kind]) => kind === 'misprint')
const CARE = CAVEAT_LABELS.filter(([kind]) => kind !== 'misprint')

/** Doubts kind by kind, each in its words with the passages it touches: the statements stand in the other views. */
function kindRows(
  kinds: typeof CAVEAT_LABELS,
  statements: readonly Statement[],
  record: BriefingRecord,
): readonly DocumentNode[] {
  return kinds.flatMap(([kind, label]): readonly DocumentNode[] => {
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
    const rows = [{ term: capital(label), inlines }]
    return [{ kind: 'facts', rows }]
  })
}

function wordsOf({ caveats }: Statement, wanted: CaveatKind): readonly string[] {
  return caveats.filter(({ kind }) => kind === wanted).map(({ words }) => words)
}
