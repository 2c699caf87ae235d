import type { CaveatMark, DocumentNode, Inline, LineNode, StatementNode } from './document.ts'
import { strong, text } from './inline.ts'
import { plainCaveat, plainInlines, withColon } from './plain-text.ts'

/** More statements than this are a list under their label: run on, they would be a wall of words. */
const MOST_RUN_ON = 2

/**
 * A line of statements as lines of inline pieces, the same on every outlet.
 *
 * `Military (⚠ not named): … [AP ¶16] … [AP ¶17]`; many of them stand each on a line of its own.
 */
export function runOn(node: LineNode): readonly (readonly Inline[])[] {
  const label = labelInlines(node)
  const sentences = node.statements.map(sentenceInlines)
  if (node.statements.length > MOST_RUN_ON)
    return [...(label.length === 0 ? [] : [label]), ...sentences.map((each) => [text('• '), ...each])]
  const joined = sentences.flatMap((each, at) => [
    ...(at === 0 ? [] : [text(isClosed(node.statements[at - 1]) ? ' ' : '; ')]),
    ...each,
  ])
  return [label.length === 0 ? joined : [...label, text(' '), ...joined]]
}

/** A line's label with the doubts that all its statements have alike: `Military (⚠ not named):`. */
function labelInlines({ label, caveats }: LineNode): readonly Inline[] {
  const doubts = doubtWords(caveats)
  if (label === undefined) return doubts === '' ? [] : [text(doubts)]
  return doubts === '' ? [strong(withColon(label))] : [strong(label), text(` ${doubts}:`)]
}

/** A sentence that has its own full stop needs none behind its citation. */
function isClosed(statement: StatementNode | undefined): boolean {
  return statement === undefined || /[.!?][”"’]?$/u.test(plainInlines(statement.inlines))
}

/** One statement within a line: its own doubts, its words, its citations. */
function sentenceInlines({ caveats, inlines, citations }: StatementNode): readonly Inline[] {
  const doubts = doubtWords(caveats)
  return [
    ...(doubts === '' ? [] : [text(`${doubts} `)]),
    ...inlines,
    ...citations.flatMap((citation): readonly Inline[] => [text(' '), { kind: 'citation', citation }]),
  ]
}

/** The statements a node shows, each with all its doubts, also those a line says once for all of them. */
export function statementsIn(node: DocumentNode): readonly StatementNode[] {
  if (node.kind === 'statement') return [node]
  if (node.kind !== 'line') return []
  const { caveats, statements } = node
  return statements.map((statement) => ({ ...statement, caveats: [...caveats, ...statement.caveats] }))
}

/** Doubts in brackets, or nothing: `(⚠ unnamed source; undated)`. */
function doubtWords(caveats: readonly CaveatMark[]): string {
  return caveats.length === 0 ? '' : `(⚠\u00A0${caveats.map(plainCaveat).join('; ')})`
}
