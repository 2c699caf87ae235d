import type { Action, Document, DocumentNode } from '../core/document.ts'
import type { Figure } from '../core/figure.ts'
import { remember } from '../core/remember.ts'
import { runOn } from '../core/run-on.ts'
import { LIMITS } from './limits.ts'
import { packHome, packMessages } from './pack.ts'
import type { Block, SlackMessage, SlackImage } from './pack.ts'
import { fitsButton, toRows } from './render-actions.ts'
import { boldRun, plainLine, statementLines, toLine } from './render-inlines.ts'
import type { Line } from './render-inlines.ts'
import { splitLine, splitText, weighRun } from './split.ts'

type Handlers = {
  readonly [Kind in DocumentNode['kind']]: (
    node: Extract<DocumentNode, { readonly kind: Kind }>,
    images: Images,
  ) => readonly Block[]
}

/**
 * A document as Slack messages, usually one.
 *
 * Splits between nodes, then sentences, then graphemes; nothing is dropped and no text calls anybody.
 */
export function renderSlack(document: Document, images?: Images): readonly SlackMessage[] {
  return images === undefined ? renderWords(document) : render(document, images)
}

/** The same document is rendered once, however many are shown it. */
const renderWords = remember((document: Document) => render(document, NONE))

function render(document: Document, images: Images): readonly SlackMessage[] {
  const messages = packMessages(document.nodes.flatMap((node) => renderNode(node, images)))
  return messages.length > 0 ? messages : packMessages(lineBlocks([[{ text: document.title.trim() || '—' }]]))
}

/** A document as somebody's own page, with messages for what does not fit it. */
export function renderHome(document: Document): ReturnType<typeof packHome> {
  const blocks = document.nodes.flatMap((node) => renderNode(node, NONE))
  return packHome(blocks.length > 0 ? blocks : lineBlocks([[{ text: document.title.trim() || '—' }]]))
}

/** Where Slack finds the pictures of a document; those that are not there are said in words. */
export type Images = ReadonlyMap<Figure, SlackImage>

const NONE: Images = new Map()

const handlers: Handlers = {
  heading: ({ inlines }) => lineBlocks([toLine(inlines).map((run) => ({ ...run, bold: true }))], true),
  paragraph: ({ inlines }) => lineBlocks([toLine(inlines)]),
  notice: ({ inlines }) => lineBlocks([toLine(inlines, '⚠ ')], true),
  statement: (node) => lineBlocks(statementLines(node)),
  line: (node) => lineBlocks(runOn(node).map((line) => toLine(line))),
  list: ({ items }) => listBlocks(items.map((item) => toLine(item))),
  facts: ({ rows }) =>
    lineBlocks(rows.map(({ term, inlines }) => [boldRun(term), { text: ' ' }, ...toLine(inlines)])),
  copy: ({ text }) =>
    splitText(text, LIMITS.text)
      .filter((part) => part.trim() !== '')
      .map((part) => ({ kind: 'code', text: part })),
  picture: ({ figure, words }, images) => {
    const image = images.get(figure)
    if (image !== undefined && words.trim() !== '') return [{ kind: 'image', image, words }]
    return lineBlocks(words.split('\n').map((line) => [{ text: line }]))
  },
  divider: () => [{ kind: 'rule' }],
  actions: ({ actions }) => actionBlocks(actions),
}

function renderNode(node: DocumentNode, images: Images): readonly Block[] {
  // The table's rows are each right for their own kind; only the look-up loses the connection.
  const handler = handlers[node.kind] as (node: DocumentNode, images: Images) => readonly Block[]
  return handler(node, images)
}

/** Lines of one node: together in one block, or each as often split as it needs. */
function lineBlocks(lines: readonly Line[], leads = false): readonly Block[] {
  return blocksOf(lines).map((part) => ({ kind: 'lines', lines: part, leads }))
}

function listBlocks(items: readonly Line[]): readonly Block[] {
  return blocksOf(items).map((lines) => ({ kind: 'list', lines }))
}

function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const said = lines.filter(isSaid)
  if (said.length === 0) return []
  const weight = said.flat().reduce((sum, run) => sum + weighRun(run), said.length * LINE_END)
  if (weight <= LIMITS.text) return [said]
  const parts = said.flatMap((line) => splitLine(line, LIMITS.text - LINE_END))
  return parts.filter(isSaid).map((line) => [line])
}

function isSaid(line: Line): boolean {
  return plainLine(line).trim() !== ''
}

/** A line's end, or the sign in front of an item. */
const LINE_END = 3

function actionBlocks(actions: readonly Action[]): readonly Block[] {
  const asText = actions
    .filter((action) => !fitsButton(action))
    .map((action): Line => [
      { text: action.kind === 'link' ? `${action.label}: ${action.url}` : action.label },
    ])
  const rows = toRows(actions.filter(fitsButton))
  return [...lineBlocks(asText), ...rows.map((row): Block => ({ kind: 'row', row }))]
}
