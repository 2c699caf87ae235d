import type { Action, Document, DocumentNode } from '../document.ts'
import { text } from '../inline.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { rememberLately } from '../remember.ts'
import { composeDoubts } from './brief-doubts.ts'
import { composeOfficials, officialsIn } from './brief-officials.ts'
import { bottomLine, composeOverview } from './brief-overview.ts'
import { composePositions } from './brief-positions.ts'
import { composeQuotations } from './brief-quotations.ts'
import { composeSources } from './brief-sources.ts'
import { composeTimeline } from './brief-timeline.ts'
import { askAction } from './ask.ts'
import { ageOf, formatAge } from './age.ts'
import { capital } from './capital.ts'
import { copyMenu } from './copy-menu.ts'
import { openPage } from './page-parts.ts'
import { pageButtons, pickPage } from './pages.ts'

/** The views of a brief, in the order they are offered. */
export const VIEWS = [
  { value: 'overview', label: 'Overview' },
  { value: 'positions', label: 'Positions' },
  { value: 'timeline', label: 'Timeline' },
  { value: 'quotations', label: 'Quotations' },
  { value: 'officials', label: 'Officials' },
  { value: 'doubts', label: 'Doubts' },
  { value: 'sources', label: 'Sources' },
] as const

export type View = (typeof VIEWS)[number]['value']

type Composer = (brief: Brief, record: BriefingRecord, now: Temporal.Instant) => readonly DocumentNode[]

const COMPOSERS: { readonly [Name in View]: Composer } = {
  overview: composeOverview,
  positions: composePositions,
  timeline: composeTimeline,
  quotations: composeQuotations,
  officials: composeOfficials,
  doubts: composeDoubts,
  sources: composeSources,
}

/** What of a brief is shown: which view, and which page of it (`all` for everything at once). */
export type Showing = { readonly view: View; readonly page?: string | undefined }

/** Milliseconds of a day in UTC. */
const DAY = 86_400_000
/** Views kept ready: with all that is made of one, some 40 kB each. */
const MOST_READY = 200
const ready = rememberLately<Document>(MOST_READY)

/**
 * One view of a brief with the ways on.
 *
 * It is composed from the brief, the part of the record that may be seen and the day in UTC, and from nothing else:
 * whoever asks for the same again that day gets the same object, so that it is rendered once too.
 */
export function composeBriefView(
  brief: Brief,
  record: BriefingRecord,
  showing: Showing,
  now: Temporal.Instant,
): Document {
  // Composers are given the day's beginning, so that nothing they say can depend on the hour.
  const day = Math.floor(now.epochMilliseconds / DAY) * DAY
  const compose = () => composeView(brief, record, showing, Temporal.Instant.fromEpochMilliseconds(day))
  return ready([brief, record], [String(day), showing.view, showing.page], compose)
}

function composeView(
  brief: Brief,
  record: BriefingRecord,
  showing: Showing,
  now: Temporal.Instant,
): Document {
  const { view } = showing
  const label = VIEWS.find(({ value }) => value === view)?.label ?? view
  const page = pickPage(COMPOSERS[view](brief, record, now), view === 'overview' ? 'all' : showing.page)
  const heading = view === 'overview' ? brief.title : `${brief.title}: ${label.toLowerCase()}`
  const count = page.count > 1 ? `, page ${page.number} of ${page.count}` : ''
  return {
    title: view === 'overview' ? newsOf(brief) : heading + count,
    nodes: [
      { kind: 'heading', level: 1, inlines: [text(heading + count)] },
      ...(view === 'overview' ? [] : [{ kind: 'notice', inlines: [text(asOf(brief, now))] } as const]),
      ...page.nodes,
      {
        kind: 'actions',
        actions: [
          ...pageButtons(page, { subject: brief.id, view }, 'brief'),
          ...VIEWS.filter((other) => other.value !== view).map((other) => viewButton(brief, other)),
          ...pictureButton(brief, view),
          shareButton(brief, showing),
          ...openPage(record.pages?.brief(brief.id)),
          askAction({ subject: brief.id }),
        ],
      },
      ...menus(brief, record, page.nodes, view),
    ],
  }
}

/** The bottom line in as few words as it has: the notification is the news. */
function newsOf(brief: Brief): string {
  const [first] = bottomLine(brief)
  return `${brief.title}: ${first?.short ?? first?.text ?? ''}`
}

function asOf(brief: Brief, now: Temporal.Instant): string {
  return capital(formatAge(ageOf(brief, now)))
}

function viewButton(brief: Brief, view: { readonly value: string; readonly label: string }): Action {
  return {
    kind: 'button',
    label: view.label,
    call: { command: 'brief', input: { subject: brief.id, view: view.value } },
  }
}

/** Where looking beats reading. */
function pictureButton(brief: Brief, view: View): readonly Action[] {
  if (view !== 'timeline' && view !== 'positions') return []
  return [
    { kind: 'button', label: 'Picture', call: { command: 'picture', input: { subject: brief.id, view } } },
  ]
}

function shareButton(brief: Brief, { view, page }: Showing): Action {
  const input = { what: 'brief', id: brief.id, view, ...(page === undefined ? {} : { page }) }
  return { kind: 'button', label: 'Share here', call: { command: 'share', input } }
}

function menus(
  brief: Brief,
  record: BriefingRecord,
  shown: readonly DocumentNode[],
  view: View,
): readonly DocumentNode[] {
  if (view === 'overview') return []
  if (view !== 'officials') return copyMenu(shown)
  const options = officialsIn(brief, record)
    .slice(0, 25)
    .map(({ id, name }) => ({ label: name, call: { command: 'official', input: { name: id } } }))
  if (options.length === 0) return []
  return [{ kind: 'actions', actions: [{ kind: 'menu', label: 'Read about an official', options }] }]
}
