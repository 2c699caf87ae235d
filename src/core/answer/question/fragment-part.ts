import { isPerson } from '../lexicon/kinds-of-words.ts'
import { baseNoun } from '../lexicon/lemmas.ts'
import type { Part } from './asked.ts'
import { isIn } from './row-signs.ts'
import { isTheWord, normAt } from './words-at.ts'
import type { Item } from './mentions.ts'

/** Verbs that help another verb. */
export const AUXILIARY = new Set(
  'be is are was were am do does did has have had will would can could may might shall should'.split(' '),
)

/** `Blinken on Taiwan`, `Hua tweet`: no question word and no auxiliary. */
export function isFragment(items: readonly Item[]): boolean {
  return !items.some(
    (item) =>
      item.kind === 'word' &&
      (AUXILIARY.has(item.word.norm) ||
        /^(?:who|whom|whose|what|which|when|where|why|how)$/u.test(item.word.norm)),
  )
}

/** `cargo on the lake ships`: the word in front of where it is or whose, which is what is wanted. */
export function typedFor(items: readonly Item[]): string | undefined {
  if (!isFragment(items)) return undefined
  const at = items.findIndex((item) => isTheWord(item, 'on', 'at', 'in', 'of', 'for', 'from', 'aboard'))
  const before = items.slice(0, Math.max(0, at))
  const noun = normAt(before, before.length - 1)
  return noun !== '' && before.every(({ kind }) => kind === 'word') && !isPerson(baseNoun(noun))
    ? noun
    : undefined
}

/** In a fragment the first one named is who speaks, if something follows to speak about. */
export function fragmentPart(items: readonly Item[], at: number): Part {
  const isFirst = !items.slice(0, at).some((item) => item.kind === 'mention')
  if (!isFirst || items.length <= at + 1) return 'any'
  const next = items[at + 1]
  if (isTheWord(next, 'on') && isIn(normAt(items, at + 2), STATES)) return 'any'
  return next?.kind === 'word' && /^(?:on|about|re)$/u.test(next.word.norm) ? 'speaker' : 'actor'
}

/** `on alert`, `on strike`: how they are, and nothing they speak about. */
const STATES = new Set('alert strike trial leave hold standby parole bail fire guard duty holiday'.split(' '))

/** `Lund party`, `Lund country`: to which somebody belongs. */
export function isPartyOf(items: readonly Item[], at: number): boolean {
  const [first] = items
  return (
    items.length === 2 &&
    at === 1 &&
    first?.kind === 'mention' &&
    /^(?:party|country)$/u.test(normAt(items, at))
  )
}
