import type { Brief, BriefingRecord, Directory, Statement } from '../../src/core/record/record.ts'
import type { EvalQuestion } from '../eval/run-eval.ts'

/** A record whose people, parties and subjects all have other names than the one it was copied from. */
export type Copy = {
  readonly record: BriefingRecord
  /** The questions of the original about the people of the copy. */
  readonly questions: readonly EvalQuestion[]
}

/** A desk of its own lists fewer of its readers' questions than the shipped briefs do: of a statement, and that nothing answers. */
const MOST_LISTED = 100
const MOST_IN_VAIN = 3500

const SYLLABLES = 'ba ke li mo nu ra se ti vo zu da ge hi jo ku la me ni po ru sa te vi xo'.split(' ')

/** A made-up ending, another one for each number. */
function ending(number: number): string {
  const [a, b, c] = [number % 24, Math.floor(number / 24) % 24, Math.floor(number / 576) % 24]
  return `${SYLLABLES[a]}${SYLLABLES[b]}${SYLLABLES[c]}`
}

/** Copies a record under new names, so that a thousand of them stay a thousand subjects. */
export function copyRecord(record: BriefingRecord, questions: readonly EvalQuestion[], number: number): Copy {
  const rename = renaming(record.directory, ending(number))
  const id = (old: string) => `${old}-${number}`
  const all = <Item>(items: ReadonlyMap<string, Item>, change: (item: Item) => Item & { id: string }) =>
    new Map([...items.values()].map(change).map((item) => [item.id, item]))
  const statements = all(record.statements, (statement) => copyStatement(statement, id, rename))
  const deep = <Value>(value: Value): Value => JSON.parse(rename(JSON.stringify(value)))
  const directory: Directory = {
    parties: all(record.directory.parties, (party) => ({ ...deep(party), id: id(party.id) })),
    officials: all(record.directory.officials, (one) => ({
      ...deep(one),
      id: id(one.id),
      roles: one.roles.map((role) => ({
        ...deep(role),
        ...(role.party === undefined ? {} : { party: id(role.party) }),
      })),
    })),
    unnamed: all(record.directory.unnamed, (one) => ({
      ...deep(one),
      id: id(one.id),
      ...(one.party === undefined ? {} : { party: id(one.party) }),
    })),
  }
  const issues = all(record.issues, (issue) => ({ ...issue, id: id(issue.id) }))
  const briefs = all(record.briefs, (brief): Brief => ({
    ...brief,
    id: id(brief.id),
    title: `${brief.title} ${number}`,
    names: brief.names.map((name) => `${name} ${number}`),
    statements: [...statements.values()],
    unanswered: brief.unanswered.slice(0, MOST_IN_VAIN),
    issues: [...issues.values()],
    silences: brief.silences.map((silence) => ({
      ...silence,
      about: silence.about.map(id),
      issues: silence.issues.map(id),
    })),
  }))
  return {
    record: { briefs, directory, statements, issues, sources: record.sources },
    questions: questions.map((question) => ({
      ...question,
      q: rename(question.q),
      must: question.must.map(rename),
      ...(question.by === undefined ? {} : { by: id(question.by) }),
    })),
  }
}

function copyStatement(
  statement: Statement,
  id: (old: string) => string,
  rename: (text: string) => string,
): Statement {
  const { by, via, to, with: others, about, holder, issues } = statement
  return {
    ...statement,
    id: id(statement.id),
    brief: id(statement.brief),
    text: rename(statement.text),
    questions: statement.questions.slice(0, MOST_LISTED),
    by: by.map(id),
    via: via.map(id),
    to: to.map(id),
    with: others.map(id),
    about: about.map(id),
    issues: issues.map(id),
    ...(holder === undefined ? {} : { holder: id(holder) }),
  }
}

/** Puts an ending behind every word that is part of somebody's or some party's name. */
function renaming({ officials, parties }: Directory, end: string): (text: string) => string {
  const names = [
    ...[...officials.values()].flatMap(({ name }) => [name]),
    ...[...parties.values()].flatMap(({ name, adjective, names }) => [name, adjective ?? name, ...names]),
  ]
  const words = new Set(names.flatMap((name) => name.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []))
  const any = new RegExp(`(?<![\\p{L}])(${[...words].join('|')})(?![\\p{L}])`, 'giu')
  return (text) => text.replaceAll(any, (word) => `${word}${end}`)
}

/** Many records as one. */
export function joinRecords(records: readonly BriefingRecord[]): BriefingRecord {
  const join = <Item>(pick: (record: BriefingRecord) => ReadonlyMap<string, Item>) =>
    new Map(records.flatMap((record) => [...pick(record)]))
  return {
    briefs: join(({ briefs }) => briefs),
    statements: join(({ statements }) => statements),
    sources: join(({ sources }) => sources),
    issues: join(({ issues }) => issues),
    directory: {
      officials: join(({ directory }) => directory.officials),
      parties: join(({ directory }) => directory.parties),
      unnamed: join(({ directory }) => directory.unnamed),
    },
  }
}
