import type { Document } from '../document.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { figureText } from './figure-text.ts'
import { openPage } from './page-parts.ts'
import { composePositionsFigure } from './positions-figure.ts'
import { splitFigure } from './split-figure.ts'
import { composeTimelineFigure } from './timeline-figure.ts'

/** The views of a brief that can be looked at. */
export const PICTURES = {
  timeline: composeTimelineFigure,
  positions: composePositionsFigure,
} as const

export type PictureView = keyof typeof PICTURES

/** Characters of one picture's words: Discord takes 1,024 for who cannot see it, Slack 2,000. */
const WORDS = 1_000

/** A view of a brief to look at, in as many pictures as its words need; the words say the same. */
export function composeBriefPicture(
  brief: Brief,
  record: BriefingRecord,
  view: PictureView,
  now: Temporal.Instant,
): Document {
  const whole = PICTURES[view](brief, record, now)
  const figures = splitFigure(whole, WORDS)
  return {
    title: `${whole.title}, drawn`,
    nodes: [
      ...figures.map((figure) => ({ kind: 'picture', figure, words: figureText(figure) }) as const),
      {
        kind: 'actions',
        actions: [
          {
            kind: 'button',
            label: 'In words',
            call: { command: 'brief', input: { subject: brief.id, view } },
          },
          {
            kind: 'button',
            label: 'Share here',
            call: { command: 'share', input: { what: 'picture', id: brief.id, view } },
          },
          ...openPage(record.pages?.brief(brief.id)),
        ],
      },
    ],
  }
}
