import { normsOf } from '../words/tokens.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import type { BriefingRecord, Statement, StatementKind } from '../../record/record.ts'
import { participantsOf } from '../../record/visible-record.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { indexNames, shapeOf } from './names.ts'
import type { NameIndex } from './names.ts'
import { attitudesOf } from './attitudes.ts'
import { namedIn } from './named-in.ts'
import { referredTo } from './referred-to.ts'
import { indexInitialisms } from './initialisms.ts'
import type { Initialisms } from './initialisms.ts'
import { indexSilences } from './silences.ts'
import type { SilenceIndex } from './silences.ts'
import { dayKeys } from './day-keys.ts'
import { indexRoles } from './roles.ts'
import type { RoleIndex } from './roles.ts'
import { statedWords } from './stated-words.ts'

/** Numbers of statements, rising. */
type Postings = Map<string, number[]>

/** A record made ready for questions: which statements have which word, person and matter. */
export type AnswerIndex = {
  readonly record: BriefingRecord
  readonly statements: readonly Statement[]
  readonly names: NameIndex
  readonly roles: RoleIndex
  /** By word of the text or place. */
  readonly words: ReadonlyMap<string, readonly number[]>
  /** By word of the text that is no part of a name or a set phrase. */
  readonly common: ReadonlyMap<string, readonly number[]>
  /** By word of its matters, its brief or its kind: they cover a question less surely. */
  readonly weakWords: ReadonlyMap<string, readonly number[]>
  /** By person or party that takes part, and the party somebody taking part belongs to. */
  readonly participants: ReadonlyMap<string, readonly number[]>
  /** By person or party only named in the text or place. */
  readonly named: ReadonlyMap<string, readonly number[]>
  /** By number of the statement, the people and parties named in it. */
  readonly namedAt: readonly (readonly string[])[]
  /** By kind of statement; what is due is a plan too. */
  readonly kinds: ReadonlyMap<StatementKind, readonly number[]>
  /** By month (`m5`), year (`y2023`) and weekday (`w1` is Monday) of when it was or is due. */
  readonly days: ReadonlyMap<string, readonly number[]>
  /** Statements of several people together in one place: they have met. */
  readonly together: readonly number[]
  /** By a verb of wanting or announcing that a statement answers whatever its own verb is. */
  readonly attitudes: ReadonlyMap<string, readonly number[]>
  readonly issues: ReadonlyMap<string, readonly number[]>
  readonly briefs: ReadonlyMap<string, readonly number[]>
  readonly partiesOf: ReadonlyMap<string, readonly string[]>
  /** The party of each unnamed group: `Chinese officials` are China. */
  readonly groups: ReadonlyMap<string, string>
  readonly silences: SilenceIndex
  readonly initialisms: Initialisms
  readonly vocabulary: ReadonlyMap<string, readonly string[]>
}

/** Words that say what kind of statement something is; asking with one of them is asking for the kind. */
const KIND_WORDS: Readonly<Record<StatementKind, string>> = {
  event: 'happen occur event',
  position: 'position stance',
  remark: 'remark words comment',
  outcome: 'outcome result agree agreement achieve conclude conclusion reach accomplish',
  plan: 'plan expect schedule upcoming await due ahead',
  background: 'background',
  assessment: 'assessment assess judge judgment',
}

