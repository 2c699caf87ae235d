import type { Item } from './mentions.ts'
import { isTheWord } from './words-at.ts'

/** Whether somebody named is the one according to whom something is so: `according to the army`. */
export function isAccording(items: readonly Item[], at: number): boolean {
  const to = items.slice(Math.max(0, at - 3), at).findLastIndex((item) => isTheWord(item, 'to'))
  return to >= 0 && isTheWord(items[Math.max(0, at - 3) + to - 1], 'according')
}
