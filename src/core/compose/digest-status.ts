import { formatDays } from '../digest/parse-days.ts'
import { formatTime } from '../digest/parse-time.ts'
import type { Action, Document, DocumentNode, FactRow } from '../document.ts'
import { strong, text } from '../inline.ts'
import type { Member, PastDelivery, Subscription, SubscriptionChange, Wish } from '../ports/subscriptions.ts'
import type { DeliveryState } from '../ports/ledger.ts'
import { formatNear } from '../record/day.ts'
import type { BriefingRecord } from '../record/record.ts'
import { formatClock } from './clock.ts'
import { reasonWords } from './digest-reason.ts'
import { section } from './section.ts'

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
      ...section(
        'The last digests',
        list(deliveries.map((delivery) => deliveryLine(delivery, dayOf(looking, subscription)))),
      ),
      ...section(
        'Changes',
        list(changes.map((change) => changeLine(change, subscription.schedule.zone, looking))),
      ),
      ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
    ],
  }
}

function headline({ state, next, schedule, reason }: Subscription, { now }: Looking): string {
  if (state === 'off') return 'The digest is off'
  if (state === 'paused') return `The digest is paused: ${reasonWords(reason ?? 'posting')}`
  if (next === undefined) return 'The digest is on'
  return `The digest is on: next ${formatClock(next.at, schedule.zone, now)}, ${inWords(next.at, now)}`
}

function factsOf(
  subscription: Subscription,
  record: BriefingRecord,
  { user, timeZone, now }: Looking,
): readonly FactRow[] {
  const { schedule, setUpBy, unchanged, next } = subscription
  const row = (term: string, words: string): FactRow => ({ term, inlines: [text(words)] })
  return [
    row('Subjects', subjectWords(subscription, record)),
    row('When', scheduleWords(schedule)),
    ...(next === undefined || timeZone === schedule.zone ? [] : [ownTime(next.at, now, timeZone)]),
    row('Without news', unchanged === 'line' ? 'one line says so' : 'nothing is sent'),
    row('Set up by', whoWords(setUpBy, user)),
  ]
}

/** A subject that may not be read here is counted and not named. */
export function subjectWords({ subjects }: Pick<Subscription, 'subjects'>, record: BriefingRecord): string {
  const titles = subjects.flatMap((id) => record.briefs.get(id)?.title ?? [])
  const hidden = subjects.length - titles.length
  const more = hidden === 0 ? [] : [`${hidden} that cannot be read here`]
  return [...titles, ...more].join(', ')
}

/** The next digest on the reader's own clock; where nobody knows it, the platform may, and words say it in UTC. */
function ownTime(at: Temporal.Instant, now: Temporal.Instant, timeZone = 'UTC'): FactRow {
  return {
    term: 'In your time',
    inlines: [{ kind: 'moment', at, text: `${formatClock(at, timeZone, now)} (${timeZone})` }],
  }
}

function whoWords({ user, name }: Member, reader: string): string {
  return user === reader ? 'you' : (name ?? `member ${user}`)
}

const DEEDS = { on: 'turned it on', changed: 'changed it', off: 'turned it off' } as const

/** What somebody did to a digest, as it is kept and told behind their name. */
export function changeWords(what: keyof typeof DEEDS, wish?: Wish): string {
  return wish === undefined ? DEEDS[what] : `${DEEDS[what]}: ${wishWords(wish)}`
}

/** A wish in one line: `China–US at 07:00 Europe/Paris, Mon–Fri`. */
export function wishWords({ subjects, schedule, unchanged }: Wish): string {
  const quiet = unchanged === 'nothing' ? ', nothing on a day without news' : ''
  return `${subjects.join(', ')} at ${scheduleWords(schedule)}${quiet}`
}

function scheduleWords({ time, zone, days }: Wish['schedule']): string {
  return `${formatTime(time)} ${zone}, ${formatDays(days)}`
}

function dayOf({ now }: Looking, { schedule }: Subscription): Temporal.PlainDate {
  return now.toZonedDateTimeISO(schedule.zone).toPlainDate()
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

function deliveryLine({ date, state, late, reason }: PastDelivery, today: Temporal.PlainDate) {
  const isExplained = reason !== undefined && state !== 'sent' && state !== 'held'
  const words = `${STATES[state]}${late && state === 'sent' ? ', late' : ''}${isExplained ? `: ${reasonWords(reason)}` : ''}`
  return [strong(`${formatNear(date, today)}:`), text(` ${words}`)]
}

function changeLine({ at, by, words }: SubscriptionChange, zone: string, looking: Looking) {
  return [strong(`${formatClock(at, zone, looking.now)}:`), text(` ${whoWords(by, looking.user)} ${words}`)]
}

function list(items: Extract<DocumentNode, { kind: 'list' }>['items']): readonly DocumentNode[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** How far off an instant is: `in 14 hours`. */
function inWords(at: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = Math.max(0, Math.round(now.until(at).total('minutes')))
  if (minutes < 90) return `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `in ${hours} hours` : `in ${Math.round(hours / 24)} days`
}
