import { baseNoun, lemmasOf } from '../lexicon/lemmas.ts'
import { isNameWord, isPerson } from '../lexicon/kinds-of-words.ts'
import { isCommonNoun, isWord, sensesOf } from '../lexicon/wordnet.ts'
import { isCommonWord } from '../record-index/names.ts'
import type { Name, NameIndex } from '../record-index/names.ts'
import { mentionOf } from './mentions.ts'
import type { Item } from './mentions.ts'
import { nearAt, shortAt } from './near-names.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
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
    const word = words[at]
    const found = word?.spelt === true ? undefined : nameAt(words, at, names, forgiving)
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

/** Leaves a word as it is that the record has as typed: it is no slip for anybody. */
export function withoutGuesses(items: readonly Item[], { words }: AnswerIndex): readonly Item[] {
  return items.map((item): Item => {
    const [only, ...others] = item.kind === 'mention' && item.taken !== undefined ? item.words : []
    if (only === undefined || others.length > 0 || only.token.capital) return item
    return lemmasOf(only.norm).some((lemma) => words.has(lemma)) ? { kind: 'word', word: only } : item
  })
}

function nameAt(
  words: readonly Word[],
  at: number,
  names: NameIndex,
  forgiving: boolean,
): FoundAt | undefined {
  const exact = exactAt(words, at, names)
  const longer =
    forgiving && exact?.length === 1 && isUnknown(words[at + 1]) ? nearAt(words, at, names) : undefined
  if (longer !== undefined && longer.length > 1) return longer
  return exact ?? (forgiving ? (nearAt(words, at, names) ?? shortAt(words, at, names)) : undefined)
}

/** `Hua Chuyning`: what stands behind a surname may be the rest of the name with a slip. */
function isUnknown(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.token.afterBreak &&
    !isCommonWord(word.norm) &&
    !lemmasOf(word.norm).some((lemma) => isWord(lemma))
  )
}

/** A name found at a place in a question, and how many words it takes. */
export type FoundAt = { readonly item: Item; readonly length: number }

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

/** `press conference` is one word that has nothing to do with the press named on record; a police chief is of the police. */
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
  const head = baseNoun(next.norm)
  return (
    /^[a-z]+$/u.test(first.norm) && isWord(first.norm) && isWord(`${first.norm}_${head}`) && !isPerson(head)
  )
}

/** `blinkens` without its apostrophe is Blinken's. */
function withoutEnding(norm: string): readonly string[] {
  if (!norm.endsWith('s') || norm.length < 3 || isCommonWord(norm)) return []
  return norm.length > 4 || !isWord(norm) ? [norm.slice(0, -1)] : []
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
  if (
    own.every(({ how }) => how === 'given') &&
    !word.token.capital &&
    isWord(word.norm) &&
    !isNameWord(word.norm)
  )
    return !isCommonWord(word.norm) && isDoer(before, words[at + 1])
  if (isSeveral(before, own)) return true
  if (
    !own.some(({ norms }) => norms[0] === word.norm) &&
    !word.token.capital &&
    lemmasOf(word.norm).some(isCommonNoun) &&
    !isOwner(words, at)
  )
    return false
  if (!isCommonWord(word.norm)) return true
  if (own.some(({ ref }) => ref.kind === 'party'))
    return /^\p{Lu}{2,}$/u.test(word.token.text) || (word.norm === 'us' && !TO_US.has(before))
  return word.token.capital && at > 0 && !word.token.afterBreak
}

/** `what did grace say`: somebody, where a noun would have its article. */
function isDoer(before: string, next: Word | undefined): boolean {
  return (
    /^(?:did|does|has)$/u.test(before) &&
    next !== undefined &&
    sensesOf(next.norm, 'verb').length > 0 &&
    (!next.norm.endsWith('s') || next.norm.endsWith('ss'))
  )
}

/** `the two waters`, where two people on record are called Water. */
function isSeveral(before: string, own: readonly Name[]): boolean {
  return /^(?:two|both)$/u.test(before) && own.filter(({ how }) => how === 'family').length > 1
}

/** `the guilds reply`, `chinas foreign minister`: an apostrophe left out in front of a noun. */
function isOwner(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (next === undefined || next.token.afterBreak || isCommonWord(next.norm)) return false
  if (words[at - 1]?.norm === 'the' && sensesOf(next.norm, 'noun').length > 0) return true
  return words.slice(at + 1, at + 1 + OFFICE).some(({ norm }) => isPerson(baseNoun(norm)))
}

/** Words an office has at most up to its `minister`: `foreign ministry spokesperson`. */
const OFFICE = 3

function mentionFrom(words: readonly Word[], own: readonly Name[]): Item {
  const sure = own.filter(({ how }) => how !== 'given')
  const refs = (sure.length > 0 ? sure : own).map(({ ref }) => ref)
  const main = new Set(own.filter(({ how }) => how === 'main').map(({ ref }) => ref.id))
  const proper = own.every(({ isProper }) => isProper)
  return mentionOf(words, refs, sure.length > 0 ? 'name' : 'given', { main, proper })
}
