import type { Item } from './mentions.ts'
import { signOf } from './row-signs.ts'

/** Whether what stands there is one of some words, and nothing that is named. */
export function isTheWord(item: Item | undefined, ...norms: readonly string[]): boolean {
  return item?.kind === 'word' && norms.includes(item.word.norm)
}

/** The word at a place of a row; none where something is named, or beyond its ends. */
export function wordAt(items: readonly Item[], at: number) {
  const item = items[at]
  return item?.kind === 'word' ? item.word : undefined
}

/** The same as it is compared; empty where there is none. */
export function normAt(items: readonly Item[], at: number): string {
  return wordAt(items, at)?.norm ?? ''
}

/** A row as its words are compared, with a sign for whatever is named. */
export function rowOf(items: readonly Item[]): readonly string[] {
  return items.map((item) => (item.kind === 'mention' ? signOf(item) : item.word.norm))
}
