import { SAYING } from '../words/grammar.ts'
import { lemmasOf, verbOf } from './lemmas.ts'
import { isTellingVerb } from './kinds-of-words.ts'

const ANSWERING = new Set(['answer', 'respond', 'reply', 'react', 'retaliate'])

/** Whether a word, read as a verb, says that somebody says something; one can answer with deeds. */
export function isSpeech(norm: string): boolean {
  if (lemmasOf(norm).some((lemma) => ANSWERING.has(lemma))) return false
  if (lemmasOf(norm).some((lemma) => SAYING.has(lemma))) return true
  return isTellingVerb(verbOf(norm))
}
