import { isWord as isEnglish, sensesOf } from '../lexicon/wordnet.ts'
import { baseNoun, verbOf } from '../lexicon/lemmas.ts'
import type { Ref } from '../record-index/names.ts'
import { isPlural, officeWord } from '../record-index/roles.ts'
import type { RoleIndex, RoleName } from '../record-index/roles.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { HONORIFICS } from '../words/shorthand.ts'
import { mentionOf, peopleOf } from './mentions.ts'
import type { Item, Mention } from './mentions.ts'
import type { Word } from './words-of-question.ts'

const LINKS = new Set(['of', 'for', 'the', 'to', 'at', 'in'])
/** Words before an office that tell nobody apart. */
const LOOSE = new Set(['top', 'senior', 'unnamed', 'anonymous', 'two', 'former', 'own', 'respective'])

/** Words that name nobody without a country in front of them. */
const NOBODY = new Set('side party country people man woman two both'.split(' '))

/** Words for people of a country whom the record may have no entry for. */
const ANYBODY = new Set(
  'side party country people man woman two both official representative leader team delegation'.split(' '),
)

/** `US officials`, where the record has no such group: whoever of that country. */
function isAnybodyOf({ office, parties }: Span): boolean {
  return parties.length > 0 && [...office].every((word) => ANYBODY.has(word))
}

/** What somebody does for a living tells no office: `the journalist Monica`. */
const JOBS = new Set(
  'journalist reporter writer correspondent photographer barrister lawyer expert analyst campaigner activist professor founder businessman official diplomat mediator critic author spokesperson'.split(
    ' ',
  ),
)

/** Words that make another, lesser office: a deputy prime minister is no prime minister. */
const LESSER = new Set('deputy vice assistant acting former under associate junior shadow'.split(' '))

/** What the offices in a question came to: the row with them marked, and offices that nobody here holds. */
export type RolesFound = { readonly items: readonly Item[]; readonly unknown: readonly string[] }

/** Marks offices, with the country in front of or behind them, and joins them with the name beside them. */
export function findRoles(named: readonly Item[], roles: RoleIndex): RolesFound {
  const row = named.flatMap((item, at) => officeWords(item, [named[at - 1], named[at + 1]], roles))
  const items: Item[] = []
  const unknown: string[] = []
  for (let at = 0; at < row.length;) {
    const span = spanAt(row, at, roles)
    const item = row[at]
    if (span === undefined) {
      if (item !== undefined) items.push(item)
      at += 1
      continue
    }
    if (isCounted(row, at) || isCompound(row, at, span)) {
      items.push(...row.slice(at, at + span.length))
      at += span.length
      continue
    }
    const isWhich = isWord(row[at - 1], 'which', 'what')
    const found = holdersOf(span, roles)
    if (isWhich) {
      if (span.parties.length > 0 && item?.kind === 'mention') items.push(item)
      else if (found !== undefined) items.push({ ...found.mention, how: 'which' })
      at += span.length
      continue
    }
    const next = row[at + span.length]
    if (
      next?.kind === 'mention' &&
      peopleOf(next).length > 0 &&
      span.parties.length === 0 &&
      [...span.office].every((word) => JOBS.has(word))
    ) {
      at += span.length
      continue
    }
    if (found === undefined && isAnybodyOf(span)) {
      if (item !== undefined) items.push(item)
      at += 1
      continue
    }
    const stranger = found?.isGroup === true ? undefined : strangerBefore(row, at, span, roles)
    if (found === undefined || stranger !== undefined) {
      unknown.push([stranger, ...span.surface].filter(Boolean).join(' '))
      items.push(...row.slice(at, at + span.length))
    } else items.push(found.mention)
    at += span.length
  }
  return { items: joinTitles(items), unknown }
}

