import { escapeMarkup } from '../core/escape-markup.ts'

/** Markup that needs no more escaping; made only by `html`. */
export type Html = { readonly markup: string }

type Piece = Html | string | number | undefined | readonly Piece[]

/** Writes markup; whatever is put into it is escaped, unless it came from `html` itself. The only place here that escapes. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const markup = parts.map((part, at) => part + (at < pieces.length ? write(pieces[at]) : '')).join('')
  return { markup }
}

function write(piece: Piece): string {
  if (piece === undefined) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escapeMarkup(String(piece))
  if ('markup' in piece) return piece.markup
  return piece.map(write).join('')
}
