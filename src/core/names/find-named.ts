import { normalizeName } from '../record/normalize-name.ts'
import { allowedSlips, editDistance, mayBeNear } from './edit-distance.ts'

/** Something that can be asked for by any of its names. */
export type Named = { readonly id: string; readonly names: readonly string[] }

/** What a typed name means: one thing, several that share the name, or none with the nearest few. */
export type Found =
  | { readonly kind: 'one'; readonly id: string; readonly exact: boolean }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none'; readonly nearest: readonly string[] }

const MOST_NEAREST = 5

/**
 * Finds what a reader means by a name typed from memory.
 *
 * Case, accents, hyphens and word order do not matter and small slips are forgiven; a name that fits two is not guessed.
 */
export function findNamed(asked: string, candidates: readonly Named[]): Found {
  return matchNamed(asked, candidates) ?? noneOf(asked, candidates)
}

function noneOf(asked: string, candidates: readonly Named[]): Found {
  const isSaid = wordsOf(asked).length > 0
  return { kind: 'none', nearest: isSaid ? rankNames(asked, candidates).slice(0, MOST_NEAREST) : [] }
}

/** What `findNamed` finds; undefined for none, whose nearest take much longer to tell. */
export function matchNamed(
  asked: string,
  candidates: readonly Named[],
): Exclude<Found, { readonly kind: 'none' }> | undefined {
  const words = wordsOf(asked)
  if (words.length === 0) return undefined
  const exact = indexOf(candidates).get(keyOf(words)) ?? []
  if (exact.length > 1) return { kind: 'several', ids: exact }
  if (exact[0] !== undefined) return { kind: 'one', id: exact[0], exact: true }
  const scored = candidates.map((named) => ({ id: named.id, slips: slipsTo(words, named) }))
  for (const slips of [1, 2, 3]) {
    const hits = scored.filter((candidate) => candidate.slips === slips).map(({ id }) => id)
    if (hits.length > 1) return { kind: 'several', ids: hits }
    if (hits[0] !== undefined) return { kind: 'one', id: hits[0], exact: false }
  }
  return undefined
}

const indexes = new WeakMap<readonly Named[], ReadonlyMap<string, readonly string[]>>()

/** Ids by the words of their names in any order, for lists that are kept: what is typed right is found at once. */
function indexOf(candidates: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(candidates)
  if (known !== undefined) return known
  const index = new Map<string, string[]>()
  for (const { id, names } of candidates)
    for (const key of new Set([id, ...names].map((name) => keyOf(wordsOf(name)))))
      index.set(key, [...(index.get(key) ?? []), id])
  indexes.set(candidates, index)
  return index
}

function keyOf(words: readonly string[]): string {
  return [...words].sort().join(' ')
}

/** Like `findNamed`, but part of a name will do where only one thing bears it: `china` for `China–US`. */
export function findByPart(asked: string, candidates: readonly Named[]): Found {
  const found = matchNamed(asked, candidates)
  if (found !== undefined) return found
  const words = wordsOf(asked)
  const hits = candidates.filter((named) => namesOf(named).some((own) => holds(own, words)))
  if (words.length === 0 || hits.length === 0) return noneOf(asked, candidates)
  const ids = hits.map(({ id }) => id)
  return ids.length === 1 ? { kind: 'one', id: ids[0] ?? '', exact: false } : { kind: 'several', ids }
}

function holds(own: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => own.some((other) => editDistance(word, other) <= allowedSlips(word)))
}

/** Orders things by how near one of their names is to what was typed; far ones are left out. */
export function rankNames(typed: string, candidates: readonly Named[]): readonly string[] {
  const wanted = normalizeName(typed)
  if (wanted === '') return candidates.map(({ id }) => id)
  return candidates
    .map(({ id, names }) => ({ id, far: Math.min(...[id, ...names].map((name) => farness(wanted, name))) }))
    .filter(({ far }) => far < 0.7)
    .sort((a, b) => a.far - b.far)
    .map(({ id }) => id)
}

/** 0 the same, under 0.1 begins with it, under 0.2 holds a word that does, else the share of letters that differ. */
function farness(wanted: string, name: string): number {
  const own = normalizeName(name)
  if (own === wanted) return 0
  if (own.startsWith(wanted)) return 0.05
  if (own.split(' ').some((word) => word.startsWith(wanted))) return 0.1
  if (own.includes(wanted)) return 0.2
  return 0.3 + editDistance(wanted, own) / Math.max(wanted.length, own.length)
}

function slipsTo(words: readonly string[], named: Named): number {
  return Math.min(...namesOf(named).map((own) => slipsBetween(words, own)))
}

const split = new WeakMap<Named, readonly (readonly string[])[]>()

/** The words of each name of something. */
function namesOf(named: Named): readonly (readonly string[])[] {
  const known = split.get(named) ?? [named.id, ...named.names].map(wordsOf)
  split.set(named, known)
  return known
}

/** Slips between two names whose words may stand in any order; infinite when they are different names. */
function slipsBetween(words: readonly string[], own: readonly string[]): number {
  if (words.length !== own.length) return Infinity
  const left = [...own]
  let slips = 0
  for (const word of words) {
    const allowed = allowedSlips(word)
    const distances = left.map((other) =>
      mayBeNear(word, other, allowed) ? editDistance(word, other) : Infinity,
    )
    const least = Math.min(...distances)
    if (least > allowed) return Infinity
    slips += least
    left.splice(distances.indexOf(least), 1)
  }
  return slips
}

const FILLERS = new Set(['the', 'and', 'of', 'mr', 'ms', 'mrs', 'dr'])

function wordsOf(name: string): readonly string[] {
  const words = normalizeName(name.replaceAll(/['’]s\b/gu, '').replaceAll(/\b(?:\p{L}\.)+/gu, joinInitials))
    .split(' ')
    .filter(Boolean)
  const telling = words.filter((word) => !FILLERS.has(word))
  return telling.length > 0 ? telling : words
}

/** `U.S.` is one word, `US`. */
function joinInitials(initials: string): string {
  return initials.replaceAll('.', '')
}
