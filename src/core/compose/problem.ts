import type { Action, Document, Inline } from '../document.ts'
import { text, typed } from '../inline.ts'

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
      readonly ways: readonly Action[]
    }

const TITLES = {
  gone: 'That button is no longer good',
  fault: 'That went wrong here, not with you',
} as const

/** Says what is wrong and what to do next, the same way on every platform. */
export function composeProblem(problem: Problem): Document {
  switch (problem.kind) {
    case 'gone':
      return plain(
        TITLES.gone,
        [
          text(`${TITLES.gone}: the record has moved on since. Please ask again with `),
          typed('brief'),
          text('.'),
        ],
        [],
      )
    case 'fault':
      return plain(TITLES.fault, [text(`${TITLES.fault}. Nothing was lost; please try once more.`)], [])
    case 'unknown':
      return unknown(problem)
    case 'missing':
      return plain(
        `Which ${problem.what}?`,
        [text(`Which ${problem.what}? For example: `), typed(problem.example)],
        problem.ways,
      )
  }
}

function unknown(problem: Extract<Problem, { kind: 'unknown' }>): Document {
  const title = `No ${problem.what} here is called “${shorten(problem.asked)}”`
  const way =
    problem.nearest.length > 0
      ? [text('The nearest:')]
      : [text('Type '), typed('brief'), text(' to see what there is.')]
  return plain(title, [text(`${title}. `), ...way], problem.nearest)
}

function plain(title: string, sentence: readonly Inline[], actions: readonly Action[]): Document {
  return {
    title,
    problem: true,
    nodes: [
      { kind: 'paragraph', inlines: sentence },
      ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
    ],
  }
}

const LONGEST_ECHO = 60

/** What a reader typed, echoed back no longer than a line. */
function shorten(asked: string): string {
  const graphemes = [...new Intl.Segmenter('en').segment(asked.replaceAll(/\s+/gu, ' ').trim())]
  if (graphemes.length <= LONGEST_ECHO) return asked.trim()
  return `${graphemes
    .slice(0, LONGEST_ECHO - 1)
    .map((grapheme) => grapheme.segment)
    .join('')}…`
}
