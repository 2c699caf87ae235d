import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
import { includes, unite } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { coverTerm } from './cover-term.ts'

/** From as many passages on, statements that share one loose word have nothing else in common. */
const MANY = 3

/**
 * Whether one loose word is all that holds statements of several passages together: `how bad is it`.
 *
 * Nobody is named, and none has the word itself or is filed under it, only words that may stand for it. Of `it` or
 * `they` in a first question a single statement of the kind could be about anything: `is it safe`.
 */
export function isScattered(
  { slots, terms, day, quoted, briefs, leaning, words, kinds }: Asked,
  found: readonly Statement[],
  index: AnswerIndex,
  isFirst: boolean,
): boolean {
  const [only, ...more] = terms.filter(({ isSoft }) => !isSoft)
  const held = slots.length + more.length + quoted.length + briefs.length
  if (only === undefined || held > 0 || day !== undefined || only.issues.length > 0) return false
  const { literal, weak } = coverTerm(only, index)
  const numbers = found.map(({ id }) => index.numbers.get(id) ?? -1)
  const isOpen =
    isFirst &&
    (kinds.has('whether') || kinds.has('who')) &&
    (words.includes('it') || leaning.pronoun !== undefined)
  if (isOpen && !numbers.some((number) => includes(literal, number))) return true
  const passages = new Set(
    found.map(({ cite }) => cite.map(({ source, anchor }) => `${source}:${anchor}`).join(' ')),
  )
  if (passages.size < MANY) return false
  const sure = unite([literal, weak])
  return !numbers.some((number) => includes(sure, number))
}
