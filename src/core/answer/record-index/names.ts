import type { Official, Party, Unnamed } from '../../record/officials-file.ts'
import type { BriefingRecord, Issue } from '../../record/record.ts'
import { HAN, hanNames } from './han-names.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import { isCommonNoun } from '../lexicon/wordnet.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { normsOf } from '../words/tokens.ts'

/** What a name in a question can stand for. */
export type Ref = { readonly kind: 'person' | 'party' | 'issue' | 'brief'; readonly id: string }

/** One way to name something. */
export type Name = {
  readonly norms: readonly string[]
  readonly ref: Ref
  /** `given` alone names nobody for sure; `main` is a matter's own name, not another name for it. */
  readonly how: 'full' | 'family' | 'given' | 'main' | 'other'
  /** A proper name that stands for a matter without being its name: `Hong Kong` for human rights. */
  readonly isProper: boolean
}

/** All names of a record, found by their first word. */
export type NameIndex = {
  readonly byFirst: ReadonlyMap<string, readonly Name[]>
  /** Names by first letter and length of their first word, for names typed with a slip. */
  readonly byLetter: ReadonlyMap<string, readonly Name[]>
  /** Names of parties that people shorten, by how they begin. */
  readonly byStart: ReadonlyMap<string, readonly Name[]>
  /** Every word of a person's or party's name. */
  readonly words: ReadonlySet<string>
  readonly han: ReadonlyMap<string, readonly Ref[]>
  readonly longestHan: number
}

/** Gathers every way the record's people, parties, matters and subjects can be named. */
export function indexNames(record: BriefingRecord): NameIndex {
  const parties = [...record.directory.parties.values()]
  const names = [
    ...[...record.directory.officials.values()].flatMap(officialNames),
    ...[...record.directory.unnamed.values()].flatMap(unnamedNames),
    ...parties.flatMap((party) => partyNames(party, parties)),
    ...publishers(record).flatMap(({ id }) => named({ kind: 'party', id }, 'other', OUTLETS)),
    ...[...record.issues.values()].flatMap((issue) => [
      ...named({ kind: 'issue', id: issue.id }, 'main', [issue.name]),
      ...otherNames(issue),
    ]),
    ...[...record.briefs.values()].flatMap((brief) =>
      named({ kind: 'brief', id: brief.id }, 'other', [brief.title, ...brief.names]).filter(
        ({ norms }) => norms.length > 1 || HAN.test(norms[0] ?? ''),
      ),
    ),
  ]
  const han = hanNames(record, names)
  return {
    byFirst: group(names, ({ norms }) => norms[0] ?? ''),
    byLetter: group(
      names.filter(({ ref }) => ref.kind !== 'brief'),
      ({ norms }) => shapeOf(norms[0] ?? ''),
    ),
    byStart: group(names.filter(isShortened), ({ norms }) => startOf(norms[0] ?? '')),
    words: new Set(
      names.filter(({ ref }) => ref.kind === 'person' || ref.kind === 'party').flatMap(({ norms }) => norms),
    ),
    han,
    longestHan: Math.max(0, ...[...han.keys()].map((name) => name.length)),
  }
}

function otherNames({ id, name, names }: Issue): readonly Name[] {
  const own = new Set(normsOf(name))
  return names.flatMap((other) =>
    named({ kind: 'issue', id }, 'other', [other]).map((one) => ({
      ...one,
      isProper: isProperName(other) && !one.norms.some((norm) => own.has(norm)),
    })),
  )
}

/** Written with capitals throughout, neither an abbreviation nor common words. */
function isProperName(name: string): boolean {
  const words = name.split(/[\s-]+/u)
  return (
    words.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) &&
    words.some((word) => !lemmasOf(word.toLowerCase()).some(isCommonNoun))
  )
}

/** What a word and its near misspellings have roughly in common. */
export function shapeOf(norm: string): string {
  return `${norm[0] ?? ''}${norm.length}`
}

/** `ukr` of Ukraine: as little of a name as anybody leaves. */
export function startOf(norm: string): string {
  return norm.slice(0, 3)
}

function isShortened({ ref, norms }: Name): boolean {
  return ref.kind === 'party' && norms.length === 1 && (norms[0] ?? '').length > 4
}

/** The shapes within two letters of a word's own. */
export function shapesNear(letter: string, length: number): readonly string[] {
  return [-2, -1, 0, 1, 2].map((more) => `${letter}${length + more}`)
}

