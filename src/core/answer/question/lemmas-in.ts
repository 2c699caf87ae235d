import { allowedSlips, editDistance, mayBeNear } from '../../names/edit-distance.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import { isWord } from '../lexicon/wordnet.ts'
import { shapesNear } from '../record-index/names.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'

/** Base forms; of a word that neither English nor the record has, those of the record's word it is a slip of. */
export function lemmasIn(norm: string, index: AnswerIndex): readonly string[] {
  const lemmas = lemmasOf(norm)
  const isKnown = lemmas.some(
    (lemma) => isWord(lemma) || index.words.has(lemma) || index.weakWords.has(lemma),
  )
  if (isKnown || norm.length < 5) return lemmas
  const near = shapesNear(norm[0] ?? '', norm.length)
    .flatMap((shape) => index.vocabulary.get(shape) ?? [])
    .filter(
      (word) =>
        Math.abs(word.length - norm.length) <= 2 &&
        word.length >= 5 &&
        mayBeNear(norm, word, allowedSlips(norm)) &&
        editDistance(norm, word) <= allowedSlips(norm),
    )
  return [...lemmas, ...near.flatMap(lemmasOf)]
}
