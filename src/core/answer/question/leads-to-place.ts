import type { Item } from './mentions.ts'

/** `going to Belmont`, `come to Washington`: a visit. */
export function leadsToPlace(items: readonly Item[], at: number): boolean {
  const [to, the, place] = [items[at + 1], items[at + 2], items[at + 3]]
  if (to?.kind !== 'word' || to.word.norm !== 'to') return false
  const named = the?.kind === 'word' && the.word.norm === 'the' ? place : the
  return named?.kind === 'mention' || (named?.kind === 'word' && named.word.token.capital)
}
