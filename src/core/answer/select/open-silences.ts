import type { BriefingRecord, Silence } from '../../record/record.ts'
import type { Asked, Slot, Term } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'

/** What the record itself says the sources leave open and a question asks for. */
export function openSilences(asked: Asked, { silences, record }: AnswerIndex): readonly Silence[] {
  const { terms, slots, wantsNames } = asked
  if (wantsNames && terms.length === 0) return namelessIn(slots, record)
  const [first, ...rest] = terms.map((term) => covering(term, silences))
  if (first === undefined) return []
  return [...first].filter(
    (silence) =>
      rest.every((own) => own.has(silence)) &&
      slots.every(({ ids }) => ids.length === 0 || ids.some((id) => silence.about.includes(id))),
  )
}

/** That somebody has no name is left open of them. */
function namelessIn(slots: readonly Slot[], { briefs }: BriefingRecord): readonly Silence[] {
  const ids = new Set(slots.flatMap((slot) => slot.ids))
  return [...briefs.values()]
    .flatMap(({ silences }) => silences)
    .filter(({ text, about }) => /\bname[ds]?\b/iu.test(text) && about.some((id) => ids.has(id)))
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
