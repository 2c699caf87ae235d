import type { Brief, BriefingRecord } from '../record/record.ts'
import { compareRevisions } from './compare.ts'
import type { Change } from './compare.ts'
import { learn, takeRevision } from './revision.ts'
import type { Revision } from './revision.ts'

/** A revision a channel was told, with the first local date it was told on. */
export type Told = {
  readonly date: Temporal.PlainDate
  readonly revision: Revision
  /** Told for its corrections only, when the subject was no longer in the channel's list. */
  readonly dropped: boolean
}

/** What a channel is to be told about one subject. */
export type SubjectNews =
  | { readonly kind: 'first'; readonly brief: Brief }
  | { readonly kind: 'unchanged'; readonly brief: Brief }
  | { readonly kind: 'changed'; readonly brief: Brief; readonly changes: readonly DatedChange[] }
  /** No longer in its list, but what it was told was wrong. */
  | { readonly kind: 'dropped'; readonly brief: Brief; readonly changes: readonly DatedChange[] }
  /** In its list, but nothing by that name may be seen there any more. */
  | { readonly kind: 'gone'; readonly subject: string }

/** A change, with the date the channel was told what is no longer so. */
export type DatedChange = { readonly change: Change; readonly toldOn?: Temporal.PlainDate }

/** The news of one channel, and the revisions it knows once it has been told. */
export type News = {
  readonly subjects: readonly SubjectNews[]
  readonly tells: readonly { readonly revision: Revision; readonly dropped: boolean }[]
}

/**
 * Works out what a channel is to be told: `told` is everything it was told before, oldest first.
 *
 * A correction reaches every channel that was told the error, also when the subject is no longer in its list.
 */
export function gatherNews(subjects: readonly string[], told: readonly Told[], record: BriefingRecord): News {
  const dropped = [...new Set(told.map(({ revision }) => revision.subject))].filter(
    (subject) => !subjects.includes(subject),
  )
  const parts = [
    ...subjects.map((subject) => newsOf(subject, toldOf(subject, told), record)),
    ...dropped.map((subject) => correctionsOf(subject, toldOf(subject, told), record)),
  ]
  return {
    subjects: parts.flatMap(({ news }) => news ?? []),
    tells: parts.flatMap(({ tells }) => tells ?? []),
  }
}

type Part = { readonly news?: SubjectNews; readonly tells?: News['tells'][number] }

function newsOf(subject: string, told: readonly Told[], record: BriefingRecord): Part {
  const brief = record.briefs.get(subject)
  if (brief === undefined) return { news: { kind: 'gone', subject } }
  const tells = { revision: takeRevision(brief, record), dropped: false }
  const last = told.at(-1)
  // Whoever takes a subject up again after corrections only has not followed it since: it begins anew.
  if (last === undefined || last.dropped) return { news: { kind: 'first', brief }, tells }
  const changes = compareRevisions(last.revision, tells.revision).map((change) => date(change, told))
  // What the channel knows stays as it was told: new wording of old news was not.
  if (changes.length === 0) return { news: { kind: 'unchanged', brief } }
  const revision = learn(last.revision, tells.revision, idsOf(changes), 'too')
  return { news: { kind: 'changed', brief, changes }, tells: { revision, dropped: false } }
}

function correctionsOf(subject: string, told: readonly Told[], record: BriefingRecord): Part {
  const brief = record.briefs.get(subject)
  const last = told.at(-1)
  if (brief === undefined || last === undefined) return {}
  const current = takeRevision(brief, record)
  const changes = compareRevisions(last.revision, current)
    .filter(({ kind }) => kind === 'correction' || kind === 'retraction')
    .map((change) => date(change, told))
  if (changes.length === 0) return {}
  // What else is in the brief was not told there, so that no later correction of it may say it was.
  const revision = learn(last.revision, current, idsOf(changes), 'not')
  return { news: { kind: 'dropped', brief, changes }, tells: { revision, dropped: true } }
}

function idsOf(changes: readonly DatedChange[]): ReadonlySet<string> {
  return new Set(changes.flatMap(({ change }) => (change.kind === 'conflict' ? change.ids : [change.id])))
}

function toldOf(subject: string, told: readonly Told[]): readonly Told[] {
  return told.filter(({ revision }) => revision.subject === subject)
}

function date(change: Change, told: readonly Told[]): DatedChange {
  if (!('was' in change)) return { change }
  const first = told.find(
    ({ revision }) => revision.statements[change.wasId]?.fingerprint === change.was.fingerprint,
  )
  return first === undefined ? { change } : { change, toldOn: first.date }
}
