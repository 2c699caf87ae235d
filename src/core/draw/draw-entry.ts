import type { FigureEntry } from '../figure.ts'
import { drawText, drawWarning } from './draw-text.ts'
import type { Drawn } from './draw-text.ts'
import { svg } from './svg.ts'

/** Where the statements of an entry can be read; none on a picture. */
export type Ways = (statement: string) => string

const WHO = { name: 'strong', size: 13.5 } as const
const ABOUT = { name: 'plain', size: 12.5 } as const
const SIGN = 12

/** One line of a figure: who in bold, then what kind of thing on which matter and where it stands. */
export function drawEntry(
  entry: FigureEntry,
  [x, y, width]: readonly [x: number, y: number, width: number],
  ways: Ways | undefined,
): Drawn {
  const { who, sort, matter, cites, isDoubtful, statements } = entry
  const indent = isDoubtful ? SIGN + 4 : 0
  const first = drawText(who, WHO, x + indent, y, width - indent)
  const passage = cites.replaceAll(/ (?=¶)/gu, '\u00A0')
  const below = matter === '' ? `${sort} [${passage}]` : `${sort} on ${matter} [${passage}]`
  const second = drawText(below, ABOUT, x, y + first.height, width)
  const sign = isDoubtful ? [drawWarning(x, y + 3, SIGN)] : []
  const marks = [...sign, ...first.marks, ...second.marks]
  const height = first.height + second.height
  const [statement] = statements
  if (ways === undefined || statement === undefined) return { marks, height }
  const linked = svg`<a href="${ways(statement)}"><rect class="hit" x="${x - 4}" y="${y - 2}" width="${width + 8}" height="${height + 4}" rx="3"/>${marks}</a>`
  return { marks: [linked], height }
}
