import type { Action, Document, DocumentNode } from '../document.ts'
import { strong, text } from '../inline.ts'
import { echo } from './echo.ts'

/** Asks back instead of guessing: each meaning a press away. */
export function composeChoice(asked: string, meanings: readonly Action[]): Document {
  return {
    title: 'Which one?',
    nodes: [
      { kind: 'paragraph', inlines: [strong('Which one?'), text(` “${echo(asked)}” could be:`)] },
      { kind: 'actions', actions: meanings },
    ],
  }
}

/** Tells that a name was typed with a slip and how it was read. */
export function takenNotice(asked: string): DocumentNode {
  return {
    kind: 'paragraph',
    inlines: [text(`No name here is spelt “${echo(asked)}”; the nearest one is shown.`)],
  }
}
