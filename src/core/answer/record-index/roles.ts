import type { BriefingRecord } from '../../record/record.ts'
import { expandOffice, isBody, isPlural, isSomebody, officeWord } from './office-words.ts'
import { normsOf } from '../words/tokens.ts'

/** One way to name an office and who holds it. */
export type RoleName = {
  readonly person: string
  /** As written on record, its words joined. */
  readonly phrase: string
  /** What its holder is: `minister`, `spokesperson`. */
  readonly head: string
  /** The office's words without its country, as they are compared. */
  readonly words: ReadonlySet<string>
  /** The party the holder belongs to, and any named in the office itself. */
  readonly parties: readonly string[]
  /** Whether the office is only called so together with its country: `U.S. foreign minister`. */
  readonly needsParty: boolean
  /** Some people of a kind, such as `farmers`, not the one holder of an office. */
  readonly isGroup: boolean
  /** Held before the day of the report. */
  readonly isPast: boolean
  /** Whether its head stands in the plural, as in `officials`. */
  readonly isPlural: boolean
}

/** All offices of a record, found by any of their words. */
export type RoleIndex = {
  readonly byWord: ReadonlyMap<string, readonly RoleName[]>
  readonly byParty: ReadonlyMap<string, readonly RoleName[]>
  readonly byPerson: ReadonlyMap<string, readonly RoleName[]>
  /** The words that say what somebody is, such as `minister`: without one there is no office. */
  readonly heads: ReadonlySet<string>
  /** Words of offices for the many somebody works or speaks for, such as `ministry` or `opposition`. */
  readonly bodies: ReadonlySet<string>
  /** Everything each person's office is called in, one name beside the other. */
  readonly wide: ReadonlyMap<string, readonly RoleName[]>
}

const LINKS = new Set(['of', 'for', 'to', 'at', 'in', 'on', 'from', 'the', 'and', 'a', 'an'])

/** Gathers the offices of officials and of those the sources leave unnamed. */
export function indexRoles(record: BriefingRecord): RoleIndex {
  const partyNames = namesOfParties(record)
  const heads = new Set<string>()
  const bodies = new Set<string>()
  const roles: RoleName[] = []
  const add = (
    person: string,
    phrase: string,
    party: string | undefined,
    isTitle: boolean,
    { isGroup = false, isPast = false } = {},
  ) => {
    const { words, found } = withoutParties(normsOf(phrase), partyNames)
    const head = headOf(words)
    if (head === undefined || !isSomebody(head)) return
    heads.add(head)
    for (const word of expandOffice(words).map(officeWord))
      if (word !== head && isBody(word)) bodies.add(word)
    const telling = new Set(
      expandOffice(words)
        .filter((word) => !LINKS.has(word))
        .map(officeWord),
    )
    const parties = [...new Set([...(party === undefined ? [] : [party]), ...found])]
    roles.push({
      person,
      phrase: normsOf(phrase).join(' '),
      head,
      words: telling,
      parties,
      needsParty: found.length > 0 && !isTitle,
      isGroup,
      isPast,
      isPlural: isPlural(words, head),
    })
  }
  for (const { id, roles: own } of record.directory.officials.values())
    for (const { title, names, party, until } of own) {
      const isPast = until !== undefined
      const past = isPast ? 'former ' : ''
      add(id, `${past}${title}`, party, true, { isPast })
      for (const name of names) add(id, `${past}${name}`, party, false, { isPast })
    }
  for (const { id, kind, name, names, party } of record.directory.unnamed.values())
    if (kind !== 'surname')
      for (const phrase of [name, ...names]) add(id, phrase, party, true, { isGroup: kind === 'group' })
  return {
    byWord: group(roles, ({ words }) => [...words].filter(isNoYear)),
    byParty: group(roles, ({ parties }) => parties),
    byPerson: Map.groupBy(roles, ({ person }) => person),
    heads,
    bodies,
    wide: group(widen(roles), ({ words }) => words),
  }
}

/** `energy minister until 2023`: nobody is called by the year alone. */
function isNoYear(word: string): boolean {
  return !/^\d+$/u.test(word)
}

/** Whoever is both the shipping magnate and the tycoon is the shipping tycoon. */
function widen(roles: readonly RoleName[]): readonly RoleName[] {
  return [...Map.groupBy(roles, ({ person, isPast }) => `${person} ${isPast}`).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined || own.length < 2) return []
    return [...new Set(own.map(({ head }) => head))].map((head) => ({
      ...first,
      head,
      phrase: '',
      words: new Set(own.flatMap(({ words }) => [...words])),
      parties: [...new Set(own.flatMap(({ parties }) => parties))],
      needsParty: own.every(({ needsParty }) => needsParty),
    }))
  })
}

type PartyNames = ReadonlyMap<string, readonly { readonly id: string; readonly norms: readonly string[] }[]>

/** Every name of a party by its first word, the longest first. */
function namesOfParties({ directory }: BriefingRecord): PartyNames {
  const all = [...directory.parties.values()].flatMap(({ id, name, adjective, names }) =>
    [name, ...(adjective === undefined ? [] : [adjective]), ...names].map((one) => ({
      id,
      norms: normsOf(one),
    })),
  )
  const longest = all.filter(({ norms }) => norms.length > 0).sort((a, b) => b.norms.length - a.norms.length)
  return Map.groupBy(longest, ({ norms }) => norms[0] ?? '')
}

function withoutParties(
  norms: readonly string[],
  names: PartyNames,
): { readonly words: readonly string[]; readonly found: readonly string[] } {
  const words: string[] = []
  const found: string[] = []
  for (let at = 0; at < norms.length;) {
    const fit = names
      .get(norms[at] ?? '')
      ?.find((name) => name.norms.every((norm, index) => norms[at + index] === norm))
    if (fit === undefined) words.push(norms[at] ?? '')
    else found.push(fit.id)
    at += fit?.norms.length ?? 1
  }
  return { words, found }
}

/** `commander of the border guard` is a commander, `foreign minister` a minister. */
function headOf(norms: readonly string[]): string | undefined {
  const words = expandOffice(norms)
  const link = words.findIndex((word, at) => at > 0 && LINKS.has(word))
  const before = link < 0 ? words : words.slice(0, link)
  const head = before.at(-1)
  return head === undefined ? undefined : officeWord(head)
}

function group(
  roles: readonly RoleName[],
  keysOf: (role: RoleName) => Iterable<string>,
): ReadonlyMap<string, readonly RoleName[]> {
  const groups = new Map<string, RoleName[]>()
  for (const role of roles)
    for (const key of keysOf(role)) {
      const own = groups.get(key)
      if (own === undefined) groups.set(key, [role])
      else own.push(role)
    }
  return groups
}