/** Makes a record ready for questions; done once for each record. */
export function prepare(record: BriefingRecord): AnswerIndex {
  const statements = [...record.statements.values()]
  const names = indexNames(record)
  const roles = indexRoles(record)
  const partiesOf = memberships(record)
  const words: Postings = new Map()
  const common: Postings = new Map()
  const weakWords: Postings = new Map()
  const participants: Postings = new Map()
  const named: Postings = new Map()
  const kinds = new Map<StatementKind, number[]>()
  const days: Postings = new Map()
  const attitudes: Postings = new Map()
  const together: number[] = []
  const issues: Postings = new Map()
  const issueWords = new Map(
    [...record.issues.values()].map(({ id, name, names }) => [id, lemmasIn([name, ...names])]),
  )
  for (const [at, statement] of statements.entries()) {
    const text = `${statement.text} ${statement.place ?? ''}`
    for (const { lemmas, isFixed } of statedWords(text))
      for (const lemma of lemmas) {
        add(words, lemma, at)
        if (!isFixed) add(common, lemma, at)
      }
    add(kinds, statement.kind, at)
    if (statement.due !== undefined) add(kinds, 'plan', at)
    for (const key of [statement.on, statement.due].flatMap(dayKeys)) add(days, key, at)
    for (const verb of attitudesOf(statement)) add(attitudes, verb, at)
    if (isMeeting(statement)) together.push(at)
    for (const issue of statement.issues) {
      add(issues, issue, at)
      for (const lemma of issueWords.get(issue) ?? []) add(weakWords, lemma, at)
    }
    for (const lemma of KIND_WORDS[statement.kind].split(' ')) add(weakWords, lemma, at)
    for (const id of participantsOf(statement)) {
      add(participants, id, at)
      for (const party of partiesOf.get(id) ?? []) add(participants, party, at)
    }
  }
  const namedAt = namedIn(statements, names, roles)
  for (const [at, ids] of namedAt.entries()) for (const id of ids) add(named, id, at)
  for (const [at, before] of referredTo(statements)) {
    for (const { lemmas } of statedWords(before.text)) for (const lemma of lemmas) add(weakWords, lemma, at)
    for (const id of participantsOf(before)) add(named, id, at)
  }
  const briefs: Postings = new Map()
  const numbers = new Map(statements.map(({ id }, at) => [id, at]))
  for (const brief of record.briefs.values())
    briefs.set(
      brief.id,
      brief.statements.flatMap(({ id }) => numbers.get(id) ?? []),
    )
  for (const brief of record.briefs.values())
    for (const lemma of lemmasIn([brief.title, ...brief.names]))
      for (const at of briefs.get(brief.id) ?? []) add(weakWords, lemma, at)
  sortAll(weakWords)
  sortAll(named)
  const vocabulary = byShape(words.keys())
  return {
    record,
    statements,
    names,
    roles,
    words,
    common,
    weakWords,
    participants,
    named,
    namedAt,
    kinds,
    days,
    together,
    attitudes,
    issues,
    briefs,
    partiesOf,
    groups: groupParties(record),
    silences: indexSilences(record),
    initialisms: indexInitialisms(statements),
    vocabulary,
  }
}

const APART = /\b(?:phone|telephone|call|called|letter|message|video|wrote|written|e-?mail)\b/iu

function isMeeting({ with: others, by, text }: Statement): boolean {
  return by.length > 0 && by.length + others.length > 1 && !APART.test(text)
}

function add<Key>(postings: Map<Key, number[]>, key: Key, at: number): void {
  const list = postings.get(key)
  if (list === undefined) postings.set(key, [at])
  else if (list.at(-1) !== at) list.push(at)
}

/** Puts the numbers of a list that was not filled in their order into it. */
function sortAll(postings: Postings): void {
  for (const [key, list] of postings)
    if (!isRising(list))
      postings.set(
        key,
        [...new Set(list)].sort((a, b) => a - b),
      )
}

function isRising(list: readonly number[]): boolean {
  return list.every((number, at) => at === 0 || number > (list[at - 1] ?? 0))
}

function lemmasIn(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names
      .flatMap(normsOf)
      .filter((norm) => !FUNCTION_WORDS.has(norm))
      .flatMap(lemmasOf),
  )
}

function memberships({ directory }: BriefingRecord): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...[...directory.officials.values()].map(
      ({ id, roles }) => [id, [...new Set(roles.flatMap(({ party }) => party ?? []))]] as const,
    ),
    ...[...directory.unnamed.values()].map(
      ({ id, party }) => [id, party === undefined ? [] : [party]] as const,
    ),
  ])
}

function groupParties({ directory }: BriefingRecord): ReadonlyMap<string, string> {
  return new Map(
    [...directory.unnamed.values()].flatMap(({ id, kind, party }) =>
      kind === 'group' && party !== undefined ? [[id, party] as const] : [],
    ),
  )
}

function byShape(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const shape = shapeOf(word)
    const own = groups.get(shape)
    if (own === undefined) groups.set(shape, [word])
    else own.push(word)
  }
  return groups
}
