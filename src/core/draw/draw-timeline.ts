import type { FigureDay, TimelineFigure } from '../figure.ts'
import { drawEntry } from './draw-entry.ts'
import type { Ways } from './draw-entry.ts'
import { drawText } from './draw-text.ts'
import type { Drawn } from './draw-text.ts'
import { svg } from './svg.ts'
import type { Svg } from './svg.ts'

/** Narrow, so that a phone shows it at the size it is drawn. */
export const TIMELINE_WIDTH = 400

const AXIS = 16
const TEXT = 38
const DAY = { name: 'title', size: 15 } as const
const GAP = { name: 'soft', size: 12 } as const
const BETWEEN = 9

/** Draws days down an axis: a dot for a day, a bar for some time within, a ring for what was awaited. */
export function drawTimeline({ days }: TimelineFigure, top: number, ways?: Ways): Drawn {
  const marks: Svg[] = []
  let y = top
  for (const [at, day] of days.entries()) {
    if (at > 0) y = drawGap(day, y, marks)
    const start = y
    const label = drawText(day.label, DAY, TEXT, y, TIMELINE_WIDTH - TEXT - 8)
    y += label.height + 3
    const entries: Svg[] = []
    for (const entry of day.entries) {
      const drawn = drawEntry(entry, [TEXT, y, TIMELINE_WIDTH - TEXT - 12], ways)
      entries.push(...drawn.marks)
      y += drawn.height + BETWEEN
    }
    const isTime = day.span === 'day' || day.span === 'range'
    marks.push(
      svg`<line class="${isTime ? 'axis' : 'axis open'}" x1="${AXIS}" x2="${AXIS}" y1="${start}" y2="${y}"/>`,
      markOf(day, start, y),
      ...label.marks,
      ...entries,
    )
  }
  return { marks, height: y - top }
}

const LEAST_GAP = 8
const PER_DOUBLING = 7

/** The longer the time between, the longer the broken line; by doublings, or years would push days off. */
function drawGap({ gap, span }: FigureDay, y: number, marks: Svg[]): number {
  const isTime = span === 'day' || span === 'range'
  if (gap === undefined) {
    marks.push(
      svg`<line class="${isTime ? 'axis' : 'axis open'}" x1="${AXIS}" x2="${AXIS}" y1="${y}" y2="${y + LEAST_GAP}"/>`,
    )
    return y + LEAST_GAP
  }
  const height = 20 + PER_DOUBLING * Math.log2(gap.days)
  const words = drawText(gap.words, GAP, TEXT, y + height / 2 - GAP.size * 0.7, TIMELINE_WIDTH - TEXT)
  marks.push(
    svg`<line class="axis open" x1="${AXIS}" x2="${AXIS}" y1="${y}" y2="${y + height}"/>`,
    ...words.marks,
  )
  return y + height
}

function markOf({ span }: FigureDay, y: number, end: number): Svg {
  const middle = y + 11
  if (span === 'range')
    return svg`<rect class="mark" x="${AXIS - 5}" y="${middle - 7}" width="10" height="${Math.max(26, Math.min(40, end - y - 12))}" rx="5"/>`
  if (span === 'day') return svg`<circle class="mark" cx="${AXIS}" cy="${middle}" r="6"/>`
  return svg`<circle class="ring" cx="${AXIS}" cy="${middle}" r="5.5"/>`
}