function officialNames(official: Official): readonly Name[] {
  const ref: Ref = { kind: 'person', id: official.id }
  const { name, family, given, native, aliases, order } = official
  const reversed =
    given === undefined ? [] : [order === 'family-first' ? `${given} ${family}` : `${family} ${given}`]
  return [
    ...named(ref, 'full', [
      name,
      ...reversed,
      ...aliases,
      ...[name, ...reversed].flatMap(withoutGaps),
      ...(native === undefined ? [] : nativeForms(native)),
    ]),
    ...named(ref, 'family', [family, ...(native === undefined ? [] : nativeFamily(native, order))]),
    ...named(ref, 'given', given === undefined ? [] : [given, ...withoutGaps(given).slice(0, 1)]),
  ]
}

/** A name typed without its hyphen or space: `Yunah` of `Seo Yun-ah`, `qingang`. */
function withoutGaps(name: string): readonly string[] {
  const joined = name.replaceAll(/[\s-]+/gu, '')
  const closed = name.replaceAll('-', '')
  return [...(closed === name ? [] : [closed]), ...(joined === closed ? [] : [joined])]
}

function nativeForms(native: string): readonly string[] {
  const parts = native.split(/\s+/u)
  return parts.length === 2 ? [native, `${parts[1]} ${parts[0]}`] : [native]
}

/** A family name in its own script, where spaces show where it is. */
function nativeFamily(native: string, order: Official['order']): readonly string[] {
  const parts = native.split(/\s+/u)
  if (parts.length < 2) return []
  return [(order === 'family-first' ? parts[0] : parts.at(-1)) ?? '']
}

/** An office or group without a name is found by its role. */
function unnamedNames({ id, kind, name, names }: Unnamed): readonly Name[] {
  return kind === 'surname' ? named({ kind: 'person', id }, 'family', [name, ...names]) : []
}

function partyNames({ id, name, adjective, names }: Party, parties: readonly Party[]): readonly Name[] {
  return named({ kind: 'party', id }, 'full', [
    name,
    ...(adjective === undefined ? [] : [adjective, `${adjective}s`]),
    ...names,
    ...[name, ...names].flatMap((one) => ofOwner(one, parties)),
    ...[name, ...(adjective === undefined ? [] : [adjective])].flatMap(withInitial),
  ])
}

/** `South Korea’s army` for `South Korean army`, and the other way round. */
function ofOwner(name: string, parties: readonly Party[]): readonly string[] {
  return parties.flatMap(({ name: owner, adjective }) => {
    if (adjective === undefined) return []
    if (name.startsWith(`${adjective} `)) return [`${owner}’s${name.slice(adjective.length)}`]
    return name.startsWith(`${owner}’s `) ? [`${adjective}${name.slice(owner.length + 2)}`] : []
  })
}

/** What readers call whoever published the report. */
const OUTLETS = ['news agency', 'news service', 'news outlet', 'wire service', 'newswire']

/** The publishers of the record's sources that it also knows as parties. */
function publishers({ sources, directory }: BriefingRecord): readonly Party[] {
  const own = new Set([...sources.values()].map(({ publisher }) => publisher))
  return [...directory.parties.values()].filter(({ name }) => own.has(name))
}

/** `S Korea` for `South Korea`. */
function withInitial(name: string): readonly string[] {
  const [first = '', ...rest] = name.split(' ')
  return rest.length === 1 &&
    /^(?:north|south|east|west|central|northern|southern|eastern|western)$/iu.test(first)
    ? [`${first[0]} ${rest[0]}`]
    : []
}

function named(ref: Ref, how: Name['how'], names: readonly string[]): readonly Name[] {
  return names
    .map((name) => ({ ref, how, isProper: false, norms: withoutArticle(normsOf(name)) }))
    .filter(({ norms }) => norms.length > 0)
}

function withoutArticle(norms: readonly string[]): readonly string[] {
  return norms.length > 1 && (norms[0] === 'the' || norms[0] === 'a') ? norms.slice(1) : norms
}

/** Whether a word alone is too common to be taken for a name unless it is written like one. */
export function isCommonWord(norm: string): boolean {
  return FUNCTION_WORDS.has(norm)
}

function group(names: readonly Name[], key: (name: Name) => string): ReadonlyMap<string, readonly Name[]> {
  const groups = new Map<string, Name[]>()
  for (const name of names) {
    const own = groups.get(key(name))
    if (own === undefined) groups.set(key(name), [name])
    else own.push(name)
  }
  for (const own of groups.values()) own.sort((a, b) => b.norms.length - a.norms.length)
  return groups
}
