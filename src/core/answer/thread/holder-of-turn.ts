import { baseNoun } from '../lexicon/lemmas.ts'
import type { Thread } from '../answer.ts'
import type { Asked, Slot } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { isOfTurn } from './pronouns.ts'

/** `the minister`, `Holm`: where one of several was spoken of in the turn before, that one. */
export function withHolderOfTurn(asked: Asked, thread: Thread, index: AnswerIndex): Asked {
  return { ...asked, slots: asked.slots.map((slot) => holderOf(slot, asked, thread, index)) }
}

function holderOf(slot: Slot, { leaning }: Asked, thread: Thread, index: AnswerIndex): Slot {
  const noun = slot.norms.at(-1) ?? ''
  const isOffice = slot.how === 'role' && baseNoun(noun) === noun && !leaning.elliptic
  if (!(isOffice || slot.how === 'name') || slot.ids.length < 2) return slot
  const [only, ...others] = slot.ids.filter((id) => isOfTurn(id, thread, index))
  return only === undefined || others.length > 0 ? slot : { ...slot, ids: [only] }
}
