import { implyingWords } from '../lexicon/implying-words.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { familyOf } from '../words/families.ts'

/** Words of the record, other than parts of names, that say what was asked with this one. */
export function impliedWords(lemma: string, { common }: AnswerIndex): readonly string[] {
  const known = implyingWords(lemma, (word) => common.has(word))
  return [...known, ...familyOf(lemma).filter((word) => common.has(word))]
}
