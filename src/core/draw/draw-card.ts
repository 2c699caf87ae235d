import type { CardFigure, CardLine } from '../figure.ts'
import { drawText, drawWarning } from './draw-text.ts'
import type { Drawn } from './draw-text.ts'
import { PICTURE_STYLE } from './picture-style.ts'
import { svg } from './svg.ts'
import type { Svg } from './svg.ts'

/** The shape that chats and feeds show whole: 1200 by 630 when it is painted. */
const [WIDTH, HEIGHT] = [480, 252]
const MARGIN = 24
const BAR = 8
const LEFT = BAR + MARGIN
const ACROSS = WIDTH - LEFT - MARGIN
const SPACE = 12
const NOTE = { name: 'soft', size: 11 } as const
/** Sizes tried for title and words, the first that fits; the longest statement of a line each fits in the last. */
const SIZES = [
  [24, 17],
  [22, 15],
  [20, 13.5],
  [17, 12],
  [15, 10.5],
  [13, 9],
] as const

/** Draws a card as SVG; where even the smallest letters leave no room it has its title alone, since nothing is cut short. */
export function drawCard({ title, lines, note }: CardFigure): string {
  const foot = drawText(note, NOTE, LEFT, HEIGHT - MARGIN - NOTE.size, ACROSS)
  const room = HEIGHT - 2 * MARGIN - NOTE.size - SPACE
  const body =
    SIZES.map((sizes) => drawBody(title, lines, sizes)).find(({ height }) => height <= room) ??
    drawBody(title, [], SIZES[2])
  return svg`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><title>${title}</title><style>${PICTURE_STYLE}</style><rect class="paper" width="${WIDTH}" height="${HEIGHT}"/><rect class="mark" width="${BAR}" height="${HEIGHT}"/>${body.marks}${foot.marks}</svg>`
    .drawn
}

function drawBody(
  title: string,
  lines: readonly CardLine[],
  [large, small]: readonly [large: number, small: number],
): Drawn {
  const head = drawText(title, { name: 'title', size: large }, LEFT, MARGIN, ACROSS)
  const marks: Svg[] = [...head.marks]
  let y = MARGIN + head.height + SPACE
  for (const { words, isDoubtful } of lines) {
    const indent = isDoubtful ? small * 1.3 : 0
    const text = drawText(words, { name: 'plain', size: small }, LEFT + indent, y, ACROSS - indent)
    marks.push(...(isDoubtful ? [drawWarning(LEFT, y + small * 0.2, small * 0.95)] : []), ...text.marks)
    y += text.height + small * 0.3
  }
  return { marks, height: y - MARGIN }
}
