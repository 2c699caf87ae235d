import { formatPlace, parsePlace } from '../place.ts'
import { parseDay } from './day.ts'
import type { Official, Party, Unnamed } from './officials-file.ts'
import type { Brief, BriefingRecord, Source, Statement } from './record.ts'
import { visibleDirectory } from './visible-record.ts'

/** A brief with everything it shows and everybody it speaks of, as plain JSON: what is kept of it for ever. */
export type WrittenBrief = Omit<Brief, 'audience' | 'notBefore' | 'sources' | 'statements' | 'unanswered'> & {
  readonly audience: 'all' | readonly string[]
  readonly notBefore?: string
  readonly sources: readonly (Omit<Source, 'published'> & {
    readonly published: WrittenDay<Source['published']>
  })[]
  readonly statements: readonly WrittenStatement[]
  readonly people: {
    readonly parties: readonly Party[]
    readonly officials: readonly Official[]
    readonly unnamed: readonly Unnamed[]
  }
}

type WrittenDay<Published extends { readonly date: unknown }> = Omit<Published, 'date'> & {
  readonly date: string
}
/** Without what only finds it. */
type WrittenStatement = Omit<Statement, 'on' | 'due' | 'asked' | 'questions'> & {
  readonly on?: string
  readonly due?: string
}

/** Writes a brief down so that it can be read again without its files. */
export function writeBrief(brief: Brief, record: BriefingRecord): WrittenBrief {
  const { audience, notBefore, sources, statements, unanswered: _unanswered, ...rest } = brief
  return {
    ...rest,
    audience: audience === 'all' ? 'all' : audience.map(formatPlace),
    ...(notBefore === undefined ? {} : { notBefore: notBefore.toString() }),
    sources: sources.map((source) => ({
      ...source,
      published: { ...source.published, date: source.published.date.written },
    })),
    statements: statements.map(writeStatement),
    people: peopleIn(brief, record),
  }
}

function writeStatement(statement: Statement): WrittenStatement {
  const { on, due, asked: _asked, questions: _questions, ...rest } = statement
  return {
    ...rest,
    ...(on === undefined ? {} : { on: on.written }),
    ...(due === undefined ? {} : { due: due.written }),
  }
}

/** Only whom the brief speaks of, so that it stays the same while others change. */
function peopleIn(brief: Brief, record: BriefingRecord): WrittenBrief['people'] {
  const { parties, officials, unnamed } = visibleDirectory(record.directory, [brief])
  const sorted = <One extends { readonly id: string }>(all: ReadonlyMap<string, One>) =>
    [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { parties: sorted(parties), officials: sorted(officials), unnamed: sorted(unnamed) }
}

/** Reads a brief that was written down, as a record of its own. */
export function readBrief(written: WrittenBrief): BriefingRecord {
  const { people, audience, notBefore, ...rest } = written
  const sources = written.sources.map((source) => ({
    ...source,
    published: { ...source.published, date: parseDay(source.published.date) },
  }))
  const statements = written.statements.map(readStatement)
  const brief: Brief = {
    ...rest,
    audience: audience === 'all' ? 'all' : audience.map(parsePlace),
    ...(notBefore === undefined ? {} : { notBefore: Temporal.Instant.from(notBefore) }),
    sources,
    statements,
    unanswered: [],
  }
  return {
    briefs: byId([brief]),
    directory: {
      parties: byId(people.parties),
      officials: byId(people.officials),
      unnamed: byId(people.unnamed),
    },
    statements: byId(statements),
    sources: byId(sources),
    issues: byId(brief.issues),
  }
}

function readStatement({ on, due, ...rest }: WrittenStatement): Statement {
  return {
    ...rest,
    asked: [],
    questions: [],
    ...(on === undefined ? {} : { on: parseDay(on) }),
    ...(due === undefined ? {} : { due: parseDay(due) }),
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
