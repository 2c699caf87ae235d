import type { Statement } from '../../record/record.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import type { Asked } from '../question/asked.ts'
import { normsOf } from '../words/tokens.ts'
import { tokensIn } from './read-statement.ts'

/** More than this that a body did or said does not tell what it is. */
const MOST = 2

/**
 * Of what was found for `what is the strip`, whatever tells what it is, where something does.
 *
 * Of somebody or a body with no more asked, a list of all they did tells nothing.
 */
export function tellingWhatItIs(found: readonly Statement[], asked: Asked): readonly Statement[] {
  if (!asked.asksWhatItIs || [...asked.kinds].some((kind) => kind !== 'what')) return found
  const telling = found.filter((statement) => tellsWhatItIs(statement, asked))
  if (telling.length > 0) return telling
  return asked.terms.length === 0 && found.length > MOST ? [] : found
}

/** `the strip is a meadow`, `the strip, a meadow by the lake`. */
export function tellsWhatItIs(statement: Statement, { slots, terms }: Asked): boolean {
  const names = new Set(
    [
      ...slots.map(({ norms }) => norms.at(-1) ?? ''),
      ...terms.map(({ surface }) => normsOf(surface).at(-1) ?? ''),
    ].flatMap(lemmasOf),
  )
  const tokens = tokensIn(statement)
  return tokens.some(({ norm, possessive }, at) => {
    if (possessive || !lemmasOf(norm).some((lemma) => names.has(lemma))) return false
    const [next, behind] = tokens.slice(at + 1, at + 3)
    if (
      CALLING.test(tokens[at + 1]?.norm ?? '') ||
      tokens.slice(0, at).some((one) => DESCRIBING.test(one.norm))
    )
      return tokens.slice(at + 1).some((one) => one.norm === 'as')
    if (next?.afterBreak === true) return /^(?:an?|the)$/u.test(next.norm) && behind?.afterBreak === false
    return (
      BEING.test(next?.norm ?? '') && /^(?:an?|the|\d[\d,.]*|one|two|three|made)$/u.test(behind?.norm ?? '')
    )
  })
}

/** `describes the strip as a meadow`. */
const DESCRIBING = /^(?:describe[sd]?|calls|identif(?:y|ies|ied)|refers)$/u
const CALLING = /^(?:described|known|identified)$/u

const BEING = /^(?:is|are|was|were)$/u
