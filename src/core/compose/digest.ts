import type { News, SubjectNews } from '../digest/news.ts'
import type { Action, Document, DocumentNode, Inline } from '../document.ts'
import { strong, text, typed } from '../inline.ts'
import type { BriefingRecord } from '../record/record.ts'
import { formatNear } from '../record/day.ts'
import { askAction } from './ask.ts'
import { composeOverview } from './brief-overview.ts'
import { composeChanges, countChanges, idsTold } from './digest-change.ts'
import { ageInlines, composeAwaited, overdueInlines, quietInlines, sinceWords } from './digest-standing.ts'
import { formatClockNear } from './clock.ts'

/** What a digest is made for: the channel's day and clock, its last digest, and whether this one is late. */
export type Edition = {
  readonly date: Temporal.PlainDate
  readonly zone: string
  readonly now: Temporal.Instant
  /** When the channel was last told something. */
  readonly since?: Temporal.Instant
  /** When it should have come, where that is long enough ago to say so. */
  readonly dueAt?: Temporal.Instant
}

/** The digest of one channel for one day: its headline is the news, and an unchanged day is one line. */
export function composeDigest(news: News, record: BriefingRecord, edition: Edition): Document {
  const head = headline(news.subjects, edition)
  const title = `${head.what}: ${head.news}`
  const body = isNews(news) ? tell(news, title, record, edition) : tellQuietly(news, head, record, edition)
  const [first, ...rest] = body
  return {
    title,
    nodes: [...(first === undefined ? [] : [first]), ...lateNotice(edition), ...rest, ...ways(news.subjects)],
  }
}

/** Whether there is anything to tell beyond an unchanged day. */
export function isNews(news: News): boolean {
  return news.subjects.some(hasNews)
}

type Readable = Exclude<SubjectNews, { kind: 'gone' }>

function isGone(subject: SubjectNews): subject is Exclude<SubjectNews, Readable> {
  return subject.kind === 'gone'
}

type Telling = Extract<SubjectNews, { kind: 'first' | 'changed' | 'dropped' }>

function hasNews(subject: SubjectNews): subject is Telling {
  return subject.kind !== 'unchanged' && subject.kind !== 'gone'
}

type Headline = { readonly what: string; readonly news: string }

function headline(subjects: readonly SubjectNews[], edition: Edition): Headline {
  const day = formatNear(edition.date, todayOf(edition))
  const [only, ...others] = subjects
  if (only !== undefined && only.kind !== 'gone' && others.length === 0)
    return { what: `${nameOf(only)}, ${day}`, news: inShort(only, edition) }
  const firsts = subjects.flatMap((subject) => (subject.kind === 'first' ? nameOf(subject) : []))
  const told = [
    ...subjects.flatMap((subject) =>
      'changes' in subject ? `${nameOf(subject)} ${inShort(subject, edition)}` : [],
    ),
    ...(firsts.length === 0 ? [] : [`first digest of ${firsts.join(', ')}`]),
  ]
  const news = told.length === 0 ? `nothing new${sinceWords(edition)}` : told.join('; ')
  return { what: `Digest, ${day}`, news: subjects.every(isGone) ? 'no subject may be read here' : news }
}

function inShort(subject: Readable, edition: Edition): string {
  switch (subject.kind) {
    case 'first':
      return 'first digest, the record so far'
    case 'unchanged':
      return `nothing new${sinceWords(edition)}`
    case 'changed':
    case 'dropped':
      return countChanges(subject.changes)
  }
}

function nameOf({ brief }: Readable): string {
  return brief.title
}

function todayOf({ now, zone }: Edition): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate()
}

function lateNotice({ dueAt, now, zone }: Edition): readonly DocumentNode[] {
  if (dueAt === undefined) return []
  const words = `: due ${formatClockNear(dueAt, now, zone)}, told ${formatClockNear(now, dueAt, zone)} (${zone}).`
  return [{ kind: 'notice', inlines: [strong('Late'), text(words)] }]
}

