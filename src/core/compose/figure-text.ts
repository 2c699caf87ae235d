import type { Figure, FigureCell, FigureDay, FigureEntry, FigureRow } from '../figure.ts'

/** What a figure shows, in words: for whoever cannot see it, and wherever it cannot be drawn. */
export function figureText(figure: Figure): string {
  const body =
    figure.kind === 'timeline'
      ? figure.days.map(dayText)
      : figure.rows.map((row) => rowText(row, figure.columns))
  return [`${figure.title}, ${figure.note}.`, ...body].join('\n')
}

/** One line of a figure in words: `Xi Jinping (习近平), remark on Taiwan [AP ¶12], doubtful`. */
function entryText({ who, sort, matter, cites, isDoubtful }: FigureEntry): string {
  const words = [who, `${matter === '' ? sort : `${sort} on ${matter}`} [${cites}]`]
  return [...words, ...(isDoubtful ? ['doubtful'] : [])].join(', ')
}

/** What the sign in a figure means. */
export const DOUBTFUL = 'doubtful, do not reuse unread'

function dayText({ label, gap, entries }: FigureDay): string {
  const later = gap === undefined ? '' : ` (${gap.words})`
  return `${label}${later}: ${entries.map(entryText).join('; ')}.`
}

function rowText({ label, cells }: FigureRow, columns: readonly string[]): string {
  return `${label}. ${cells.map((cell, at) => `${columns[at] ?? ''}: ${cellText(cell)}`).join('. ')}.`
}

function cellText({ entries, otherwise }: FigureCell): string {
  return entries.length === 0 ? otherwise : entries.map(entryText).join('; ')
}
