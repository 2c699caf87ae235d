import type { Official } from '../../../src/core/record/officials-file.ts'
import type { Brief, BriefingRecord, Issue, Statement } from '../../../src/core/record/record.ts'
import { participantsOf } from '../../../src/core/record/visible-record.ts'

/** What the statements of one brief have of people and matters; it counts more as told than an answer would take. */
export type Told = {
  readonly brief: Brief
  readonly record: BriefingRecord
  /** Everybody named who takes part in a statement. */
  readonly people: readonly Official[]
  /** The statements in which somebody takes part or is named, by any name or office. */
  readonly of: (person: Official) => readonly Statement[]
  /** Whether a statement is filed under a matter or has the beginning of a word of any of its names. */
  readonly isOn: (issue: Issue, statement: Statement) => boolean
  /** Whether any statement has a match. */
  readonly has: (words: RegExp) => boolean
}

/** Reads what one brief of a record tells. */
export function toldIn(record: BriefingRecord, subject: string): Told {
  const brief = record.briefs.get(subject)
  if (brief === undefined) throw new Error(`Cannot find brief "${subject}"`)
  const takesPart = (person: Official, statement: Statement) => participantsOf(statement).includes(person.id)
  const people = [...record.directory.officials.values()].filter((person) =>
    brief.statements.some((statement) => takesPart(person, statement)),
  )
  const of = new Map(
    people.map((person) => {
      const named = anyOf(namesOf(person))
      return [
        person.id,
        brief.statements.filter((statement) => takesPart(person, statement) || named.test(statement.text)),
      ]
    }),
  )
  const matters = new Map(
    brief.issues.map(({ id, name, names }) => [id, anyOf([name, ...names].flatMap(stemsOf), 'open')]),
  )
  return {
    brief,
    record,
    people,
    of: ({ id }) => of.get(id) ?? [],
    isOn: ({ id }, { issues, text }) => issues.includes(id) || (matters.get(id)?.test(text) ?? true),
    has: (words) => brief.statements.some(({ text }) => words.test(text)),
  }
}

function namesOf({ name, family, given, native, aliases, roles }: Official): readonly string[] {
  const offices = roles.flatMap(({ title, names }) => [title, ...names])
  return [name, family, given, native, ...aliases, ...offices].filter((one) => one !== undefined)
}

/** A pattern for any of some words, or of their beginnings where it is `open`. */
export function anyOf(words: readonly string[], end?: 'open'): RegExp {
  const any = words.map((word) => RegExp.escape(word)).join('|')
  return new RegExp(`(?<!\\p{L})(?:${any || '(?!)'})${end === 'open' ? '' : '(?!\\p{L})'}`, 'iu')
}

/** The beginnings by which the telling words of a name are found in any form. */
export function stemsOf(name: string): readonly string[] {
  return [...name.matchAll(/\p{L}{3,}/gu)]
    .map(([word]) => word.toLowerCase())
    .filter((word) => !/^(?:the|and|for|with|from|over|its)$/u.test(word))
    .map((word) => word.slice(0, word.length > 6 ? 5 : 4))
}

/** What the whole brief is about is in every statement of it, said or not. */
export function isSubject(name: string, { title, names }: Brief): boolean {
  const stems = new Set([title, ...names].flatMap(stemsOf))
  return stemsOf(name).some((stem) => stems.has(stem))
}