/** What is new first, subject by subject; a line for each subject without news follows. */
function tell(news: News, title: string, record: BriefingRecord, edition: Edition): readonly DocumentNode[] {
  const told = news.subjects.filter(hasNews)
  const quiet = news.subjects.filter((subject) => !hasNews(subject))
  return [
    { kind: 'heading', level: 1, inlines: [text(title)] },
    ...told.flatMap((subject) => [
      ...(news.subjects.length > 1 ? [subHeading(subject, edition)] : []),
      ...bodyOf(subject, record, edition),
    ]),
    ...quietList(quiet, record, edition),
  ]
}

function tellQuietly(
  news: News,
  head: Headline,
  record: BriefingRecord,
  edition: Edition,
): readonly DocumentNode[] {
  const [only, ...others] = news.subjects
  const line = [strong(`${head.what}:`), text(` ${head.news}.`)]
  const upcoming = news.subjects.flatMap((subject) =>
    subject.kind === 'unchanged' ? composeAwaited(subject.brief, record, edition, new Set()) : [],
  )
  if (only === undefined || others.length > 0)
    return [{ kind: 'paragraph', inlines: line }, ...quietList(news.subjects, record, edition), ...upcoming]
  const more = only.kind === 'unchanged' ? quietInlines(only.brief, record, edition) : []
  return [{ kind: 'paragraph', inlines: [...line, ...more] }, ...upcoming]
}

/** A line for each subject of which there is nothing new. */
function quietList(
  subjects: readonly SubjectNews[],
  record: BriefingRecord,
  edition: Edition,
): readonly DocumentNode[] {
  const unchanged = subjects.flatMap((subject) =>
    subject.kind === 'unchanged'
      ? [
          [
            strong(`${nameOf(subject)}:`),
            text(' nothing new.'),
            ...quietInlines(subject.brief, record, edition),
          ],
        ]
      : [],
  )
  const gone = subjects.filter(isGone).length
  const items = [...unchanged, ...(gone === 0 ? [] : [goneInlines(gone)])]
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** What may no longer be read here is counted and not named. */
function goneInlines(count: number): readonly Inline[] {
  const words = count === 1 ? 'One subject may' : `${count} subjects may`
  return [text(`${words} no longer be read here; see `), typed('digest'), text('.')]
}

function subHeading(subject: Telling, edition: Edition): DocumentNode {
  return { kind: 'heading', level: 2, inlines: [text(`${nameOf(subject)}: ${inShort(subject, edition)}`)] }
}

function bodyOf(subject: Telling, record: BriefingRecord, edition: Edition): readonly DocumentNode[] {
  const { brief } = subject
  if (subject.kind === 'first') return composeOverview(brief, record, noonOf(edition))
  const changes = composeChanges(brief, subject.changes, record, edition.date)
  if (subject.kind === 'dropped') return [{ kind: 'notice', inlines: [text(DROPPED)] }, ...changes]
  const standing = [...ageInlines(brief, edition), ...overdueInlines(brief, record, edition)]
  return [
    { kind: 'paragraph', inlines: standing },
    ...changes,
    ...composeAwaited(brief, record, edition, idsTold(subject.changes)),
  ]
}

const DROPPED = 'Not in this channel’s digest any more; this puts right what it told you.'

/** An overview reckons its days in UTC: at noon of the channel's day it is the same day there. */
function noonOf({ date }: Edition): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant()
}

function ways(subjects: readonly SubjectNews[]): readonly DocumentNode[] {
  const briefs = subjects.flatMap((subject) => (subject.kind === 'gone' ? [] : [subject.brief]))
  const [first, ...others] = briefs
  if (first === undefined) return []
  const actions = briefs.map(({ id, title }): Action => ({
    kind: 'button',
    label: subjects.length > 1 ? title : 'The whole brief',
    call: { command: 'brief', input: { subject: id } },
  }))
  const ask = askAction(others.length === 0 ? { subject: first.id } : {})
  return [{ kind: 'actions', actions: [...actions, ask] }]
}
