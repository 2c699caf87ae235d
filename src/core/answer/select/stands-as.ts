import type { Statement } from '../../record/record.ts'
import type { Slot, Term } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { implyingWords } from '../lexicon/implying-words.ts'
import { MUTUAL } from '../words/grammar.ts'
import { doesInText, readStatement } from './read-statement.ts'

/** Whether somebody named in a question stands in a statement the way the question has them. */
export function standsAs(
  slot: Slot,
  statement: Statement,
  terms: readonly Term[],
  index: AnswerIndex,
): boolean {
  const { row, speakers, actors } = readStatement(statement, index)
  const isAny = (ids: Iterable<string>) => {
    const own = new Set(ids)
    return slot.ids.some((id) => own.has(id))
  }
  const around = withParties([...statement.to, ...statement.with], index)
  switch (slot.part) {
    case 'speaker':
      return isAny(speakers)
    case 'actor':
      return (
        isAny(actors) ||
        (terms.some(isMutual) && isAny(around)) ||
        slot.ids.some((id) => doesInText(row, id, deedsOf(terms, index)))
      )
    case 'to':
      return isAny(around) || isAny(withParties(statement.about, index))
    case 'with':
      return isAny(around) || isAny(actors)
    case 'any':
      return true
  }
}

function withParties(ids: readonly string[], { partiesOf }: AnswerIndex): readonly string[] {
  return ids.flatMap((id) => [id, ...(partiesOf.get(id) ?? [])])
}

function isMutual({ words }: Term): boolean {
  return words.some((word) => word.some((lemma) => MUTUAL.has(lemma)))
}

function deedsOf(terms: readonly Term[], index: AnswerIndex): ReadonlySet<string> {
  const lemmas = terms.flatMap(({ words }) => words.flat())
  return new Set(lemmas.flatMap((lemma) => [lemma, ...implyingWords(lemma, (word) => index.words.has(word))]))
}
