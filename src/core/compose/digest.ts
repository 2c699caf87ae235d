import type { DatedChange, News, SubjectNews } from '../digest/news.ts'
import type { Action, Document, DocumentNode } from '../document.ts'
import { strong, text } from '../inline.ts'
import { formatDate } from '../record/day.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { ageOf, formatAge } from './age.ts'
import { composeOverview, leadLabel } from './brief-overview.ts'
import { composeChange, countChanges } from './digest-change.ts'
import { statementNode } from './statement.ts'

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
  const { subjects } = news
  const title = headline(subjects, edition)
  return {
    title,
    nodes: [
      ...lateNotice(edition),
      { kind: 'heading', level: 1, inlines: [text(title)] },
      ...subjects.flatMap((subject) => [
        ...(subjects.length > 1 ? [subHeading(subject, edition)] : []),
        ...bodyOf(subject, record, edition),
      ]),
      ...ways(subjects),
    ],
  }
}

/** Whether there is anything to tell beyond an unchanged day. */
export function isNews(news: News): boolean {
  return news.subjects.some(({ kind }) => kind !== 'unchanged')
}

function headline(subjects: readonly SubjectNews[], edition: Edition): string {
  const day = formatDate(edition.date)
  const [only, ...others] = subjects
  if (only === undefined) return `Digest, ${day}: no subject is followed here`
  if (others.length === 0) return `${nameOf(only)}, ${day}: ${inShort(only, edition)}`
  const told = subjects.filter(({ kind }) => kind !== 'unchanged')
  if (told.length === 0) return `Digest, ${day}: nothing new${sinceWords(edition)}`
  return `Digest, ${day}: ${told.map((subject) => `${nameOf(subject)} ${inShort(subject, edition)}`).join('; ')}`
}

function inShort(subject: SubjectNews, edition: Edition): string {
  switch (subject.kind) {
    case 'first':
      return 'first digest, the record so far'
    case 'unchanged':
      return `nothing new${sinceWords(edition)}`
    case 'changed':
    case 'dropped':
      return countChanges(subject.changes)
    case 'gone':
      return 'no longer to be read here'
  }
}

function nameOf(subject: SubjectNews): string {
  return subject.kind === 'gone' ? subject.subject : subject.brief.title
}

function sinceWords({ since, zone }: Edition): string {
  return since === undefined ? '' : ` since ${formatClock(since, zone)}`
}

/** An instant on the channel's clock: `Sun 18 Jun 2023, 07:00`. */
export function formatClock(instant: Temporal.Instant, zone: string): string {
  const local = instant.toZonedDateTimeISO(zone)
  return `${formatDate(local.toPlainDate())}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

function lateNotice({ dueAt, now, zone }: Edition): readonly DocumentNode[] {
  if (dueAt === undefined) return []
  const words = `: due ${formatClock(dueAt, zone)}, told ${formatClock(now, zone)} (${zone}).`
  return [{ kind: 'notice', inlines: [strong('Late'), text(words)] }]
}

function subHeading(subject: SubjectNews, edition: Edition): DocumentNode {
  return {
    kind: 'heading',
    level: 2,
    inlines: [text(`${nameOf(subject)}: ${inShort(subject, edition)}`)],
  }
}

function bodyOf(subject: SubjectNews, record: BriefingRecord, edition: Edition): readonly DocumentNode[] {
  switch (subject.kind) {
    case 'first':
      return composeOverview(subject.brief, record, edition.now)
    case 'unchanged':
      return [ageLine(subject.brief, edition), ...awaited(subject.brief, record, edition)]
    case 'changed':
      return [
        ageLine(subject.brief, edition),
        ...changes(subject.brief, subject.changes, record),
        ...awaited(subject.brief, record, edition),
      ]
    case 'dropped':
      return [
        {
          kind: 'notice',
          inlines: [text('No longer in this digest, but what it was told here has been put right.')],
        },
        ...changes(subject.brief, subject.changes, record),
      ]
    case 'gone':
      return [
        {
          kind: 'paragraph',
          inlines: [text(`Nothing called “${subject.subject}” may be read here any more; see /digest.`)],
        },
      ]
  }
}

function ageLine(brief: Brief, { now }: Edition): DocumentNode {
  const age = ageOf(brief, now)
  const words = `Newest source ${formatAge({ ...age, old: false }).replace(/^as of /u, '')}.`
  return {
    kind: 'paragraph',
    inlines: [text(words), ...(age.old ? [text(' '), strong('Old'), text(': roles are of that day.')] : [])],
  }
}

/** More new statements than this are a report to read, not a list. */
const MOST_NEW = 8

function changes(
  brief: Brief,
  dated: readonly DatedChange[],
  record: BriefingRecord,
): readonly DocumentNode[] {
  const fresh = dated.filter(({ change }) => change.kind === 'new')
  const shown = new Set(
    fresh
      .toSorted((a, b) => Number(isLead(b, brief)) - Number(isLead(a, brief)))
      .filter((each, at) => at < MOST_NEW || isLead(each, brief)),
  )
  const hidden = fresh.length - shown.size
  const nodes = dated
    .filter((each) => each.change.kind !== 'new' || shown.has(each))
    .flatMap((each) => composeChange(each, record))
  if (hidden === 0) return nodes
  const words = `And ${hidden} more new ${hidden === 1 ? 'statement' : 'statements'}, in the brief.`
  return [...nodes, { kind: 'paragraph', inlines: [text(words)] }]
}

function isLead({ change }: DatedChange, brief: Brief): boolean {
  if (change.kind !== 'new') return false
  const statement = brief.statements.find(({ id }) => id === change.id)
  return statement?.lead !== undefined || brief.bottomLine.includes(change.id)
}

/** What was awaited, with its day; once that is past, that its outcome is not on record. */
function awaited(brief: Brief, record: BriefingRecord, edition: Edition): readonly DocumentNode[] {
  const replaced = new Set(brief.statements.map(({ replaces }) => replaces))
  return brief.statements
    .filter(({ id, due }) => due !== undefined && !replaced.has(id))
    .map((statement) => {
      const label = leadLabel({ ...statement, lead: 'Awaited' }, edition.date)
      return statementNode(statement, record, {
        caveats: 'kinds',
        ...(label === undefined ? {} : { label }),
      })
    })
}

function ways(subjects: readonly SubjectNews[]): readonly DocumentNode[] {
  const actions = subjects.flatMap((subject): Action[] =>
    subject.kind === 'gone'
      ? []
      : [
          {
            kind: 'button',
            label: subjects.length > 1 ? subject.brief.title : 'The whole brief',
            call: { command: 'brief', input: { subject: subject.brief.id } },
          },
        ],
  )
  return actions.length === 0 ? [] : [{ kind: 'actions', actions }]
}
