import type { Statement } from '../../record/record.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import type { Asked } from '../question/asked.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { normsOf } from '../words/tokens.ts'

/** Whether a statement tells which one it is, where that is asked: `which court?` by more than the word for it. */
export function tellsWhichOne({ text }: Statement, { whichOne }: Asked): boolean {
  if (whichOne === undefined) return true
  const lemmas = new Set(lemmasOf(whichOne))
  const norms = normsOf(text)
  return norms.some((norm, at) => {
    if (!lemmasOf(norm).some((lemma) => lemmas.has(lemma))) return false
    const before = norms[at - 1]
    return (
      (before !== undefined && !FUNCTION_WORDS.has(before)) ||
      /^(?:of|in|at|called|named|for)$/u.test(norms[at + 1] ?? '')
    )
  })
}
