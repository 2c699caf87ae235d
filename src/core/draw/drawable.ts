import type { Figure, FigureEntry } from '../figure.ts'

/** A letter that the fonts of our pictures do not have. */
const FOREIGN =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}]/u

/** Whether all of a text can be drawn: boxes in the place of letters are worse than words. */
export function isDrawable(words: string): boolean {
  return !FOREIGN.test(words)
}

/** A figure without the names in brackets that cannot be drawn; who bears them is named in front of them. */
export function drawableFigure(figure: Figure): Figure {
  const entries = (all: readonly FigureEntry[]) =>
    all.map((entry) => ({ ...entry, who: drawableName(entry.who) }))
  if (figure.kind === 'timeline')
    return { ...figure, days: figure.days.map((day) => ({ ...day, entries: entries(day.entries) })) }
  const rows = figure.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, entries: entries(cell.entries) })),
  }))
  return { ...figure, rows }
}

/** Words without a name in brackets that cannot be drawn. */
export function drawableName(words: string): string {
  return words.replaceAll(/ \(([^()]*)\)/gu, (whole, name: string) => (isDrawable(name) ? whole : ''))
}
