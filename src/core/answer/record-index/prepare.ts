import type { Party } from '../../record/officials-file.ts'
import type { BriefingRecord, Statement, StatementKind } from '../../record/record.ts'
import { participantsOf } from '../../record/visible-record.ts'
import { indexNames, shapeOf } from './names.ts'
import type { NameIndex } from './names.ts'
import { attitudesOf } from './attitudes.ts'
import { namedIn } from './named-in.ts'
import { referredTo } from './referred-to.ts'
import { indexInitialisms } from './initialisms.ts'
import type { Initialisms } from './initialisms.ts'
import { indexBy } from './index-by.ts'
import { indexHeard } from './heard.ts'
import type { Heard } from './heard.ts'
import { indexSilences } from './silences.ts'
import type { SilenceIndex } from './silences.ts'
import { dayKeys, dayKeysIn } from './day-keys.ts'
import type { Postings } from './postings.ts'
import { indexRoles } from './roles.ts'
import type { RoleIndex } from './roles.ts'
import { statedWords } from './stated-words.ts'
import { wordsAskedIn } from './words-asked-in.ts'
import { weakWords } from './weak-words.ts'

/** A record made ready for questions: which statements have which word, person and matter. */
export type AnswerIndex = Heard & {
  readonly record: BriefingRecord
  readonly statements: readonly Statement[]
  readonly names: NameIndex
  readonly roles: RoleIndex
  /** By word of the text or place. */
  readonly words: ReadonlyMap<string, Postings>
  /** By word of the text that is no part of a name or a set phrase. */
  readonly common: ReadonlyMap<string, Postings>
  /** By word that its author says readers ask for it in. */
  readonly asked: ReadonlyMap<string, Postings>
  /** By word of its matters, its brief or its kind: they cover a question less surely. */
  readonly weakWords: ReadonlyMap<string, Postings>
  /** By person or party that takes part, and the party somebody taking part belongs to. */
  readonly participants: ReadonlyMap<string, Postings>
  /** By person or party only named in the text or place. */
  readonly named: ReadonlyMap<string, Postings>
  /** By number of the statement, the people and parties named in it. */
  readonly namedAt: readonly (readonly string[])[]
  /** By kind of statement; what is due is a plan too. */
  readonly kinds: ReadonlyMap<StatementKind, Postings>
  /** By month (`m5`), year (`y2023`) and weekday (`w1` is Monday) of when it was or is due. */
  readonly days: ReadonlyMap<string, Postings>
  /** Statements of several people together in one place: they have met. */
  readonly together: Postings
  /** By a verb of wanting or announcing that a statement answers whatever its own verb is. */
  readonly attitudes: ReadonlyMap<string, Postings>
  readonly issues: ReadonlyMap<string, Postings>
  readonly briefs: ReadonlyMap<string, Postings>
  /** The number of each statement by its id. */
  readonly numbers: ReadonlyMap<string, number>
  readonly partiesOf: ReadonlyMap<string, readonly string[]>
  /** The party of each unnamed group: `Chinese officials` are China. */
  readonly groups: ReadonlyMap<string, string>
  readonly silences: SilenceIndex
  readonly initialisms: Initialisms
  readonly vocabulary: ReadonlyMap<string, readonly string[]>
}

/** Makes a record ready for questions; done once for each record. */
export function prepare(record: BriefingRecord): AnswerIndex {
  const statements = [...record.statements.values()]
  const names = indexNames(record)
  const roles = indexRoles(record)
  const partiesOf = memberships(record)
  const stated = statements.map(({ text, place }) => statedWords(`${text} ${place ?? ''}`))
  const words = indexBy(stated, (own) => own.flatMap(({ lemmas }) => lemmas))
  const asked = indexBy(statements, (statement) => statement.asked.flatMap(wordsAskedIn))
  const weak = weakWords(record)
  const before = new Map(referredTo(statements))
  const namedAt = namedIn(statements, names, roles)
  const numbers = new Map(statements.map(({ id }, at) => [id, at]))
  return {
    record,
    statements,
    names,
    roles,
    words,
    common: indexBy(stated, (own) => own.flatMap(({ lemmas, isFixed }) => (isFixed ? [] : lemmas))),
    asked,
    ...indexHeard(statements, record.briefs.values()),
    weakWords: indexBy(statements, (statement, at) => [
      ...weak(statement),
      ...statedWords(before.get(at)?.text ?? '').flatMap(({ lemmas }) => lemmas),
    ]),
    participants: indexBy(statements, (statement) =>
      participantsOf(statement).flatMap((id) => [id, ...(partiesOf.get(id) ?? [])]),
    ),
    named: indexBy(statements, (_, at) => [...(namedAt[at] ?? []), ...participantsBefore(before.get(at))]),
    namedAt,
    kinds: indexBy(statements, ({ kind, due }) => (due === undefined ? [kind] : [kind, 'plan' as const])),
    days: indexBy(statements, ({ on, due, text }) => [...[on, due].flatMap(dayKeys), ...dayKeysIn(text)]),
    together: statements.flatMap((statement, at) => (isMeeting(statement) ? [at] : [])),
    attitudes: indexBy(statements, attitudesOf),
    issues: indexBy(statements, ({ issues }) => issues),
    briefs: new Map(
      [...record.briefs.values()].map((brief) => [
        brief.id,
        // Rising, though what it includes of an earlier brief stands behind its own.
        brief.statements.flatMap(({ id }) => numbers.get(id) ?? []).sort((a, b) => a - b),
      ]),
    ),
    numbers,
    partiesOf,
    groups: groupParties(record),
    silences: indexSilences(record),
    initialisms: indexInitialisms(statements),
    vocabulary: byShape(new Set([...words.keys(), ...asked.keys()])),
  }
}

function participantsBefore(statement: Statement | undefined): readonly string[] {
  return statement === undefined ? [] : participantsOf(statement)
}

const APART = /\b(?:phone|telephone|call|called|letter|message|video|wrote|written|e-?mail)\b/iu

function isMeeting({ with: others, by, text }: Statement): boolean {
  return by.length > 0 && by.length + others.length > 1 && !APART.test(text)
}

function memberships({ directory }: BriefingRecord): ReadonlyMap<string, readonly string[]> {
  const parties = [...directory.parties.values()]
  const named = new Map(parties.map(({ id, name }) => [name, id]))
  return new Map([
    ...[...directory.officials.values()].map(
      ({ id, roles }) => [id, [...new Set(roles.flatMap(({ party }) => party ?? []))]] as const,
    ),
    ...[...directory.unnamed.values()].map(
      ({ id, party }) => [id, party === undefined ? [] : [party]] as const,
    ),
    ...parties.flatMap(({ id, name }) => {
      const [first = '', ...rest] = name.split('’s ')
      const owner = rest.length > 0 ? named.get(first) : ownerOf(name, parties)
      return owner === undefined ? [] : [[id, [owner]] as const]
    }),
  ])
}

/** The South Korean army is South Korea’s; what is only called like a country, such as the Velmoran Times, may be anybody’s. */
function ownerOf(name: string, parties: readonly Party[]): string | undefined {
  return parties
    .filter(
      ({ adjective }) => adjective !== undefined && name.startsWith(`${adjective} `) && OF_STATE.test(name),
    )
    .map(({ id, adjective = '' }) => ({ id, length: adjective.length }))
    .toSorted((a, b) => b.length - a.length)[0]?.id
}

const OF_STATE =
  /\b(?:army|navy|air force|armed forces|military|troops|forces|coast guard|police|government|cabinet|parliament|senate|congress|ministry|state department|foreign office|embassy|court|central bank|treasury|intelligence)\b/iu

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
