import type { Thread } from '../answer.ts'
import type { Asked } from '../question/asked.ts'
import { holdersUnder } from '../question/holders-under.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'

/** `his spokesman`, `its boss`: the office of whoever was spoken of last that has one. */
export function withOwnOffice(asked: Asked, { people }: Thread, index: AnswerIndex): Asked {
  const { owned } = asked.leaning
  const at = asked.slots.findIndex(
    ({ surface, how }) => surface === owned && (how === 'role' || how === 'which'),
  )
  const slot = asked.slots[at]
  if (slot === undefined) return asked
  const ids = people.map((owner) => holdersUnder(owner, slot.ids, index)).find(({ length }) => length > 0)
  if (ids === undefined) return asked
  return {
    ...asked,
    slots: asked.slots.with(at, { ...slot, how: 'role', ids }),
    leaning: { ...asked.leaning, pronoun: undefined },
  }
}
