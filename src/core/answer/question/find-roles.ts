import { sensesOf } from '../lexicon/wordnet.ts'
import { isBody, officeWord } from '../record-index/office-words.ts'
import type { RoleIndex } from '../record-index/roles.ts'
import { holdersOf } from './holders-of.ts'
import type { Holders } from './holders-of.ts'
import { joinTitles } from './join-titles.ts'
import { peopleOf } from './mentions.ts'
import type { Item } from './mentions.ts'
import { officeAt } from './office-at.ts'
import { isCompound, isCounted, isPressing } from './office-span.ts'
import { isTheWord } from './words-at.ts'
import type { Span } from './office-span.ts'
import { isKinElsewhere, isManyOfOne } from './office-here.ts'
import { strangerBefore } from './strange-office.ts'

/** Words for people of a country whom the record may have no entry for. */
const ANYBODY = new Set(
  'side party country people man woman two both official representative leader team delegation diplomat envoy soldier troop lawmaker citizen'.split(
    ' ',
  ),
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

/** What the offices in a question came to: the row with them marked, and offices that nobody here holds. */
export type RolesFound = { readonly items: readonly Item[]; readonly unknown: readonly string[] }

/**
 * Marks offices, with the country in front of or behind them, and joins them with the name beside them.
 *
 * Of several holders those among `people` are meant, where there are any.
 */
export function findRoles(
  named: readonly Item[],
  roles: RoleIndex,
  people?: ReadonlySet<string>,
): RolesFound {
  const row = named.flatMap((item, at) => officeWords(item, [named[at - 1], named[at + 1]], roles))
  const items: Item[] = []
  const unknown: string[] = []
  for (let at = 0; at < row.length;) {
    const span = officeAt(row, at, roles, people)
    const item = row[at]
    if (span === undefined) {
      if (item !== undefined) items.push(item)
      at += 1
      continue
    }
    if (isCounted(row, at) || isCompound(row, at, span) || isPressing(row, at)) {
      items.push(...row.slice(at, at + span.length))
      at += span.length
      continue
    }
    if (span.length === 1 && isKinElsewhere(span, roles, people)) {
      items.push(...row.slice(at, at + 1))
      at += 1
      continue
    }
    const isWhich = isTheWord(row[at - 1], 'which', 'what')
    const found = holdersOf(span, roles, people)
    if (isCrowd(row, at, span, found, roles, people)) {
      const own = row.slice(at, at + span.length).map(asOneOfMany)
      const named = found?.mention.refs.some(({ id }) => people?.has(id)) === true
      items.push(...(found !== undefined && named && !isWhich ? [{ ...found.mention, instead: own }] : own))
      at += span.length
      continue
    }
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
    const own = row.slice(at, at + span.length)
    if (found === undefined && (isAnybodyOf(span) || isManyOfOne(span, roles, people))) {
      items.push(...own)
      at += span.length
      continue
    }
    if (found?.isBody === true || (found === undefined && isBodyOnly(span, roles))) {
      items.push(
        ...(found === undefined || ![...span.office].some(isBody)
          ? own
          : [{ ...found.mention, instead: own }]),
      )
      at += span.length
      continue
    }
    const stranger = found?.isGroup === true ? undefined : strangerBefore(row, at, span, roles)
    if (found === undefined || stranger !== undefined) {
      unknown.push([stranger, ...span.surface].filter(Boolean).join(' '))
      items.push(...own)
    } else items.push(found.mention)
    at += span.length
  }
  return { items: joinTitles(items), unknown }
}

/**
 * `the rescued miners`, of whom one is named, or `the leaders`, where none of the subject's is called so.
 *
 * They are more than whoever the record can name: words that a statement may leave unsaid.
 */
function isCrowd(
  row: readonly Item[],
  at: number,
  span: Span,
  found: Holders | undefined,
  roles: RoleIndex,
  people: ReadonlySet<string> | undefined,
): boolean {
  const { office, words, parties } = span
  if (found === undefined || found.isGroup || found.isBody || people === undefined || parties.length > 0)
    return false
  const last = words.at(-1)?.norm ?? ''
  if (!last.endsWith('s') || officeWord(last) === last) return false
  const here = found.mention.refs.filter(({ id }) => people.has(id))
  if (here.length === 0) return [...office].every((word) => ANYBODY.has(word))
  return here.length === 1 && (isNoOffice(here[0]?.id, span, roles) || !isOwner(row, at + span.length))
}

/** `the ministers name`: an apostrophe left out in front of a noun. */
function isOwner(row: readonly Item[], behind: number): boolean {
  const next = row[behind]
  return next?.kind === 'word' && !next.word.token.afterBreak && sensesOf(next.word.norm, 'noun').length > 0
}

/** `miner, one of six rescued`, `member of the guild`: what somebody is for nobody in particular. */
function isNoOffice(person: string | undefined, { office }: Span, { byWord }: RoleIndex): boolean {
  const [word = ''] = office
  if (word === 'member') return true
  const own = (byWord.get(word) ?? []).filter((role) => role.person === person)
  return own.every(({ parties }) => parties.length === 0)
}

function asOneOfMany(item: Item): Item {
  return item.kind === 'mention' ? item : { kind: 'word', word: { ...item.word, isCrowd: true } }
}

/** `the finance ministry`, which nobody on record speaks for: words like any other. */
function isBodyOnly({ office }: Span, { heads }: RoleIndex): boolean {
  return ![...office].some((word) => heads.has(word) && !TOGETHER.has(word))
}

/** Heads of what is nobody by itself: any of that kind could be meant. */
const TOGETHER = new Set('press media firm company family staff group party'.split(' '))

/** `security` in `national security adviser` is part of the office, whatever matter has that name. */
function officeWords(item: Item, beside: readonly (Item | undefined)[], roles: RoleIndex): readonly Item[] {
  if (item.kind === 'word' || item.refs.some(({ kind }) => kind !== 'issue')) return [item]
  const isOffice = (norm: string) => roles.byWord.has(officeWord(norm))
  const isBeside = beside.some((other) => other?.kind === 'word' && isOffice(other.word.norm))
  if (!isBeside || !item.norms.every(isOffice)) return [item]
  return item.words.map((word) => ({ kind: 'word', word }))
}