/** `security` in `national security adviser` is part of the office, whatever matter has that name. */
function officeWords(item: Item, beside: readonly (Item | undefined)[], roles: RoleIndex): readonly Item[] {
  if (item.kind === 'word' || item.refs.some(({ kind }) => kind !== 'issue')) return [item]
  const isOffice = (norm: string) => roles.byWord.has(officeWord(norm))
  const isBeside = beside.some((other) => other?.kind === 'word' && isOffice(other.word.norm))
  if (!isBeside || !item.norms.every(isOffice)) return [item]
  return item.words.map((word) => ({ kind: 'word', word }))
}

type Span = {
  readonly length: number
  readonly words: readonly Word[]
  readonly office: ReadonlySet<string>
  readonly parties: readonly string[]
  readonly surface: readonly string[]
}

function isWord(item: Item | undefined, ...norms: readonly string[]): boolean {
  return item?.kind === 'word' && norms.includes(item.word.norm)
}

/** `press conference`: a word of its own, whoever is called the press. */
function isCompound(row: readonly Item[], at: number, { length }: Span): boolean {
  const [word, next] = [row[at], row[at + 1]]
  if (length !== 1 || word?.kind !== 'word' || next?.kind !== 'word') return false
  return isEnglish(`${word.word.norm}_${baseNoun(next.word.norm)}`)
}

/** `how many presidents`: a number of them, not one of them. */
function isCounted(row: readonly Item[], at: number): boolean {
  return isWord(row[at - 2], 'how') && isWord(row[at - 1], 'many')
}

/** The longest run of office words and country names at a place that has a head such as `minister` in it. */
function spanAt(row: readonly Item[], start: number, roles: RoleIndex): Span | undefined {
  const words: Word[] = []
  const office = new Set<string>()
  const parties: string[] = []
  const surface: string[] = []
  let length = 0
  let hasHead = false
  for (let at = start; at < row.length; at += 1) {
    const item = row[at]
    if (item === undefined) break
    if (item.kind === 'mention') {
      const party = item.refs.find(({ kind }) => kind === 'party')
      if (party === undefined || parties.length > 0 || peopleOf(item).length > 0) break
      if (hasHead && !isLinked(row, at)) break
      parties.push(party.id)
      surface.push(item.surface)
      length = hasHead ? at - start + 1 : length
      continue
    }
    const { norm } = item.word
    if (LINKS.has(norm) && (office.size > 0 || parties.length > 0)) continue
    const word = officeWord(norm)
    if (!roles.byWord.has(word) || FUNCTION_WORDS.has(norm)) break
    if (at > start && item.word.token.afterBreak) break
    office.add(word)
    words.push(item.word)
    surface.push(item.word.token.text)
    hasHead ||= roles.heads.has(word)
    if (hasHead) length = at - start + 1
  }
  const isSides = parties.length === 0 && [...office].every((word) => NOBODY.has(word))
  return hasHead && !isSides ? { length, words, office, parties, surface } : undefined
}

/** A country behind an office belongs to it only with a link: `foreign minister of Japan`. */
function isLinked(row: readonly Item[], at: number): boolean {
  const before = row[at - 1]
  const further = row[at - 2]
  const isOf = (item: Item | undefined) => item?.kind === 'word' && ['of', 'for'].includes(item.word.norm)
  return isOf(before) || (before?.kind === 'word' && before.word.norm === 'the' && isOf(further))
}

