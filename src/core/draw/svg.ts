import { escapeMarkup, writableWords } from '../escape-markup.ts'

/** Markup of a drawing that needs no more escaping; made only by `svg`. */
export type Svg = { readonly drawn: string }

type Piece = Svg | string | number | readonly Svg[]

/** Writes a drawing; whatever is put into it is escaped, unless it came from `svg` itself. */
export function svg(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Svg {
  const drawn = parts.map((part, at) => part + (at < pieces.length ? write(pieces[at] ?? '') : '')).join('')
  return { drawn }
}

function write(piece: Piece): string {
  if (typeof piece === 'number') return String(Math.round(piece * 10) / 10)
  if (typeof piece === 'string') return escapeMarkup(writableWords(piece))
  return 'drawn' in piece ? piece.drawn : piece.map(({ drawn }) => drawn).join('')
}
