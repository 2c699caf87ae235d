import { allowedSlips, editDistance, mayBeNear } from '../../names/edit-distance.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import { isWord } from '../lexicon/wordnet.ts'
import { isCommonWord, shapesNear, startOf } from '../record-index/names.ts'
import type { Name, NameIndex } from '../record-index/names.ts'
import type { FoundAt } from './find-names.ts'
import { mentionOf } from './mentions.ts'
import type { Word } from './words-of-question.ts'

/** A name spelt with a slip: alone only where English has no such word, in company where the rest is right. */
export function nearAt(words: readonly Word[], at: number, names: NameIndex): FoundAt | undefined {
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

/** `ukr` for Ukraine: the beginning of one party's name, where English has no such word. */
export function shortAt(words: readonly Word[], at: number, names: NameIndex): FoundAt | undefined {
  const word = words[at]
  if (word === undefined || word.norm.length < 3 || word.norm.length > 4 || lemmasOf(word.norm).some(isWord))
    return undefined
  const own = (names.byStart.get(startOf(word.norm)) ?? []).filter(({ norms }) =>
    norms[0]?.startsWith(word.norm),
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
    if (!words[at + index]?.token.capital && isWord(typed) && isWord(norm)) return undefined
    if (norms.length === 1 && (norm.length < 4 || lemmasOf(typed).some(isWord))) return undefined
    slips += distance
  }
  return slips === 0 || (norms.length > 1 && right === 0 && slips > 2) ? undefined : slips
}

/** A slip in the first letter makes another name (`Bates` is not Gates), unless the first two changed places. */
function startsAlike(typed: string, norm: string): boolean {
  return typed[0] === norm[0] || (typed[0] === norm[1] && typed[1] === norm[0])
}
