import type { Action, Document, DocumentNode } from '../core/document.ts'
import type { Pictures } from '../core/paint-pictures.ts'
import { remember } from '../core/remember.ts'
import { runOn } from '../core/run-on.ts'
import { LIMITS } from './limits.ts'
import { codeBlock } from './markdown.ts'
import { packMessages } from './pack.ts'
import type { Block, DiscordMessage } from './pack.ts'
import { fitsButton, toRows } from './render-actions.ts'
import { boldRun, formatLine, statementLines, toLine } from './render-inlines.ts'
import type { Line } from './render-inlines.ts'
import { splitLine, splitText, weigh } from './split.ts'

type Handlers = {
  readonly [Kind in DocumentNode['kind']]: (
    node: Extract<DocumentNode, { readonly kind: Kind }>,
    pictures: Pictures,
  ) => readonly Block[]
}

/**
 * A document as Discord messages, usually one.
 *
 * Splits between nodes, then sentences, then graphemes; nothing is dropped and no text calls anybody. Pictures that
 * go along as files are shown, the others are said in words.
 */
export function renderDiscord(document: Document, pictures?: Pictures): readonly DiscordMessage[] {
  return pictures === undefined ? renderWords(document) : render(document, pictures)
}

const NONE: Pictures = new Map()

/** The same document is rendered once, however many are shown it. */
const renderWords = remember((document: Document) => render(document, NONE))

function render(document: Document, pictures: Pictures): readonly DiscordMessage[] {
  const messages = packMessages(document.nodes.flatMap((node) => renderNode(node, pictures)))
  return messages.length > 0 ? messages : packMessages(textBlocks([titleLine(document)]))
}

const HEADINGS = { 1: '## ', 2: '### ' } as const

const handlers: Handlers = {
  heading: ({ level, inlines }) => textBlocks([toLine(inlines, HEADINGS[level])], true),
  paragraph: ({ inlines }) => textBlocks([toLine(inlines)]),
  notice: ({ inlines }) => textBlocks([toLine(inlines, '⚠ ')], true),
  statement: (node) => textBlocks(statementLines(node)),
  line: (node) => textBlocks(runOn(node).map((line) => toLine(line))),
  list: ({ items }) => textBlocks(items.map((item) => toLine(item, '- '))),
  facts: ({ rows }) =>
    textBlocks(
      rows.map(({ term, inlines }) => {
        const words = toLine(inlines).runs
        return { prefix: '', runs: [boldRun(term), { style: 'plain', text: ' ' }, ...words] }
      }),
    ),
  copy: ({ text }) => copyBlocks(text),
  picture: ({ figure, words }, pictures) => {
    const painted = pictures.get(figure)
    if (painted !== undefined && words.trim() !== '') return [{ kind: 'picture', name: painted.name, words }]
    return textBlocks(words.split('\n').map((line) => toLine([{ kind: 'text', text: line }])))
  },
  divider: () => [{ kind: 'rule' }],
  actions: ({ actions }) => actionBlocks(actions),
}

function renderNode(node: DocumentNode, pictures: Pictures): readonly Block[] {
  // The table's rows are each right for their own kind; only the look-up loses the connection.
  const handler = handlers[node.kind] as (node: DocumentNode, pictures: Pictures) => readonly Block[]
  return handler(node, pictures)
}

/** Lines of one node: together in one block, or each as often split as it needs. */
function textBlocks(lines: readonly Line[], leads = false): readonly Block[] {
  const whole = lines.map(formatLine).filter(Boolean).join('\n')
  if (whole === '') return []
  if (weigh(whole) <= LIMITS.messageText) return [{ kind: 'text', content: whole, leads }]
  return lines
    .flatMap((line) =>
      weigh(formatLine(line)) <= LIMITS.messageText ? [line] : splitLine(line, LIMITS.messageText),
    )
    .map(formatLine)
    .filter(Boolean)
    .map((content) => ({ kind: 'text', content, leads: false }))
}

const FRAME = 8

function copyBlocks(text: string): readonly Block[] {
  if (codeBlock(text) === undefined)
    return textBlocks(text.split('\n').map((line) => toLine([{ kind: 'text', text: line }])))
  return splitText(text, LIMITS.messageText - FRAME)
    .flatMap((part) => codeBlock(part) ?? [])
    .map((content) => ({ kind: 'text', content, leads: false }))
}

function actionBlocks(actions: readonly Action[]): readonly Block[] {
  const asText = actions
    .filter((action) => !fitsButton(action))
    .map((action) => toLine(action.kind === 'link' ? [{ ...action, text: action.label }] : []))
  const rows = toRows(actions.filter(fitsButton))
  return [...textBlocks(asText), ...rows.map((row): Block => ({ kind: 'row', row }))]
}

function titleLine(document: Document): Line {
  return toLine([{ kind: 'text', text: document.title.trim() || '—' }])
}
