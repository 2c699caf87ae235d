import type { Party } from '../../record/officials-file.ts'
import { isGroup } from '../lexicon/kinds-of-words.ts'
import { baseNoun, lemmasOf } from '../lexicon/lemmas.ts'
import { familyOf } from '../lexicon/families.ts'
import { isWord } from '../lexicon/wordnet.ts'
import { remember } from '../../remember.ts'
import { isBody } from '../record-index/office-words.ts'
import { normsOf } from '../words/tokens.ts'
import { isSaying } from './is-saying.ts'
import { mentionOf, peopleOf } from './mentions.ts'
import type { Item } from './mentions.ts'
import type { PeopleHere } from './people-here.ts'
import { partyOf } from './people-here.ts'
import { isTheWord, normAt, rowOf, wordAt } from './words-at.ts'

/** Takes what a body is (`the board`, `Roe’s ministry`), its members and its name in other words for the body. */
export function asBodies(items: readonly Item[], here: PeopleHere): readonly Item[] {
  const row: Item[] = []
  for (let at = 0; at < items.length;) {
    const found = bodyAt(items, at, here)
    const item = items[at]
    if (found === undefined) {
      if (item !== undefined) row.push(item)
      at += 1
      continue
    }
    if (found.isOwned) row.pop()
    const words = items.slice(at, at + found.length).flatMap((one) => (one.kind === 'word' ? [one.word] : []))
    row.push(mentionOf(words, [{ kind: 'party', id: found.party }], 'name'))
    at += found.length
  }
  return row
}

type BodyAt = { readonly party: string; readonly length: number; readonly isOwned: boolean }

function bodyAt(items: readonly Item[], at: number, here: PeopleHere): BodyAt | undefined {
  const word = wordAt(items, at)
  if (word === undefined) return undefined
  const before = items[at - 1]
  const owner = before?.kind === 'mention' && before.possessive ? before : undefined
  const isCalled = isTheWord(before, 'the') || owner !== undefined || (word.token.capital && at > 0)
  const one = (parties: readonly Party[], length: number, isOwned = false): BodyAt | undefined => {
    const [only, ...more] = parties
    return only === undefined || more.length > 0 ? undefined : { party: only.id, length, isOwned }
  }
  const inFull = one(
    here.parties.filter((party) => namesOf(party).some((name) => isNearly(name, items, at))),
    2,
  )
  if (inFull !== undefined) return inFull
  const own = isCalled ? called(word.norm, items, at, here) : []
  if (owner !== undefined) {
    const around = new Set([...peopleOf(owner).flatMap((id) => here.partiesOf.get(id) ?? []), partyOf(owner)])
    return one(
      own.filter(({ id }) => around.has(id) || (here.partiesOf.get(id) ?? []).some((id) => around.has(id))),
      1,
      true,
    )
  }
  return one(own, 1)
}

/** Parties that are what a noun says, by the last word of a name, or whose members it says, by the first. */
function called(norm: string, items: readonly Item[], at: number, here: PeopleHere): readonly Party[] {
  const base = baseNoun(norm)
  if (isWord(`${norm}_${normAt(items, at + 1)}`)) return []
  if (base !== norm) return isMatter(items, at) ? [] : manyOf(norm, base, here)
  const isCalled = isGroup(base) || isBody(base)
  const own = here.parties.filter((party) => isCalled && namesOf(party).some((name) => name.at(-1) === base))
  return own.length === 0 && PUBLISHING.has(base) && isTelling(items, at) ? here.publishers : own
}

/** `about the millers`: those people, whoever speaks for them. */
function isMatter(items: readonly Item[], at: number): boolean {
  return isTheWord(items[at - 2], 'about', 'on', 'of', 'for', 'with', 'from', 'among', 'against', 'over')
}

/** `the millers` of the millers’ guild, `the judges` of the court where all are judges of it. */
function manyOf(norm: string, base: string, { parties, offices }: PeopleHere): readonly Party[] {
  const own = parties.filter((party) => namesOf(party).some(([first]) => first === norm))
  if (own.length > 0) return own
  const ids = new Set(offices.filter(({ words }) => isFor(words, base)).map(({ party }) => party))
  return ids.size === 1 ? parties.filter(({ id, adjective }) => ids.has(id) && adjective === undefined) : []
}

/** `presiding judge of the court` is a judge. */
function isFor(words: readonly string[], base: string): boolean {
  const of = words.indexOf('of')
  return (of < 0 ? words : words.slice(0, of)).at(-1) === base
}

const PUBLISHING = new Set(
  'agency paper newspaper daily outlet wire broadcaster publication magazine weekly'.split(' '),
)

/** `does the paper say`, `according to the agency`. */
function isTelling(items: readonly Item[], at: number): boolean {
  const norms = rowOf(items)
  return (
    isSaying(norms, at + 1) ||
    isTheWord(items[at - 2], 'does', 'do', 'did', 'has', 'per', 'by') ||
    (isTheWord(items[at - 2], 'to') && isTheWord(items[at - 3], 'according'))
  )
}

/** Names of several words, without their articles. */
const namesOf = remember(({ name, names }: Party): readonly (readonly string[])[] =>
  [name, ...names]
    .map((one) => normsOf(one).filter((norm) => norm !== 'the'))
    .filter(({ length }) => length > 1),
)

/** `hospital employees` of the hospital workers: one word as on record, the other in words for it. */
function isNearly(name: readonly string[], items: readonly Item[], at: number): boolean {
  if (name.length !== 2) return false
  const [first, last] = [normAt(items, at), normAt(items, at + 1)]
  const [own = '', kind = ''] = name
  const isSame = baseNoun(first) === baseNoun(own)
  return (
    isSame &&
    last !== '' &&
    baseNoun(last) !== baseNoun(kind) &&
    lemmasOf(last).some((lemma) => familyOf(lemma).includes(baseNoun(kind)))
  )
}
