import type { Statement } from '../../record/record.ts'
import type { Item } from '../question/mentions.ts'

/**
 * Whether what is told is told of somebody, where it is nobody's deed or word: whoever judges it, or the first one named in it.
 *
 * `The Mail says Varga is moving fast to mend the weir`: of Varga, and a judgment of the Mail's.
 */
export function isToldOf(
  ids: readonly string[],
  { by, via, about }: Statement,
  row: readonly Item[],
): boolean {
  if (by.length > 0) return false
  if (ids.some((id) => via.includes(id))) return true
  if (!ids.some((id) => about.includes(id))) return false
  const named = row.find((item) => item.kind === 'mention' && !item.refs.some(({ id }) => via.includes(id)))
  return named?.kind !== 'mention' || named.refs.some(({ id }) => ids.includes(id))
}
