import type { Action, Document, DocumentNode } from '../core/document.ts'
import { LIMITS } from './limits.ts'
import { packMessages } from './pack.ts'
import type { Block, SlackMessage } from './pack.ts'
import { fitsButton, toRows } from './render-actions.ts'
import { boldRun, plainLine, statementLines, toLine } from './render-inlines.ts'
import type { Line } from './render-inlines.ts'
import { splitLine, splitText, weigh } from './split.ts'

type Handlers = {
  readonly [Kind in DocumentNode['kind']]: (
    node: Extract<DocumentNode, { readonly kind: Kind }>,
  ) => readonly Block[]
}

/**
 * A document as Slack messages, usually one.
 *
 * Splits between nodes, then sentences, then graphemes; nothing is dropped and no text calls anybody.
 */
export function renderSlack(document: Document): readonly SlackMessage[] {
  const messages = packMessages(document.nodes.flatMap(renderNode))
  return messages.length > 0 ? messages : packMessages(lineBlocks([[{ text: document.title.trim() || '—' }]]))
}

const handlers: Handlers = {
  heading: ({ inlines }) => lineBlocks([toLine(inlines).map((run) => ({ ...run, bold: true }))], true),
  paragraph: ({ inlines }) => lineBlocks([toLine(inlines)]),
  notice: ({ inlines }) => lineBlocks([toLine(inlines, '⚠ ')], true),
  statement: (node) => lineBlocks(statementLines(node)),
  list: ({ items }) => lineBlocks(items.map((item) => toLine(item, '• '))),
  facts: ({ rows }) => lineBlocks(rows.map(({ term, inlines }) => [boldRun(term), { text: ' ' }, ...toLine(inlines)])),
  copy: ({ text }) =>
    splitText(text, LIMITS.text)
      .filter((part) => part.trim() !== '')
      .map((part) => ({ kind: 'code', text: part })),
  divider: () => [{ kind: 'rule' }],
  actions: ({ actions }) => actionBlocks(actions),
}

function renderNode(node: DocumentNode): readonly Block[] {
  // The table's rows are each right for their own kind; only the look-up loses the connection.
  const handler = handlers[node.kind] as (node: DocumentNode) => readonly Block[]
  return handler(node)
}

/** Lines of one node: together in one block, or each as often split as it needs. */
function lineBlocks(lines: readonly Line[], leads = false): readonly Block[] {
  const said = lines.filter((line) => plainLine(line).trim() !== '')
  if (said.length === 0) return []
  const weight = said.reduce((sum, line) => sum + weigh(plainLine(line)) + 1, 0)
  if (weight <= LIMITS.text) return [{ kind: 'lines', lines: said, leads }]
  return said
    .flatMap((line) => splitLine(line, LIMITS.text - 1))
    .map((line) => ({ kind: 'lines', lines: [line], leads: false }))
}

function actionBlocks(actions: readonly Action[]): readonly Block[] {
  const asText = actions
    .filter((action) => !fitsButton(action))
    .map((action): Line => [{ text: action.kind === 'link' ? `${action.label}: ${action.url}` : action.label }])
  const rows = toRows(actions.filter(fitsButton))
  return [...lineBlocks(asText), ...rows.map((row): Block => ({ kind: 'row', row }))]
}
