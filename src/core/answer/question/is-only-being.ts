import { PARTICLES } from '../words/grammar.ts'
import type { AskedKind } from './asked.ts'
import type { Item } from './mentions.ts'
import { isTheWord } from './words-at.ts'

function isRole(item: Item | undefined): boolean {
  return item?.kind === 'mention' && item.how === 'role'
}

/** `how long was the kiln down`, `until when is Oster head of the mill`, `what share did Lund get`: nobody does anything there. */
export function isOnlyBeing(items: readonly Item[], at: number, kinds: ReadonlySet<AskedKind>): boolean {
  if (!kinds.has('many') && !kinds.has('when')) return false
  if (isRole(items[at]) && at === items.length - 1 && items[at - 1]?.kind === 'mention')
    return isOnlyBeing(items, at - 1, kinds)
  const before = items[at - 1]
  const helping = isTheWord(before, 'the') ? items[at - 2] : before
  const [next, ...more] = items.slice(at + 1)
  if (isTheWord(helping, 'is', 'are', 'was', 'were'))
    return (
      next === undefined ||
      (more.length === 0 && next.kind === 'word' && PARTICLES.has(next.word.norm)) ||
      (more.length === 0 && isRole(next))
    )
  return (
    kinds.has('many') &&
    isTheWord(helping, 'do', 'does', 'did', 'has', 'have', 'had', 'will', 'would') &&
    isTheWord(next, 'have', 'get', 'receive', 'had', 'gotten', 'received')
  )
}
