import { remember } from '../../remember.ts'
import type { Term } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { impliedWords } from './implied-words.ts'

/** The base forms a deed can stand in; of `shoot_down` the verb alone. */
export function deedLemmas(terms: readonly Term[], index: AnswerIndex): ReadonlySet<string> {
  const [only, ...more] = terms.map((term) => lemmasOfDeed(term, index))
  return more.length === 0 && only !== undefined
    ? only
    : new Set([...(only ?? []), ...more.flatMap((own) => [...own])])
}

/** Found once for each question, not for each statement. */
const lemmasOfDeed = remember(({ words, phrase }: Term, index: AnswerIndex): ReadonlySet<string> => {
  const lemmas = phrase === undefined ? words.flat() : [...(words[0] ?? []), phrase]
  const all = lemmas.flatMap((lemma) => [lemma, ...impliedWords(lemma, index)])
  return new Set(all.map((lemma) => lemma.split('_')[0] ?? lemma))
})
