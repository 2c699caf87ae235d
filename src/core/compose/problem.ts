import type { Action, Document, Inline } from '../document.ts'
import { text, typed } from '../inline.ts'
import { echo } from './echo.ts'

/** What can go wrong in front of a reader. */
export type Problem =
  /** A button whose command or stored input is no longer there. */
  | { readonly kind: 'gone' }
  /** A fault of ours. */
  | { readonly kind: 'fault' }
  /** Nothing by that name; `nearest` are the ways on. */
  | {
      readonly kind: 'unknown'
      readonly what: 'brief' | 'official' | 'view' | 'statement'
      readonly asked: string
      readonly nearest: readonly Action[]
    }
  /** Something needed was not given. */
  | {
      readonly kind: 'missing'
      readonly what: string
      /** What could be typed, without the slash. */
      readonly example: string
    }

const TITLES = {
  gone: 'That button is no longer good',
  fault: 'That went wrong here, not with you',
} as const

/** Says what is wrong and what to do next, the same way on every platform. */
export function composeProblem(problem: Problem): Document {
  switch (problem.kind) {
    case 'gone':
      return problemOf(
        TITLES.gone,
        [
          text(`${TITLES.gone}: the record has moved on since. Please ask again with `),
          typed('brief'),
          text('.'),
        ],
        [],
      )
    case 'fault':
      return problemOf(TITLES.fault, [text(`${TITLES.fault}. Nothing was lost; please try once more.`)], [])
    case 'unknown':
      return unknown(problem)
    case 'missing':
      return problemOf(
        `Which ${problem.what}?`,
        [text(`Which ${problem.what}? For example: `), typed(problem.example)],
        [],
      )
  }
}

function unknown(problem: Extract<Problem, { kind: 'unknown' }>): Document {
  const title = `No ${problem.what} here is called “${echo(problem.asked)}”`
  const way =
    problem.nearest.length > 0
      ? [text('The nearest:')]
      : [text('Type '), typed('brief'), text(' to see what there is.')]
  return problemOf(title, [text(`${title}. `), ...way], problem.nearest)
}

/** One sentence on what cannot be, and what can be done instead. */
export function problemOf(title: string, sentence: readonly Inline[], actions: readonly Action[]): Document {
  return {
    title,
    problem: true,
    nodes: [
      { kind: 'paragraph', inlines: sentence },
      ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
    ],
  }
}
