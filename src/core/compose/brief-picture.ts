import type { Document } from '../document.ts'
import type { Figure } from '../figure.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { figureText } from './figure-text.ts'
import { openPage } from './page-parts.ts'
import { composePositionsFigure } from './positions-figure.ts'
import { splitFigure } from './split-figure.ts'
import { composeTimelineFigure } from './timeline-figure.ts'

/** The views of a brief that can be looked at. */
const PICTURES = {
  timeline: composeTimelineFigure,
  positions: composePositionsFigure,
} as const

export type PictureView = keyof typeof PICTURES

/** Whether a view can be looked at. */
export function isPictureView(view: string): view is PictureView {
  return Object.hasOwn(PICTURES, view)
}

/** Characters of one picture's words: Discord takes 1,024 for who cannot see it, Slack 2,000. */
const WORDS = 1_000

/** A view of a brief as figures, each with words that can be read aloud whole. */
export function briefFigures(
  brief: Brief,
  record: BriefingRecord,
  view: PictureView,
  now: Temporal.Instant,
): readonly Figure[] {
  return splitFigure(PICTURES[view](brief, record, now), WORDS)
}

/** A view of a brief to look at, in as many pictures as its words need; the words say the same. */
export function composeBriefPicture(
  brief: Brief,
  record: BriefingRecord,
  view: PictureView,
  now: Temporal.Instant,
): Document {
  const figures = briefFigures(brief, record, view, now)
  return {
    title: `${brief.title}: ${view}, drawn`,
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
