import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { nameOf } from '../../compose/name.ts'

/** What was looked for in vain, piece by piece, for the reader. */
export function lookedFor(asked: Asked, { record }: AnswerIndex): readonly string[] {
  const named = asked.slots.map(({ ids, surface }) => {
    const [only, ...more] = ids
    return only === undefined || more.length > 0 ? surface : nameOf(only, record.directory)
  })
  const terms = asked.terms.map(({ surface }) => surface)
  return [...new Set([...asked.strangers, ...named, ...terms, ...asked.quoted.map((words) => `“${words}”`)])]
}
