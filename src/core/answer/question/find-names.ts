import { allowedSlips, editDistance, mayBeNear } from '../../names/edit-distance.ts'
import { baseNoun, lemmasOf } from '../lexicon/lemmas.ts'
import { isCommonNoun, isWord } from '../lexicon/wordnet.ts'
import { isCommonWord, shapesNear } from '../record-index/names.ts'
import type { Name, NameIndex } from '../record-index/names.ts'
import { mentionOf } from './mentions.ts'
import type { Item } from './mentions.ts'
import type { Word } from './words-of-question.ts'

/** Words that hear or are given something: the `us` behind them is not the country. */
const TO_US = new Set([
  'tell',
  'give',
  'show',
  'let',
  'help',
  'remind',
  'inform',
  'send',
  'update',
  'brief',
  'for',
])

/** Marks the names in a question: the longest first, then those spelt with a slip. */
export function findNames(words: readonly Word[], names: NameIndex, forgiving = true): readonly Item[] {
  const items: Item[] = []
  for (let at = 0; at < words.length;) {
    const found =
      exactAt(words, at, names) ??
      (forgiving ? (nearAt(words, at, names) ?? shortAt(words, at, names)) : undefined)
    const word = words[at]
    if (found === undefined) {
      if (word !== undefined) items.push({ kind: 'word', word })
      at += 1
    } else {
      items.push(found.item)
      at += found.length
    }
  }
  return items
}

type FoundAt = { readonly item: Item; readonly length: number }

function exactAt(words: readonly Word[], at: number, names: NameIndex): FoundAt | undefined {
  const first = words[at]
  if (first === undefined) return undefined
  if (first.refs !== undefined) return { item: mentionOf([first], first.refs, 'name'), length: 1 }
  for (const norm of [first.norm, ...withoutEnding(first.norm)]) {
    const candidates = names.byFirst.get(norm) ?? []
    const fits = candidates.filter((name) => fitsAt(name, words, at))
    const length = fits[0]?.norms.length
    if (length === undefined) continue
    const own = fits.filter((name) => name.norms.length === length)
    if (length === 1 && (isCompound(words, at) || !isWrittenAsName(words, at, own))) continue
    const item = mentionFrom(words.slice(at, at + length), own)
    const lost = words[at + length - 1]?.norm !== own[0]?.norms.at(-1) && norm !== first.norm
    return { item: lost && item.kind === 'mention' ? { ...item, possessive: true } : item, length }
  }
  return undefined
}

/** `press conference` is one word that has nothing to do with the press named on record. */
function isCompound(words: readonly Word[], at: number): boolean {
  const [first, next] = [words[at], words[at + 1]]
  if (
    first === undefined ||
    next === undefined ||
    first.token.capital ||
    first.token.possessive ||
    next.token.afterBreak
  )
    return false
  return /^[a-z]+$/u.test(first.norm) && isWord(first.norm) && isWord(`${first.norm}_${baseNoun(next.norm)}`)
}

/** `blinkens` without its apostrophe is Blinken's. */
function withoutEnding(norm: string): readonly string[] {
  return norm.length > 4 && norm.endsWith('s') ? [norm.slice(0, -1)] : []
}

function fitsAt({ norms }: Name, words: readonly Word[], at: number): boolean {
  return norms.every((norm, index) => {
    const word = words[at + index]
    if (index === 0) return true
    if (word === undefined || word.unknown) return false
    return word.norm === norm || (index === norms.length - 1 && withoutEnding(word.norm).includes(norm))
  })
}

/** A name that is also a common word (`Us`, `May`, `He`) has to be written like a name. */
function isWrittenAsName(words: readonly Word[], at: number, own: readonly Name[]): boolean {
  const word = words[at]
  if (word === undefined) return false
  const before = words[at - 1]?.norm ?? ''
  if (own.every(({ how }) => how === 'given') && !word.token.capital && isWord(word.norm)) return false
  if (
    !own.some(({ norms }) => norms[0] === word.norm) &&
    !word.token.capital &&
    lemmasOf(word.norm).some(isCommonNoun)
  )
    return false
  if (!isCommonWord(word.norm)) return true
  if (own.some(({ ref }) => ref.kind === 'party')) return !TO_US.has(before)
  return word.token.capital && at > 0 && !word.token.afterBreak
}

function mentionFrom(words: readonly Word[], own: readonly Name[]): Item {
  const sure = own.filter(({ how }) => how !== 'given')
  const refs = (sure.length > 0 ? sure : own).map(({ ref }) => ref)
  const main = new Set(own.filter(({ how }) => how === 'main').map(({ ref }) => ref.id))
  const proper = own.every(({ isProper }) => isProper)
  return mentionOf(words, refs, sure.length > 0 ? 'name' : 'given', { main, proper })
}

