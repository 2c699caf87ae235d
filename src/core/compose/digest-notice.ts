import type { Document } from '../document.ts'
import { strong, text, typed } from '../inline.ts'
import type { OwnerNotice } from '../ports/ledger.ts'
import { formatDate } from '../record/day.ts'
import { reasonWords } from './digest-reason.ts'

const LABELS: Readonly<Record<OwnerNotice['kind'], string>> = {
  missed: 'Missed',
  failed: 'Not delivered',
  held: 'Perhaps not delivered',
  paused: 'Paused',
}

/** More lines than this are told as a number: what happened to all of them is one event. */
const MOST_LINES = 20

/** Tells whoever set digests up what became of them, in one message however many there are. */
export function composeOwnerNotice(notices: readonly OwnerNotice[]): Document {
  const title =
    notices.length === 1
      ? 'A digest you set up did not arrive as it should'
      : `${notices.length} digests you set up did not arrive as they should`
  const hidden = notices.length - MOST_LINES
  return {
    title,
    nodes: [
      { kind: 'heading', level: 1, inlines: [text(title)] },
      {
        kind: 'list',
        items: notices
          .slice(0, MOST_LINES)
          .map(({ kind, channel, date, words }) => [
            strong(`${LABELS[kind]}:`),
            text(' '),
            { kind: 'channel', id: channel.channel, text: `channel ${channel.channel}` },
            text(`, ${formatDate(date)}: ${reasonWords(words)}.`),
          ]),
      },
      ...(hidden > 0
        ? [{ kind: 'paragraph', inlines: [text(`And ${hidden} more, for the same reasons.`)] } as const]
        : []),
      {
        kind: 'paragraph',
        inlines: [
          text('What changed meanwhile is in the next digest. Settings are kept; '),
          typed('digest'),
          text(' in the channel shows them and turns a paused one on again.'),
        ],
      },
    ],
  }
}
