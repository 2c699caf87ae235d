/** Longest option label in graphemes: a list of them must still fit one message read aloud. */
const LONGEST = 48

const graphemes = new Intl.Segmenter('en')

/** A label for a menu, shortened between words; what it leads to says everything. */
export function shortLabel(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim()
  const parts = [...graphemes.segment(line)].map(({ segment }) => segment)
  if (parts.length <= LONGEST) return line
  const cut = parts.slice(0, LONGEST - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > LONGEST / 2 ? cut.slice(0, space) : cut}…`
}
