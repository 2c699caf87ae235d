import type { Part } from './asked.ts'
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

/** In a fragment the first one named is who speaks, if something follows to speak about. */
export function fragmentPart(items: readonly Item[], at: number): Part {
  const isFirst = !items.slice(0, at).some((item) => item.kind === 'mention')
  if (!isFirst || items.length <= at + 1) return 'any'
  const next = items[at + 1]
  return next?.kind === 'word' && /^(?:on|about|re)$/u.test(next.word.norm) ? 'speaker' : 'actor'
}
