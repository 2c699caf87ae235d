const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const words = new Intl.Segmenter('en', { granularity: 'word' })

/** Widths in ems, a little generous: the drawing must hold in whatever font the reader's page has. */
const WIDTHS: readonly (readonly [signs: RegExp, ems: number])[] = [
  [/^[ijl.,'’‘|!:;·`]/u, 0.3],
  [/^[\sfrtI()[\]{}“”"/\\-]/u, 0.4],
  [/^[mwMW—@%]/u, 0.95],
  [/^[\p{Lu}]/u, 0.72],
  [/^[\p{Ll}\p{Nd}¶–]/u, 0.59],
]
/** Chinese characters, pictures, and all that is not known. */
const FULL = 1.05

/** How wide a text is, in the units of its font's size. */
export function measure(text: string, size: number): number {
  let ems = 0
  for (const { segment } of graphemes.segment(text)) ems += widthOf(segment)
  return ems * size
}

function widthOf(grapheme: string): number {
  return WIDTHS.find(([signs]) => signs.test(grapheme))?.[1] ?? FULL
}

/** A text in lines no wider than given; breaks between words, else between graphemes, and drops nothing. */
export function wrap(text: string, size: number, most: number): readonly string[] {
  const lines: string[] = ['']
  let room = most
  for (const piece of pieces(text, size, most)) {
    if (measure(piece.trimEnd(), size) > room && lines.at(-1) !== '') {
      lines.push('')
      room = most
    }
    lines[lines.length - 1] += piece
    room -= measure(piece, size)
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** Words, each with the space behind it, a paragraph with its source; one wider than a line in its parts, those in their graphemes. */
function pieces(text: string, size: number, most: number): readonly string[] {
  const fits = (piece: string) => measure(piece.trimEnd(), size) <= most
  return text
    .replaceAll(/[ \t\r\n]+/gu, ' ')
    .split(/(?<= )(?!¶)/u)
    .flatMap((word) => (fits(word) ? [word] : [...words.segment(word)].map(({ segment }) => segment)))
    .flatMap((part) => (fits(part) ? [part] : [...graphemes.segment(part)].map(({ segment }) => segment)))
}
