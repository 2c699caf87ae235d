import type { Silence } from '../../record/record.ts'
import type { Asked, Term } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'

/** What the record itself says the sources leave open and a question asks for. */
export function openSilences({ terms, slots }: Asked, { silences }: AnswerIndex): readonly Silence[] {
  const [first, ...rest] = terms.map((term) => covering(term, silences))
  if (first === undefined) return []
  return [...first].filter(
    (silence) =>
      rest.every((own) => own.has(silence)) &&
      slots.every(({ ids }) => ids.length === 0 || ids.some((id) => silence.about.includes(id))),
  )
}

/** The silences that have a word of a term, or its matter. */
function covering(
  { words, issues }: Term,
  { byWord, byIssue }: AnswerIndex['silences'],
): ReadonlySet<Silence> {
  const worded = words.map((word) => new Set(word.flatMap((lemma) => [...(byWord.get(lemma) ?? [])])))
  const [first = new Set<Silence>(), ...more] = worded
  const spoken = [...first].filter((silence) => more.every((own) => own.has(silence)))
  return new Set([...spoken, ...issues.flatMap((id) => [...(byIssue.get(id) ?? [])])])
}
