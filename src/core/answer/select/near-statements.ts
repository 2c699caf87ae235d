import { relatedWords } from '../lexicon/related-words.ts'
import { areApart } from '../words/apart.ts'
import type { Term } from '../question/asked.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'

/** Keeps of some statements those that the question may be about. */
export type Within = (list: Postings) => Postings

/** Which statements come near to every word of a term, and how near to the one they come least near to. */
export function nearby(
  { words, phrase, isNoun }: Term,
  least: number,
  index: AnswerIndex,
  within: Within,
): ReadonlyMap<number, number> {
  const [first = new Map<number, number>(), ...rest] = words.map((word) =>
    nearWord(word, isNoun, least, index, within),
  )
  const whole = phrase === undefined ? [] : nearWord([phrase], false, least, index, within)
  const apart = rest.reduce<ReadonlyMap<number, number>>(
    (both, other) =>
      new Map(
        [...both].flatMap(([number, near]) =>
          other.has(number) ? [[number, Math.min(near, other.get(number) ?? 0)]] : [],
        ),
      ),
    first,
  )
  return new Map([...apart, ...whole])
}

function nearWord(
  lemmas: readonly string[],
  isNoun: boolean,
  least: number,
  index: AnswerIndex,
  within: Within,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const add = (word: string, strength: number) => {
    for (const number of within(index.common.get(word) ?? []))
      if ((found.get(number) ?? 0) < strength) found.set(number, strength)
  }
  for (const lemma of lemmas) {
    add(lemma, 1)
    for (const [word, strength] of relatedWords(lemma, isNoun))
      if (strength >= least && !areApart(lemma, word)) add(word, strength)
  }
  return found
}