function holdersOf(
  { office, parties, words }: Span,
  roles: RoleIndex,
): { readonly mention: Mention; readonly isGroup: boolean } | undefined {
  const lists =
    parties.length > 0
      ? parties.map((party) => roles.byParty.get(party))
      : [...office].map((word) => roles.byWord.get(word))
  const [fewest = []] = lists.map((list) => list ?? []).sort((a, b) => a.length - b.length)
  const all = (parties.length > 0 ? lists.flatMap((list) => list ?? []) : fewest).filter((role) =>
    fitsRole(role, office, parties),
  )
  const plural = [...office].some(
    (head) =>
      roles.heads.has(head) &&
      isPlural(
        words.map(({ norm }) => norm),
        head,
      ),
  )
  const alike = all.filter((role) => role.isPlural === plural)
  const hasPlurals =
    words.every(({ norm }) => /[a-z]$/u.test(norm)) &&
    !words.some(({ token }) => /\p{Script=Han}/u.test(token.text))
  const fits = hasPlurals && all.some(({ isGroup }) => isGroup) ? alike : all
  if (fits.length === 0) return undefined
  const typed = words.map(({ norm }) => norm).join(' ')
  const same = fits.filter(({ phrase }) => phrase === typed)
  const isGroup = fits.every((role) => role.isGroup)
  const exact = same.length > 0 ? same : fits.filter((role) => role.words.size === office.size)
  const refs = (exact.length > 0 ? exact : fits).map(({ person }): Ref => ({ kind: 'person', id: person }))
  return { mention: mentionOf(words, refs, 'role'), isGroup }
}

function fitsRole(role: RoleName, office: ReadonlySet<string>, parties: readonly string[]): boolean {
  if (![...office].every((word) => role.words.has(word))) return false
  if ([...role.words].some((word) => LESSER.has(word) && !office.has(word))) return false
  if (parties.length === 0) return !role.needsParty
  return parties.some((party) => role.parties.includes(party))
}

/** `the Indian foreign minister`, `the finance minister`: a word that makes another office of the one known here. */
function strangerBefore(row: readonly Item[], at: number, span: Span, roles: RoleIndex): string | undefined {
  const after = row[at + span.length]
  const behind = row[at + span.length + 1]
  if (
    after?.kind === 'word' &&
    after.word.norm === 'of' &&
    behind?.kind === 'word' &&
    !FUNCTION_WORDS.has(behind.word.norm)
  )
    return behind.word.token.text
  const before = row[at - 1]
  if (before?.kind !== 'word' || row[at]?.kind !== 'word') return undefined
  const { norm, token } = before.word
  if (
    FUNCTION_WORDS.has(norm) ||
    LOOSE.has(norm) ||
    HONORIFICS.has(norm) ||
    roles.byWord.has(officeWord(norm))
  )
    return undefined
  const isVerb =
    verbOf(norm) !== norm ||
    (sensesOf(norm, 'verb').length > 0 &&
      sensesOf(norm, 'adj').length === 0 &&
      sensesOf(norm, 'noun').length === 0)
  if (isVerb && !token.capital) return undefined
  return isEnglish(norm) || token.capital || !isVerb ? token.text : undefined
}

/** `Foreign Minister Qin`, `Qin, the foreign minister`: one person, told apart by both. */
function joinTitles(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = []
  for (const item of items) {
    const before = joined.at(-1)
    const pair = before?.kind === 'mention' && item.kind === 'mention' ? joinPair(before, item) : undefined
    if (pair === undefined) joined.push(item)
    else joined.splice(-1, 1, pair)
  }
  return joined.filter((item, at) => !isHonorific(item, joined[at + 1]))
}

function joinPair(a: Mention, b: Mention): Mention | undefined {
  if (a.possessive || (a.how === 'name') === (b.how === 'name')) return undefined
  const both = peopleOf(a).filter((id) => peopleOf(b).includes(id))
  if (both.length === 0) return undefined
  const taken = a.taken ?? b.taken
  return {
    ...a,
    refs: both.map((id): Ref => ({ kind: 'person', id })),
    surface: `${a.surface} ${b.surface}`,
    norms: [...a.norms, ...b.norms],
    how: 'name',
    possessive: b.possessive,
    ...(taken === undefined ? {} : { taken }),
  }
}

function isHonorific(item: Item, next: Item | undefined): boolean {
  return (
    item.kind === 'word' &&
    HONORIFICS.has(item.word.norm) &&
    next?.kind === 'mention' &&
    peopleOf(next).length > 0
  )
}
