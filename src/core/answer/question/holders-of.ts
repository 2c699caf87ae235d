import type { Ref } from '../record-index/names.ts'
import { isBody, isPlural } from '../record-index/office-words.ts'
import type { RoleIndex, RoleName } from '../record-index/roles.ts'
import { mentionOf } from './mentions.ts'
import type { Mention } from './mentions.ts'
import type { Span } from './office-span.ts'

/** Words that make another, lesser office: a deputy prime minister is no prime minister. */
const LESSER = new Set('deputy vice assistant acting former under associate junior shadow'.split(' '))

/** Who holds an office, as one mention of all of them. */
export type Holders = { readonly mention: Mention; readonly isGroup: boolean; readonly isBody: boolean }

/** Everybody on record who holds an office, in so many words or by its several names taken together. */
export function holdersOf(span: Span, roles: RoleIndex, among?: ReadonlySet<string>): Holders | undefined {
  const { office, parties, words } = span
  const own = among === undefined ? [] : rolesAmong(among, span, roles)
  const anywhere = own.length > 0 ? own : rolesAnywhere(span, roles)
  const here = among === undefined ? [] : anywhere.filter(({ person }) => among.has(person))
  const all = here.length > 0 ? here : anywhere
  if (all.length === 0) return undefined
  const holding = all.filter(({ head, isGroup }) => isGroup || office.has(head))
  const isMany = holding.length === 0 || isOneOfSeveral(holding, all, office)
  if (isMany && among !== undefined && here.length === 0) return undefined
  const fits = isMany ? all : inNumber(withoutFirst(holding, office), span, roles)
  if (fits.length === 0) return undefined
  const typed = words.map(({ norm }) => norm).join(' ')
  const same = fits.filter(({ phrase }) => phrase === typed)
  const exact = same.length > 0 ? same : fits.filter((role) => role.words.size === office.size)
  const people = (exact.length > 0 ? exact : fits).map(({ person }): Ref => ({ kind: 'person', id: person }))
  const countries = isMany ? parties.map((id): Ref => ({ kind: 'party', id })) : []
  return {
    mention: mentionOf(words, [...people, ...countries], isMany ? 'which' : 'role'),
    isGroup: fits.every((role) => role.isGroup),
    isBody: isMany,
  }
}

/** `the minister` is none of those who are called prime minister, where there are others. */
function withoutFirst(holding: readonly RoleName[], office: ReadonlySet<string>): readonly RoleName[] {
  const others = holding.filter(({ words }) => office.has('prime') || !words.has('prime'))
  return others.length > 0 ? others : holding
}

/** `the ministry`, where one ministry is on record by itself and others by who speaks for them. */
function isOneOfSeveral(
  holding: readonly RoleName[],
  all: readonly RoleName[],
  office: ReadonlySet<string>,
): boolean {
  return (
    holding.length < all.length &&
    holding.every(({ head, words }) => isBody(head) && words.size > office.size)
  )
}

/** Told from the few who are meant first, however many hold such an office elsewhere. */
function rolesAmong(
  people: ReadonlySet<string>,
  { office, parties }: Span,
  { byPerson }: RoleIndex,
): readonly RoleName[] {
  return [...people].flatMap((id) => byPerson.get(id) ?? []).filter((role) => fitsRole(role, office, parties))
}

function rolesAnywhere(span: Span, roles: RoleIndex): readonly RoleName[] {
  const strict = rolesIn(roles, span)
  return strict.length > 0 ? strict : widely(span, roles)
}

function rolesIn({ byWord, byParty }: RoleIndex, { office, parties }: Span): readonly RoleName[] {
  const lists =
    parties.length > 0
      ? parties.map((party) => byParty.get(party))
      : [...office].map((word) => byWord.get(word))
  const [fewest = []] = lists.map((list) => list ?? []).sort((a, b) => a.length - b.length)
  return (parties.length > 0 ? lists.flatMap((list) => list ?? []) : fewest).filter((role) =>
    fitsRole(role, office, parties),
  )
}

/** `shipping tycoon` of somebody who is called a shipping magnate and a tycoon. */
function widely({ office, parties }: Span, { wide }: RoleIndex): readonly RoleName[] {
  if (office.size < 2) return []
  const [fewest = []] = [...office].map((word) => wide.get(word) ?? []).sort((a, b) => a.length - b.length)
  return fewest.filter((role) => office.has(role.head) && fitsRole(role, office, parties))
}

/** Of groups and single people, those the question names in that number. */
function inNumber(all: readonly RoleName[], { office, words }: Span, roles: RoleIndex): readonly RoleName[] {
  const norms = words.map(({ norm }) => norm)
  const plural = [...office].some((head) => roles.heads.has(head) && isPlural(norms, head))
  const hasPlurals =
    norms.every((norm) => /[a-z]$/u.test(norm)) &&
    !words.some(({ token }) => /\p{Script=Han}/u.test(token.text))
  return hasPlurals && all.some(({ isGroup }) => isGroup)
    ? all.filter((role) => role.isPlural === plural)
    : all
}

function fitsRole(role: RoleName, office: ReadonlySet<string>, parties: readonly string[]): boolean {
  for (const word of office) if (!role.words.has(word)) return false
  for (const word of role.words) if (LESSER.has(word) && !office.has(word)) return false
  if (parties.length === 0) return !role.needsParty
  return parties.some((party) => role.parties.includes(party))
}
