import { formatDays } from '../digest/parse-days.ts'
import { formatTime } from '../digest/parse-time.ts'
import type { Document, DocumentNode, Inline } from '../document.ts'
import { text, typed } from '../inline.ts'
import type { Subscription } from '../ports/subscriptions.ts'
import type { BriefingRecord } from '../record/record.ts'
import { askAction } from './ask.ts'
import { composeBriefList } from './brief-list.ts'
import { formatClock } from './clock.ts'
import { reasonWords } from './digest-reason.ts'
import { subjectWords } from './digest-status.ts'

/** Somebody's own page: the subjects with their age, and the digests they set up. */
export function composeHome(
  record: BriefingRecord,
  subscriptions: readonly Subscription[],
  now: Temporal.Instant,
): Document {
  const list = composeBriefList(record, now)
  return {
    title: list.title,
    nodes: [...list.nodes, ASK, { kind: 'divider' }, ...digestNodes(subscriptions, record), HINT],
  }
}

const ASK: DocumentNode = { kind: 'actions', actions: [askAction({})] }

const HINT: DocumentNode = {
  kind: 'paragraph',
  inlines: [
    text('Everything you can ask: '),
    typed('brief help'),
    text('. Or write a question in Messages.'),
  ],
}

const MOST_SHOWN = 20

function digestNodes(subscriptions: readonly Subscription[], record: BriefingRecord): DocumentNode[] {
  const shown = subscriptions.slice(0, MOST_SHOWN)
  const hidden = subscriptions.length - shown.length
  return [
    { kind: 'heading', level: 2, inlines: [text('Digests you set up')] },
    ...(shown.length === 0
      ? [
          {
            kind: 'paragraph',
            inlines: [text('None yet. In a channel, type '), typed('digest on'), text('.')],
          } as const,
        ]
      : [{ kind: 'list', items: shown.map((one) => digestLine(one, record)) } as const]),
    ...(hidden > 0 ? [{ kind: 'paragraph', inlines: [text(`And ${hidden} more.`)] } as const] : []),
  ]
}

function digestLine(subscription: Subscription, record: BriefingRecord): readonly Inline[] {
  const { channel, schedule } = subscription
  const when = `${formatTime(schedule.time)} ${schedule.zone}, ${formatDays(schedule.days)}`
  return [
    { kind: 'channel', id: channel.channel, text: channel.channel },
    text(`: ${subjectWords(subscription, record)} at ${when}`),
    ...stateInlines(subscription),
  ]
}

function stateInlines({ state, reason, next, schedule }: Subscription): readonly Inline[] {
  if (state === 'paused') return [text(`. Paused: ${reasonWords(reason ?? 'posting')}`)]
  if (state === 'off') return [text('. Off')]
  if (next === undefined) return []
  return [text('. Next: '), { kind: 'moment', at: next.at, text: formatClock(next.at, schedule.zone) }]
}

/** What is shown where somebody's own page was: with a way back to it. */
export function withWayHome(document: Document): Document {
  const home = { kind: 'button', label: '‹ Home', call: { command: 'home', input: {} } } as const
  return { ...document, nodes: [...document.nodes, { kind: 'actions', actions: [home] }] }
}
