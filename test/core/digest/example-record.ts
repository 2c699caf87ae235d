import { parseDay } from '../../../src/core/record/day.ts'
import type { Brief, BriefingRecord, Source, Statement } from '../../../src/core/record/record.ts'

const SOURCE: Source = {
  id: 'ap',
  label: 'AP',
  publisher: 'Associated Press',
  headline: 'Talks end',
  published: { date: parseDay('2023-06-18') },
}

/** A statement in paragraph 1 of the example report. */
export function exampleStatement(id: string, rest: Partial<Statement> = {}): Statement {
  return {
    id,
    brief: 'china-us',
    kind: 'event',
    text: `What ${id} says.`,
    by: [],
    via: [],
    to: [],
    with: [],
    about: [],
    issues: [],
    cite: [{ source: 'ap', anchor: 'p1' }],
    caveats: [],
    conflicts: [],
    asked: [],
    questions: [],
    ...rest,
  }
}

/** A record of one or more subjects, each with the statements given. */
export function exampleRecord(subjects: Readonly<Record<string, readonly Statement[]>>): BriefingRecord {
  const briefs = Object.entries(subjects).map(([id, statements]): Brief => ({
    id,
    title: id === 'china-us' ? 'China–US' : id,
    names: [],
    parties: [],
    oldAfter: 7,
    audience: 'all',
    bottomLine: statements.slice(0, 1).map((statement) => statement.id),
    sources: [SOURCE],
    issues: [],
    statements,
    silences: [],
    unanswered: [],
    retired: [],
  }))
  return {
    briefs: new Map(briefs.map((brief) => [brief.id, brief])),
    directory: { parties: new Map(), officials: new Map(), unnamed: new Map() },
    statements: new Map(briefs.flatMap(({ statements }) => statements).map((one) => [one.id, one])),
    sources: new Map([['ap', SOURCE]]),
    issues: new Map(),
  }
}
