import type { Action, Document } from '../document.ts'
import { strong, text } from '../inline.ts'

/** A digest for somebody to look at first. */
export function composePreview(digest: Document, actions: readonly Action[]): Document {
  return {
    title: `Preview. ${digest.title}`,
    nodes: [
      { kind: 'notice', inlines: [strong('Preview'), text(': the next digest says it all the same.')] },
      ...digest.nodes,
      ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
    ],
  }
}
