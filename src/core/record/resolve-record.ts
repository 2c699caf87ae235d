import { parsePlace } from '../place.ts'
import { remember } from '../remember.ts'
import type { BriefFile } from './brief-file.ts'
import { parseCitation } from './citation.ts'
import { parseDay } from './day.ts'
import { briefOf } from './check-readers.ts'
import { onlySource } from './index-record.ts'
import type { RecordIndex, SourceEntry, StatementEntry } from './index-record.ts'
import type { OfficialsFile } from './officials-file.ts'
import type { ReadersFile } from './readers-file.ts'
import type {
  Brief,
  BriefingRecord,
  Caveat,
  CaveatKind,
  Directory,
  Issue,
  Source,
  Statement,
} from './record.ts'

/**
 * Makes the record of files in which every reference was found to lead somewhere.
 *
 * Whatever is written as before is the same object as before, so that what was worked out about it still holds.
 */
export function resolveRecord(index: RecordIndex, officials: OfficialsFile): BriefingRecord {
  const files = index.briefs.map((brief) => brief.value)
  const readers = new Map(index.readers.map((draft) => [briefOf(draft), draft.value]))
  const sources = mapValues(index.sources, resolveSource)
  const issues: ReadonlyMap<string, Issue> = index.issues
  const statements = byId(
    files.flatMap((file) => {
      const ways = readers.get(file.id)
      const own = file.statements.map((entry) => resolveStatement(entry, file))
      return ways === undefined ? own : own.map(waysInto(ways))
    }),
  )
  return {
    briefs: byId(
      files.map((file) =>
        resolveBrief(file, readers.get(file.id)?.unanswered ?? NONE, { sources, issues, statements }),
      ),
    ),
    directory: resolveDirectory(officials),
    statements,
    sources,
    issues,
  }
}

const resolveDirectory = remember((officials: OfficialsFile): Directory => ({
  parties: byId(officials.parties),
  officials: byId(officials.officials),
  unnamed: byId(officials.unnamed),
}))

type Shared = Pick<BriefingRecord, 'sources' | 'issues' | 'statements'>

const NONE: readonly string[] = []
/** What a brief takes from other files. */
const PARTS = ['sources', 'issues', 'statements', 'unanswered'] as const

const resolved = new WeakMap<BriefFile, Brief>()

/** A brief is the same as before when its file is and what it takes from others reads the same. */
function resolveBrief(file: BriefFile, unanswered: readonly string[], shared: Shared): Brief {
  const before = resolved.get(file)
  const brief = { ...makeBrief(file, shared), unanswered }
  if (before !== undefined && PARTS.every(isSame)) return before
  resolved.set(file, brief)
  return brief

  function isSame(part: (typeof PARTS)[number]): boolean {
    return (
      brief[part].length === before?.[part].length &&
      brief[part].every((one, at) => {
        const earlier = before?.[part][at]
        return one === earlier || JSON.stringify(one) === JSON.stringify(earlier)
      })
    )
  }
}

function makeBrief(file: BriefFile, shared: Shared): Omit<Brief, 'unanswered'> {
  const { audience, notBefore, sources, issues, includes, silences, ...rest } = file
  const idOf = (entry: string | { readonly id: string }) => (typeof entry === 'string' ? entry : entry.id)
  return {
    ...rest,
    audience: audience === 'all' ? 'all' : audience.map(parsePlace),
    ...(notBefore === undefined ? {} : { notBefore: Temporal.Instant.from(notBefore) }),
    sources: sources.map((entry) => get(shared.sources, idOf(entry))),
    issues: issues.map((entry) => get(shared.issues, idOf(entry))),
    statements: [
      ...file.statements.map(({ id }) => get(shared.statements, id)),
      ...includes.map((entry) =>
        typeof entry === 'string'
          ? includeStatement(get(shared.statements, entry), undefined)
          : includeStatement(get(shared.statements, entry.id), entry.lead),
      ),
    ],
    silences: silences.map(({ lead, ...silence }) => (lead === undefined ? silence : { ...silence, lead })),
  }
}

const included = new WeakMap<Statement, Map<string | undefined, Statement>>()

/** What leads in the brief a statement is written in need not lead in another; the same again stays the same. */
function includeStatement(statement: Statement, lead: string | undefined): Statement {
  const known = included.get(statement) ?? new Map<string | undefined, Statement>()
  included.set(statement, known)
  const { lead: own, ...rest } = statement
  if (lead === own) return statement
  const made = known.get(lead) ?? (lead === undefined ? rest : { ...rest, lead })
  known.set(lead, made)
  return made
}

const resolveSource = remember((entry: SourceEntry): Source => {
  const { published, ...rest } = entry
  return withoutUndefined({
    ...rest,
    published: withoutUndefined({ ...published, date: parseDay(published.date) }),
  })
})

const resolveStatement = remember((entry: StatementEntry, file: BriefFile): Statement => {
  return withoutUndefined({
    ...entry,
    brief: file.id,
    asked: [],
    questions: [],
    on: entry.on === undefined ? undefined : parseDay(entry.on),
    due: entry.due === undefined ? undefined : parseDay(entry.due),
    cite: entry.cite.flatMap((written) => parseCitation(written, onlySource(file)) ?? []),
    caveats: entry.caveats.flatMap(caveatsOf),
  })
})

/** Statements with the ways in which readers ask for them. */
const waysInto = remember(({ asked, questions }: ReadersFile) =>
  remember((statement: Statement): Statement => ({
    ...statement,
    asked: asked[statement.id] ?? [],
    questions: questions[statement.id] ?? [],
  })),
)

function caveatsOf(pair: StatementEntry['caveats'][number]): readonly Caveat[] {
  return Object.entries(pair).flatMap(([kind, words]) =>
    words === undefined ? [] : [{ kind: kind as CaveatKind, words }],
  )
}

type WithoutUndefined<Value> = {
  [Key in keyof Value as undefined extends Value[Key] ? never : Key]: Value[Key]
} & { [Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Exclude<Value[Key], undefined> }

/** An optional key that is absent, where zod or a spread left one that is undefined. */
function withoutUndefined<Value extends object>(value: Value): WithoutUndefined<Value> {
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as WithoutUndefined<Value>
}

function mapValues<From, To>(
  map: ReadonlyMap<string, From>,
  change: (from: From) => To,
): ReadonlyMap<string, To> {
  return new Map([...map].map(([key, value]) => [key, change(value)]))
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

function get<Item>(map: ReadonlyMap<string, Item>, id: string): Item {
  const item = map.get(id)
  if (item === undefined) throw new ReferenceError(`Cannot resolve "${id}": the checks let it pass`)
  return item
}
