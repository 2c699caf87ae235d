import { formatDays } from '../digest/parse-days.ts'
import { formatTime } from '../digest/parse-time.ts'
import type { Action, Document, DocumentNode, FactRow } from '../document.ts'
import { strong, text } from '../inline.ts'
import type { Member, PastDelivery, Subscription, SubscriptionChange, Wish } from '../ports/subscriptions.ts'
import type { DeliveryState } from '../ports/ledger.ts'
import { formatDate } from '../record/day.ts'
import type { BriefingRecord } from '../record/record.ts'
import { formatClock } from './clock.ts'
import { reasonWords } from './digest-reason.ts'

/** What there is to know about a channel's digest. */
export type DigestStatus = {
  readonly subscription: Subscription
  readonly deliveries: readonly PastDelivery[]
  readonly changes: readonly SubscriptionChange[]
}

/** Who looks, and when. */
export type Looking = { readonly user: string; readonly timeZone?: string; readonly now: Temporal.Instant }

/** The state of a channel's digest: when the next comes, what became of the last ten, who changed what. */
export function composeDigestStatus(
  { subscription, deliveries, changes }: DigestStatus,
  record: BriefingRecord,
  looking: Looking,
  actions: readonly Action[],
): Document {
  const title = headline(subscription, looking)
  return {
    title,
    nodes: [
      { kind: 'heading', level: 1, inlines: [text(title)] },
      { kind: 'facts', rows: factsOf(subscription, record, looking) },
      ...section('The last digests', deliveries.map(deliveryLine)),
      ...section(
        'Changes',
        changes.map((change) => changeLine(change, subscription.schedule.zone, looking)),
      ),
      ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
    ],
  }
}

function headline({ state, next, schedule, reason }: Subscription, { now }: Looking): string {
  if (state === 'off') return 'The digest is off'
  if (state === 'paused') return `The digest is paused: ${reasonWords(reason ?? 'posting')}`
  if (next === undefined) return 'The digest is on'
  return `The digest is on: next ${formatClock(next.at, schedule.zone)}, ${inWords(next.at, now)}`
}

function factsOf(
  subscription: Subscription,
  record: BriefingRecord,
  { user, timeZone }: Looking,
): readonly FactRow[] {
  const { schedule, subjects, setUpBy, unchanged, next } = subscription
  const titles = subjects.map((id) => record.briefs.get(id)?.title ?? `${id} (not to be read here)`)
  const rows: [string, string][] = [
    ['Subjects', titles.join(', ')],
    ['When', scheduleWords(schedule)],
    ['Without news', unchanged === 'line' ? 'one line says so' : 'nothing is sent'],
    ['Set up by', whoWords(setUpBy, user)],
  ]
  return [
    ...rows.map(([term, words]) => ({ term, inlines: [text(words)] })),
    ...(next !== undefined && timeZone !== schedule.zone ? [ownTime(next.at, timeZone)] : []),
  ]
}

/** The next digest on the reader's own clock; where nobody knows it, the platform may, and words say it in UTC. */
function ownTime(at: Temporal.Instant, timeZone = 'UTC'): FactRow {
  return {
    term: 'In your time',
    inlines: [{ kind: 'moment', at, text: `${formatClock(at, timeZone)} (${timeZone})` }],
  }
}

function whoWords({ user, name }: Member, reader: string): string {
  return user === reader ? 'you' : (name ?? `member ${user}`)
}

/** A wish in one line: `China–US at 07:00 Europe/Paris, Mon–Fri`. */
export function wishWords({ subjects, schedule }: Wish): string {
  return `${subjects.join(', ')} at ${scheduleWords(schedule)}`
}

function scheduleWords({ time, zone, days }: Wish['schedule']): string {
  return `${formatTime(time)} ${zone}, ${formatDays(days)}`
}

const STATES: Readonly<Record<DeliveryState, string>> = {
  due: 'on its way',
  sending: 'on its way',
  sent: 'sent',
  nothing: 'not sent',
  held: 'held: the platform cannot say whether it arrived',
  missed: 'missed',
  failed: 'not delivered',
}

function deliveryLine({ date, state, late, reason }: PastDelivery) {
  const isExplained = reason !== undefined && state !== 'sent' && state !== 'held'
  const words = `${STATES[state]}${late && state === 'sent' ? ', late' : ''}${isExplained ? `: ${reasonWords(reason)}` : ''}`
  return [strong(`${formatDate(date)}:`), text(` ${words}`)]
}

function changeLine({ at, by, words }: SubscriptionChange, zone: string, looking: Looking) {
  return [strong(`${formatClock(at, zone)}:`), text(` ${whoWords(by, looking.user)} ${words}`)]
}

function section(title: string, items: Extract<DocumentNode, { kind: 'list' }>['items']): DocumentNode[] {
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 2, inlines: [text(title)] },
    { kind: 'list', items },
  ]
}

/** How far off an instant is: `in 14 hours`. */
function inWords(at: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = Math.max(0, Math.round(now.until(at).total('minutes')))
  if (minutes < 90) return `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `in ${hours} hours` : `in ${Math.round(hours / 24)} days`
}
