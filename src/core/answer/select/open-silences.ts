import type { Silence } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { statedWords } from '../record-index/stated-words.ts'

/** What the record itself says the sources leave open and a question asks for. */
export function openSilences(asked: Asked, index: AnswerIndex): readonly Silence[] {
  const all = [...index.record.briefs.values()].flatMap(({ silences }) => silences)
  return all.filter((silence) => isAsked(silence, asked))
}

function isAsked(silence: Silence, asked: Asked): boolean {
  if (asked.terms.length === 0) return false
  const words = new Set(statedWords(silence.text).flatMap(({ lemmas }) => lemmas))
  return (
    asked.terms.every(
      ({ words: own, issues }) =>
        own.every((word) => word.some((lemma) => words.has(lemma))) ||
        issues.some((id) => silence.issues.includes(id)),
    ) && asked.slots.every(({ ids }) => ids.length === 0 || ids.some((id) => silence.about.includes(id)))
  )
}
