import type { Feed, FeedEntry } from '../feed.ts'
import { pagePath } from '../page-links.ts'
import { plainNode } from '../plain-text.ts'
import type { Brief, BriefingRecord, Source, Statement } from '../record/record.ts'
import { statementNode } from './statement.ts'

/**
 * A brief's feed: an entry for each statement, changes called so.
 *
 * `changed` says when a statement was last news; one that always was there is as new as the newest source it rests on.
 */
export function composeFeed(
  brief: Brief,
  record: BriefingRecord,
  changed: ReadonlyMap<string, Temporal.Instant>,
): Feed {
  const newest = brief.sources.map(publishedAt).reduce(later)
  const entries = brief.statements
    .map((statement) =>
      entryOf(statement, record, changed.get(statement.id) ?? newestOf(statement, record) ?? newest),
    )
    .sort((a, b) => Temporal.Instant.compare(b.updated, a.updated))
  const path = pagePath('briefs', brief.id)
  return { path, title: brief.title, updated: entries[0]?.updated ?? newest, entries }
}

function entryOf(statement: Statement, record: BriefingRecord, updated: Temporal.Instant): FeedEntry {
  const { id, change, text } = statement
  const words = change === undefined ? [] : [`This is a ${change.kind}: ${change.reason}`]
  return {
    path: pagePath('statements', id),
    title: change === undefined ? text : `${CHANGES[change.kind]}: ${text}`,
    updated,
    text: [...words, plainNode(statementNode(statement, record))].join('\n'),
    authors: [...new Set(sourcesOf(statement, record).map(({ publisher }) => publisher))],
  }
}

function newestOf(statement: Statement, record: BriefingRecord): Temporal.Instant | undefined {
  const dates = sourcesOf(statement, record).map(publishedAt)
  return dates.length === 0 ? undefined : dates.reduce(later)
}

function sourcesOf({ cite }: Statement, record: BriefingRecord): readonly Source[] {
  const ids = [...new Set(cite.map(({ source }) => source))]
  return ids.flatMap((id) => record.sources.get(id) ?? [])
}

const CHANGES = { update: 'Update', correction: 'Correction', retraction: 'Retraction' } as const

/** A feed wants an instant: where the source gives no zone, its hour is taken for UTC. */
function publishedAt({ published: { date, time, zone } }: Source): Temporal.Instant {
  const at = date.to.toPlainDateTime(time === undefined ? undefined : Temporal.PlainTime.from(time))
  return zonedAt(at, zone ?? 'UTC')
}

/** A zone in words of the source's own, such as “Beijing time”, is none that a clock knows. */
function zonedAt(at: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  try {
    return at.toZonedDateTime(zone).toInstant()
  } catch {
    return at.toZonedDateTime('UTC').toInstant()
  }
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) > 0 ? a : b
}
