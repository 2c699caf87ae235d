import { SAYING } from '../words/grammar.ts'
import { lemmasOf, verbOf } from './lemmas.ts'
import { isTellingVerb } from './wordnet.ts'

/** Whether a word, read as a verb, says that somebody says something. */
export function isSpeech(norm: string): boolean {
  if (lemmasOf(norm).some((lemma) => SAYING.has(lemma))) return true
  return isTellingVerb(verbOf(norm))
}
