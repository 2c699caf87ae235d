import type { Statement } from '../../record/record.ts'
import type { Item } from '../question/mentions.ts'
import { isIn } from '../question/row-signs.ts'
import { isTheWord } from '../question/words-at.ts'
import { SAYING } from '../words/grammar.ts'

/** `calls Varga’s statement calm`, `takes the words of Varga as a hint`: what is told of their words is told of what they said. */
export function isOfWords(ids: readonly string[], statement: Statement, row: readonly Item[]): boolean {
  if (!isToldOf(ids, statement, row)) return false
  return row.some((item, at) => {
    if (item.kind !== 'mention' || !item.refs.some(({ id }) => ids.includes(id))) return false
    const [thing, of, next] = [row[at - 2], row[at - 1], row[at + 1]]
    return item.possessive ? isWords(next) : isTheWord(of, 'of') && isWords(thing)
  })
}

function isWords(item: Item | undefined): boolean {
  return item?.kind === 'word' && isIn(item.word.norm, SAYING)
}

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
