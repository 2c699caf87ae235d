import type { Action, DocumentNode, Inline, StatementNode } from '../document.ts'
import { text } from '../inline.ts'
import { plainNode } from '../plain-text.ts'
import { runOn } from '../run-on.ts'

/**
 * What a page may hold, in characters as an outlet sends them.
 *
 * Words count twice, once shown and once read aloud; every block, styled piece and address costs its frame,
 * and every statement its line in the menu for copying. With its buttons such a page is one message everywhere.
 */
const PAGE = 8500
const COST = Object.freeze({ block: 80, piece: 48, copied: 150 })
/** Most characters of plain text: what is read aloud has a limit of its own. */
const MOST_TEXT = 3300

/** One page of a longer answer. */
export type Page = {
  readonly nodes: readonly DocumentNode[]
  /** Counted from 1. */
  readonly number: number
  readonly count: number
}

/**
 * Picks one page of an answer, or everything for `all`.
 *
 * Pages break between nodes; a heading stays with what follows and is said again where its section goes on.
 */
export function pickPage(nodes: readonly DocumentNode[], wanted: string | undefined, most = MOST_TEXT): Page {
  if (wanted === 'all') return { nodes, number: 1, count: 1 }
  const pages = breakPages(nodes, most)
  const number = Math.min(Math.max(1, Math.trunc(Number(wanted ?? 1)) || 1), pages.length)
  return { nodes: pages[number - 1] ?? [], number, count: pages.length }
}

function breakPages(nodes: readonly DocumentNode[], most: number): readonly (readonly DocumentNode[])[] {
  const weights = nodes.map(weigh)
  const pages: DocumentNode[][] = [[]]
  let filled = NOTHING
  let heading: DocumentNode | undefined
  for (const [at, node] of nodes.entries()) {
    const own = weights[at] ?? NOTHING
    const together = node.kind === 'heading' ? add(own, weights[at + 1] ?? NOTHING) : own
    let page = pages.at(-1) ?? []
    if (page.length > 0 && !fits(add(filled, together), most)) {
      page = node.kind === 'heading' || heading === undefined ? [] : [continued(heading)]
      filled = page.map(weigh).reduce(add, NOTHING)
      pages.push(page)
    }
    page.push(node)
    filled = add(filled, own)
    if (node.kind === 'heading') heading = node
  }
  return pages
}

/** Characters of plain text, and what everything around them costs. */
type Weight = { readonly text: number; readonly frames: number }

const NOTHING: Weight = { text: 0, frames: 0 }

function weigh(node: DocumentNode): Weight {
  return { text: plainNode(node).length + 1, frames: framesOf(node) }
}

function add(a: Weight, b: Weight): Weight {
  return { text: a.text + b.text, frames: a.frames + b.frames }
}

function fits({ text, frames }: Weight, most: number): boolean {
  return text <= most && text * 2 + frames <= PAGE
}

/** What a node costs beyond its words. */
function framesOf(node: DocumentNode): number {
  switch (node.kind) {
    case 'statement':
      return COST.block + COST.copied + COST.piece * (2 * node.caveats.length) + ofInlines(citations(node))
    case 'line':
      return COST.block + ofInlines(runOn(node).flat()) + COST.copied * node.statements.length
    case 'facts':
      return COST.block + node.rows.reduce((sum, { inlines }) => sum + COST.piece + ofInlines(inlines), 0)
    case 'list':
      return COST.block * (1 + node.items.length)
    case 'heading':
    case 'paragraph':
    case 'notice':
      return COST.block + ofInlines(node.inlines)
    case 'copy':
    case 'picture':
    case 'divider':
    case 'actions':
      return COST.block
  }
}

function citations({ citations: marks }: StatementNode): readonly Inline[] {
  return marks.map((citation) => ({ kind: 'citation', citation }))
}

function ofInlines(inlines: readonly Inline[]): number {
  return inlines.reduce<number>((sum, inline) => {
    const url =
      inline.kind === 'citation' ? inline.citation.url : inline.kind === 'link' ? inline.url : undefined
    if (url !== undefined) return sum + 2 * COST.piece + url.length
    return inline.kind === 'strong' ? sum + 2 * COST.piece : sum
  }, COST.piece)
}

const CONTINUED = ' (continued)'

function continued(heading: DocumentNode): DocumentNode {
  return heading.kind === 'heading' ? { ...heading, inlines: [...heading.inlines, text(CONTINUED)] } : heading
}

/** Buttons to the page before and the page after, where there are any. */
export function pageButtons(
  page: Page,
  input: Readonly<Record<string, string>>,
  command: string,
): readonly Action[] {
  const to = (number: number, label: string): Action => ({
    kind: 'button',
    label,
    call: { command, input: { ...input, page: String(number) } },
  })
  return [
    ...(page.number > 1 ? [to(page.number - 1, `‹ Page ${page.number - 1}`)] : []),
    ...(page.number < page.count ? [to(page.number + 1, `Page ${page.number + 1} of ${page.count} ›`)] : []),
  ]
}
