import { drawableName, isDrawable } from '../draw/drawable.ts'
import type { CardLine } from '../figure.ts'
import type { Page } from '../page.ts'

const NOTE = 'Attaché · on record, with sources'
const SIGN = /⚠[ \u00A0]?/gu

/** What unfolds with a page's address, as words and as a picture; there is none where a letter of it would be a box. */
export function pageCard(
  title: string,
  lines: readonly string[],
): Pick<Page, 'title' | 'description' | 'card'> {
  const description = lines.join(' ')
  const drawn = lines.map((line): CardLine => ({
    words: drawableName(line.replaceAll(SIGN, '')),
    isDoubtful: line.search(SIGN) >= 0,
  }))
  const head = drawableName(title)
  if (!isDrawable([head, ...drawn.map(({ words }) => words)].join(' '))) return { title, description }
  return { title, description, card: { kind: 'card', title: head, lines: drawn, note: NOTE } }
}