/** A name spelt with a slip: alone only where English has no such word, in company where the rest is right. */
function nearAt(words: readonly Word[], at: number, names: NameIndex): FoundAt | undefined {
  const first = words[at]
  if (first === undefined || first.norm.length < 3 || isCommonWord(first.norm)) return undefined
  const letters = new Set([first.norm[0] ?? '', first.norm[1] ?? ''])
  let best: { readonly names: Name[]; readonly slips: number } | undefined
  for (const letter of letters)
    for (const name of candidatesFor(first, letter, names)) {
      const slips = slipsAt(name, words, at)
      if (slips === undefined || (best !== undefined && slips > best.slips)) continue
      if (best !== undefined && slips === best.slips && name.norms.length === best.names[0]?.norms.length)
        best.names.push(name)
      else if (
        best === undefined ||
        slips < best.slips ||
        name.norms.length > (best.names[0]?.norms.length ?? 0)
      )
        best = { names: [name], slips }
    }
  if (best === undefined) return undefined
  const length = best.names[0]?.norms.length ?? 1
  const own = words.slice(at, at + length)
  const refs = best.names.map(({ ref }) => ref)
  const taken = spelling(best.names[0])
  return { item: mentionOf(own, refs, 'name', { taken }), length }
}

/** Names whose first word may be meant; an English word in small letters is none of them misspelt. */
function candidatesFor({ norm, token }: Word, letter: string, names: NameIndex): readonly Name[] {
  if (!token.capital && lemmasOf(norm).some(isWord))
    return letter === norm[0] ? (names.byFirst.get(norm) ?? []) : []
  return shapesNear(letter, norm.length)
    .flatMap((shape) => names.byLetter.get(shape) ?? [])
    .filter(({ norms }) => mayBeNear(norm, norms[0] ?? '', 2))
}

/** Lengths of names that people shorten. */
const SHORTENED = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14]

/** `ukr` for Ukraine: the beginning of one party's name, where English has no such word. */
function shortAt(words: readonly Word[], at: number, names: NameIndex): FoundAt | undefined {
  const word = words[at]
  if (word === undefined || word.norm.length < 3 || word.norm.length > 4 || lemmasOf(word.norm).some(isWord))
    return undefined
  const own = SHORTENED.flatMap(
    (length) => names.byLetter.get(`${word.norm[0] ?? ''}${length}`) ?? [],
  ).filter(
    ({ ref, norms }) =>
      ref.kind === 'party' &&
      norms.length === 1 &&
      (norms[0] ?? '').startsWith(word.norm) &&
      (norms[0] ?? '').length > 4,
  )
  const parties = new Set(own.map(({ ref }) => ref.id))
  const [only] = own
  if (only === undefined || parties.size > 1) return undefined
  return { item: mentionOf([word], [only.ref], 'name'), length: 1 }
}

function spelling(name: Name | undefined): string {
  return name === undefined
    ? ''
    : name.norms.map((norm) => norm.replace(/^./u, (one) => one.toUpperCase())).join(' ')
}

/** Slips between a name and the words at a place; undefined when they are not the same name. */
function slipsAt({ norms, how }: Name, words: readonly Word[], at: number): number | undefined {
  if (how === 'given' || at + norms.length > words.length) return undefined
  let slips = 0
  let right = 0
  for (const [index, norm] of norms.entries()) {
    const typed = words[at + index]?.norm ?? ''
    if (typed === norm) {
      right += 1
      continue
    }
    if (Math.abs(typed.length - norm.length) > 2 || isCommonWord(typed)) return undefined
    const allowed = allowedSlips(typed.length > norm.length ? typed : norm)
    if (allowed === 0 || !startsAlike(typed, norm)) return undefined
    if (!mayBeNear(typed, norm, allowed)) return undefined
    const distance = editDistance(typed, norm)
    if (distance > allowed || (norms.length === 1 && distance > 1 && norm.length < 8)) return undefined
    if (norms.length === 1 && (norm.length < 4 || lemmasOf(typed).some(isWord))) return undefined
    slips += distance
  }
  return slips === 0 || (norms.length > 1 && right === 0 && slips > 2) ? undefined : slips
}

/** A slip in the first letter makes another name (`Bates` is not Gates), unless the first two changed places. */
function startsAlike(typed: string, norm: string): boolean {
  return typed[0] === norm[0] || (typed[0] === norm[1] && typed[1] === norm[0])
}
