import type { FigureCell, MatrixFigure } from '../figure.ts'
import { drawEntry } from './draw-entry.ts'
import type { Ways } from './draw-entry.ts'
import { drawText } from './draw-text.ts'
import type { Drawn } from './draw-text.ts'
import { svg } from './svg.ts'
import type { Svg } from './svg.ts'

const LABEL = 138
const COLUMN = 168
const PADDING = 7
const HEAD = { name: 'title', size: 13.5 } as const
const SILENT = { name: 'soft', size: 12.5 } as const
const BETWEEN = 7

/** How wide a matrix is drawn: each party has its column. */
export function matrixWidth({ columns }: MatrixFigure): number {
  return LABEL + columns.length * COLUMN
}

/** Draws matters down and parties across; a cell with nothing on record is hatched and says so. */
export function drawMatrix(figure: MatrixFigure, top: number, ways?: Ways): Drawn {
  const heads = [figure.corner, ...figure.columns].map((words, at) =>
    drawText(words, HEAD, leftOf(at) + PADDING, top + PADDING, widthOf(at) - 2 * PADDING),
  )
  const headHeight = Math.max(...heads.map(({ height }) => height)) + 2 * PADDING
  const marks: Svg[] = heads.flatMap((head) => head.marks)
  let y = top + headHeight
  for (const row of figure.rows) {
    const label = drawText(row.label, HEAD, PADDING, y + PADDING, LABEL - 2 * PADDING)
    const cells = row.cells.map((cell, at) => drawCell(cell, leftOf(at + 1), y, ways))
    const height = Math.max(label.height, ...cells.map((cell) => cell.height)) + 2 * PADDING
    const silent = row.cells.flatMap(({ entries }, at) =>
      entries.length > 0
        ? []
        : [
            svg`<rect class="silent" x="${leftOf(at + 1) + 1}" y="${y + 1}" width="${COLUMN - 2}" height="${height - 2}"/>`,
          ],
    )
    marks.push(
      ...silent,
      svg`<line class="rule" x1="0" x2="${matrixWidth(figure)}" y1="${y}" y2="${y}"/>`,
      ...label.marks,
      ...cells.flatMap((cell) => cell.marks),
    )
    y += height
  }
  const lines = figure.columns.map(
    (_, at) => svg`<line class="rule" x1="${leftOf(at + 1)}" x2="${leftOf(at + 1)}" y1="${top}" y2="${y}"/>`,
  )
  return { marks: [...marks, ...lines], height: y - top }
}

function leftOf(column: number): number {
  return column === 0 ? 0 : LABEL + (column - 1) * COLUMN
}

function widthOf(column: number): number {
  return column === 0 ? LABEL : COLUMN
}

function drawCell({ entries, otherwise }: FigureCell, x: number, y: number, ways: Ways | undefined): Drawn {
  const width = COLUMN - 2 * PADDING
  if (entries.length === 0) return drawText(otherwise, SILENT, x + PADDING, y + PADDING, width)
  const marks: Svg[] = []
  let height = 0
  for (const entry of entries) {
    const drawn = drawEntry(entry, [x + PADDING, y + PADDING + height, width], ways)
    marks.push(...drawn.marks)
    height += drawn.height + BETWEEN
  }
  return { marks, height: height - BETWEEN }
}
