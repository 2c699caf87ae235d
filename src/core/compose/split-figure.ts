import type { Figure, FigureDay, FigureRow, MatrixFigure, TimelineFigure } from '../figure.ts'
import { figureText } from './figure-text.ts'

/**
 * A figure in parts whose words are each no longer than given, in characters.
 *
 * What is said to whoever cannot see a picture has a limit on every platform, and a picture a height that is still
 * looked at; nothing is left out.
 */
export function splitFigure(figure: Figure, most: number): readonly Figure[] {
  const parts = figure.kind === 'timeline' ? splitDays(figure, most) : splitRows(figure, most)
  if (parts.length === 1) return parts
  return parts.map((part, at) => ({ ...part, title: `${part.title}, ${at + 1} of ${parts.length}` }))
}

/** A part this full may end before a day that no longer fits it; a day is broken rather than half a part left empty. */
const FULL = 0.6
/** Room for the count that is added to a title. */
const COUNT = 12

function splitDays(figure: TimelineFigure, most: number): readonly Figure[] {
  const fits = (days: readonly FigureDay[]) => figureText({ ...figure, days }).length + COUNT <= most
  const parts: FigureDay[][] = [[]]
  const add = (piece: FigureDay) => {
    const current = parts.at(-1) ?? []
    const joined = join(current, piece)
    if (current.length > 0 && !fits(joined)) parts.push([begin(piece, current)])
    else parts[parts.length - 1] = joined
  }
  for (const day of figure.days) {
    const current = parts.at(-1) ?? []
    const isFull = figureText({ ...figure, days: current }).length > most * FULL
    const isWhole = fits([...current, day]) || (isFull && fits([day]))
    for (const piece of isWhole ? [day] : entryByEntry(day)) add(piece)
  }
  return parts.map((days) => ({ ...figure, days }))
}

/** A day too long for one part, in days of one entry each. */
function entryByEntry(day: FigureDay): readonly FigureDay[] {
  const { gap: _, ...rest } = day
  return day.entries.map((entry, at) => ({ ...(at === 0 ? day : rest), entries: [entry] }))
}

/** One more entry of a day that is there already joins it. */
function join(days: readonly FigureDay[], piece: FigureDay): FigureDay[] {
  const last = days.at(-1)
  if (last === undefined || bare(last.label) !== piece.label) return [...days, piece]
  return [...days.slice(0, -1), { ...last, entries: [...last.entries, ...piece.entries] }]
}

const CONTINUED = ' (continued)'

function begin(piece: FigureDay, before: readonly FigureDay[]): FigureDay {
  const isSame = bare(before.at(-1)?.label ?? '') === piece.label
  return isSame ? { ...piece, label: piece.label + CONTINUED } : piece
}

function bare(label: string): string {
  return label.endsWith(CONTINUED) ? label.slice(0, -CONTINUED.length) : label
}

function splitRows(figure: MatrixFigure, most: number): readonly Figure[] {
  const parts: FigureRow[][] = [[]]
  for (const row of figure.rows) {
    const current = parts.at(-1) ?? []
    const joined = [...current, row]
    if (current.length > 0 && figureText({ ...figure, rows: joined }).length + COUNT > most) parts.push([row])
    else parts[parts.length - 1] = joined
  }
  return parts.map((rows) => ({ ...figure, rows }))
}
