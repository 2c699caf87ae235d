import { baseNoun, shortestForm } from '../lexicon/lemmas.ts'
import { isPerson } from '../lexicon/kinds-of-words.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Asked, Slot } from './asked.ts'

/** Whether a name fits several named people, who are asked back; what the record itself leaves open is shown with its caveat. */
export function isUnsure({ ids, how }: Slot, { record }: AnswerIndex): boolean {
  return (
    how !== 'pronoun' && how !== 'which' && ids.filter((id) => record.directory.officials.has(id)).length > 1
  )
}

/** The named people among those asked about. */
export function peopleOf(slots: readonly Slot[], { record }: AnswerIndex): readonly string[] {
  return slots.flatMap(({ ids }) => ids.filter((id) => record.directory.officials.has(id)))
}

/** `who is Lind’s treasurer`: not who Lind is. */
export function withoutOwners(slots: readonly Slot[]): readonly Slot[] {
  const [owner, office, ...more] = slots
  const isOwned =
    owner?.how === 'name' && (office?.how === 'role' || office?.how === 'which') && more.length === 0
  return isOwned ? [office] : slots
}

/** The unnamed offices and groups among those asked about. */
export function unnamedIn(slots: readonly Slot[], { record }: AnswerIndex): readonly string[] {
  return slots.flatMap(({ ids }) => ids.filter((id) => record.directory.unnamed.has(id)))
}

/** Whose roles are told where today's are asked: whoever is named, and holders of an office only where nobody is. */
export function whoNow(slots: readonly Slot[], index: AnswerIndex): readonly string[] {
  const named = slots.filter(({ how }) => how === 'name' || how === 'given')
  return [...new Set(peopleOf(named.length > 0 ? named : slots, index))]
}

/** `which nations belong to it`, where the record has them only as a group without names. */
export function asksForNameless({ kinds, words, slots }: Asked, { record }: AnswerIndex): boolean {
  const [only] = [...kinds]
  if (kinds.size !== 1 || only !== 'what' || !/^(?:which|what)$/u.test(words[0] ?? '')) return false
  const first = slots.find(({ norms }) => norms.map(shortestForm).includes(words[1] ?? ''))
  return first !== undefined && first.ids.every((id) => record.directory.unnamed.get(id)?.kind === 'group')
}

/** `the names of the other two judges`: nobody on record has one, or those who have are not meant. */
export function lacksNames(
  { wantsNames, slots, terms, leaning, nameOf }: Asked,
  index: AnswerIndex,
): boolean {
  if (!wantsNames) return false
  if (slots.length === 0 && nameOf === undefined)
    return terms.some(({ surface }) => isPerson(baseNoun(surface.toLowerCase())))
  if (slots.length === 0) return false
  return leaning.otherwise || peopleOf(slots, index).length === 0
}
