import { DOUBTFUL, figureText } from '../compose/figure-text.ts'
import type { Figure } from '../figure.ts'
import { drawMatrix, matrixWidth } from './draw-matrix.ts'
import { drawText, drawWarning } from './draw-text.ts'
import type { Drawn } from './draw-text.ts'
import type { Ways } from './draw-entry.ts'
import { drawTimeline, TIMELINE_WIDTH } from './draw-timeline.ts'
import { PICTURE_STYLE } from './picture-style.ts'
import { svg } from './svg.ts'
import type { Svg } from './svg.ts'

/** How a figure is drawn. */
export type Drawing =
  /** By itself, in our colours, with its title in it: a picture that is sent. */
  | { readonly kind: 'alone' }
  /** In a page, which has the title and the colours; `ways` lead to the statements. */
  | { readonly kind: 'in page'; readonly id: string; readonly ways?: Ways | undefined }

const TITLE = { name: 'title', size: 18 } as const
const NOTE = { name: 'soft', size: 12.5 } as const
const MARGIN = 14

/** Draws a figure as SVG: the same data, the same lines, whoever looks. */
export function drawFigure(figure: Figure, drawing: Drawing): string {
  const width = figure.kind === 'timeline' ? TIMELINE_WIDTH : matrixWidth(figure)
  const head = drawing.kind === 'alone' ? drawHead(figure, width) : { marks: [], height: 0 }
  const ways = drawing.kind === 'alone' ? undefined : drawing.ways
  const body =
    figure.kind === 'timeline'
      ? drawTimeline(figure, head.height, ways)
      : drawMatrix(figure, head.height, ways)
  const foot = drawLegend(figure, head.height + body.height + 12, width)
  const marks = [...head.marks, ...body.marks, ...foot.marks]
  const height = head.height + body.height + 12 + foot.height
  return drawing.kind === 'alone'
    ? drawAlone(figure, marks, width, height)
    : drawInPage(figure, marks, [width, height], drawing.id)
}

function drawAlone(figure: Figure, marks: readonly Svg[], width: number, height: number): string {
  const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN]
  return svg`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${-MARGIN} ${-MARGIN} ${w} ${h}"><title>${figure.title}</title><desc>${figureText(figure)}</desc><style>${PICTURE_STYLE}</style>${HATCH}<rect class="paper" x="${-MARGIN}" y="${-MARGIN}" width="${w}" height="${h}"/>${marks}</svg>`
    .drawn
}

function drawInPage(
  figure: Figure,
  marks: readonly Svg[],
  [width, height]: readonly [number, number],
  id: string,
): string {
  return svg`<svg class="figure ${figure.kind}" role="group" aria-labelledby="${id}-title" aria-describedby="${id}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title id="${id}-title">${figure.title}</title><desc id="${id}-desc">${figure.note}</desc>${HATCH}${marks}</svg>`
    .drawn
}

function drawHead({ title, note }: Figure, width: number): Drawn {
  const first = drawText(title, TITLE, 0, 0, width)
  const second = drawText(note, NOTE, 0, first.height, width)
  return { marks: [...first.marks, ...second.marks], height: first.height + second.height + 12 }
}

/** The sign is explained where it stands. */
function drawLegend(figure: Figure, top: number, width: number): Drawn {
  if (!entriesOf(figure).some(({ isDoubtful }) => isDoubtful)) return { marks: [], height: 0 }
  const words = drawText(DOUBTFUL, NOTE, 18, top, width - 18)
  return { marks: [drawWarning(0, top + 2, 12), ...words.marks], height: words.height + 4 }
}

function entriesOf(figure: Figure) {
  return figure.kind === 'timeline'
    ? figure.days.flatMap(({ entries }) => entries)
    : figure.rows.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries))
}

const HATCH: Svg = svg`<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" x2="0" y1="0" y2="7"/></pattern></defs>`
