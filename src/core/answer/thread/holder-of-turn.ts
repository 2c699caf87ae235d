import { baseNoun } from '../lexicon/lemmas.ts'
import type { Thread } from '../answer.ts'
import type { Asked, Slot } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { isOfTurn } from './pronouns.ts'

/** `the minister`, where one of several was spoken of in the turn before: that one. */
export function withHolderOfTurn(asked: Asked, thread: Thread, index: AnswerIndex): Asked {
  if (asked.leaning.elliptic) return asked
  return { ...asked, slots: asked.slots.map((slot) => holderOf(slot, thread, index)) }
}

function holderOf(slot: Slot, thread: Thread, index: AnswerIndex): Slot {
  const noun = slot.norms.at(-1) ?? ''
  if (slot.how !== 'role' || slot.ids.length < 2 || baseNoun(noun) !== noun) return slot
  const [only, ...others] = slot.ids.filter((id) => isOfTurn(id, thread, index))
  return only === undefined || others.length > 0 ? slot : { ...slot, ids: [only] }
}
