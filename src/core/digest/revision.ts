import { caveatMarks } from '../compose/caveat.ts'
import { citationMarks } from '../compose/citation.ts'
import type { CaveatMark, CitationMark } from '../document.ts'
import { fingerprint } from '../proof/fingerprint.ts'
import { hashValue } from '../proof/fold.ts'
import type { Brief, BriefingRecord, Statement } from '../record/record.ts'

/** A brief as a channel may have been told it; never changed once taken, so that "was" can be said later. */
export type Revision = {
  readonly subject: string
  readonly title: string
  readonly statements: Readonly<Record<string, RevisionStatement>>
}

/** What is needed to tell whether a statement changed, and to say what it was. */
export type RevisionStatement = {
  readonly fingerprint: string
  readonly text: string
  readonly citations: readonly CitationMark[]
  /** Its doubts as they were shown. */
  readonly caveats: readonly CaveatMark[]
  readonly replaces?: string
  readonly change?: NonNullable<Statement['change']>
  readonly conflicts: readonly string[]
}

const taken = new WeakMap<Brief, Revision>()

/** The revision of a brief; one brief is many channels' news, so it is taken once. */
export function takeRevision(brief: Brief, record: BriefingRecord): Revision {
  const known = taken.get(brief)
  if (known !== undefined) return known
  const byId = [...brief.statements].sort((a, b) => (a.id < b.id ? -1 : 1))
  const revision = {
    subject: brief.id,
    title: brief.title,
    statements: Object.fromEntries(byId.map((statement) => [statement.id, keep(statement, record)])),
  }
  taken.set(brief, revision)
  return revision
}

/**
 * What a channel knows once it was told of some statements: a silent change of wording stays as it was told.
 *
 * `others` says whether it also takes the rest of the current revision for told.
 */
export function learn(
  known: Revision,
  current: Revision,
  told: ReadonlySet<string>,
  others: 'too' | 'not',
): Revision {
  const isReworded = ([id, now]: readonly [string, RevisionStatement]) =>
    !told.has(id) &&
    known.statements[id] !== undefined &&
    known.statements[id].fingerprint !== now.fingerprint
  const entries = Object.entries(current.statements)
  if (others === 'too' && !entries.some(isReworded)) return current
  const kept = entries
    .filter(([id]) => others === 'too' || told.has(id) || known.statements[id] !== undefined)
    .map(([id, now]) => {
      const was = isReworded([id, now]) ? known.statements[id] : undefined
      if (was === undefined) return [id, now] as const
      return [
        id,
        {
          ...now,
          fingerprint: was.fingerprint,
          text: was.text,
          citations: was.citations,
          caveats: was.caveats,
        },
      ] as const
    })
  return { ...current, statements: Object.fromEntries(kept) }
}

/** The name of a revision: the same content has the same hash in every process. */
export function hashRevision(revision: Revision): string {
  return hashValue(revision)
}

function keep(statement: Statement, record: BriefingRecord): RevisionStatement {
  const { text, replaces, change, conflicts } = statement
  return {
    fingerprint: fingerprint(statement),
    text,
    citations: citationMarks(statement, record),
    caveats: caveatMarks(statement, 'kinds'),
    ...(replaces === undefined ? {} : { replaces }),
    ...(change === undefined ? {} : { change }),
    conflicts: [...conflicts].sort(),
  }
}
