import { FUNCTION_WORDS } from '../words/grammar.ts'
import type { Item } from './mentions.ts'

/** Whether it is the first word of matter behind whoever did it. */
export function isDeed(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const item = items[index]
    if (item?.kind === 'mention') return true
    if (item?.kind === 'word' && !FUNCTION_WORDS.has(item.word.norm)) return false
  }
  return false
}
