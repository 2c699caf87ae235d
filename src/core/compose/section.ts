import type { DocumentNode } from '../document.ts'
import { text } from '../inline.ts'

/** Nodes under a heading of their own; nothing at all where there are none. */
export function section(title: string, nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  return nodes.length === 0 ? [] : [{ kind: 'heading', level: 2, inlines: [text(title)] }, ...nodes]
}
