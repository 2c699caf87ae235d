import { FUNCTION_WORDS } from '../words/grammar.ts'
import { isCrowd } from './mentions.ts'
import type { Item } from './mentions.ts'
import { isTheWord } from './words-at.ts'

/** Whether it is the first word of matter behind whoever did it. */
export function isDeed(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const item = items[index]
    if (item?.kind === 'mention' || isCrowd(item) || isTheWord(item, 'he', 'she', 'they')) return true
    if (item?.kind === 'word' && !FUNCTION_WORDS.has(item.word.norm) && !leadsToDeed(items, index))
      return false
  }
  return false
}

/** `did Rahim agree to resign`: what they are asked to have done is behind it. */
function leadsToDeed(items: readonly Item[], at: number): boolean {
  const [item, to] = [items[at], items[at + 1]]
  return item?.kind === 'word' && LEADING.has(item.word.norm) && to?.kind === 'word' && to.word.norm === 'to'
}

const LEADING = new Set('agree agreed consent consented plan intend promise promised'.split(' '))
