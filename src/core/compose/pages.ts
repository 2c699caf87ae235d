import type { Action, DocumentNode } from '../document.ts'
import { text } from '../inline.ts'
import { plainNode } from '../plain-text.ts'

/** Characters of plain text on one page: with its buttons it stays one message on every platform. */
const PAGE = 1700

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
export function pickPage(nodes: readonly DocumentNode[], wanted: string | undefined, most = PAGE): Page {
  if (wanted === 'all') return { nodes, number: 1, count: 1 }
  const pages = breakPages(nodes, most)
  const number = Math.min(Math.max(1, Math.trunc(Number(wanted ?? 1)) || 1), pages.length)
  return { nodes: pages[number - 1] ?? [], number, count: pages.length }
}

function breakPages(nodes: readonly DocumentNode[], most: number): readonly (readonly DocumentNode[])[] {
  const pages: DocumentNode[][] = [[]]
  let room = most
  let heading: DocumentNode | undefined
  for (const [at, node] of nodes.entries()) {
    const next = nodes[at + 1]
    const together = node.kind === 'heading' && next !== undefined ? lengthOf(next) : 0
    const needed = lengthOf(node)
    let page = pages.at(-1) ?? []
    if (needed + together > room && page.length > 0) {
      page = node.kind === 'heading' || heading === undefined ? [] : [continued(heading)]
      pages.push(page)
      room = most - page.reduce((sum, known) => sum + lengthOf(known), 0)
    }
    page.push(node)
    room -= needed
    if (node.kind === 'heading') heading = node
  }
  return pages
}

function lengthOf(node: DocumentNode): number {
  return plainNode(node).length + 1
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
