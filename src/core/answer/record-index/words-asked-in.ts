import { statedWords } from './stated-words.ts'

/** The words of a phrase that readers ask with; a verb with its particle is no other verb: `walk out` is no walk. */
export function wordsAskedIn(phrase: string): readonly string[] {
  return statedWords(phrase).flatMap(({ lemmas }) => {
    const compounds = lemmas.filter((lemma) => lemma.includes('_'))
    return compounds.length > 0 ? compounds : lemmas
  })
}
