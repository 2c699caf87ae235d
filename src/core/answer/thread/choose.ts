import type { Thread } from '../answer.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { peopleIn } from './pronouns.ts'

/** A bare name behind “Which one?” picks one of those it could be. */
export function choose(asked: Asked, { before }: Thread, index: AnswerIndex): Asked | undefined {
  if (before === undefined || asked.slots.length !== 1) return undefined
  const open = before.slots.findIndex(({ ids }) => peopleIn(ids, index).length > 1)
  const slot = before.slots[open]
  const [named] = asked.slots
  if (slot === undefined || named === undefined) return undefined
  const ids = slot.ids.filter(
    (id) =>
      named.ids.includes(id) || (index.partiesOf.get(id) ?? []).some((party) => named.ids.includes(party)),
  )
  if (ids.length === 0 || ids.length === slot.ids.length || asked.kinds.has('said')) return undefined
  return {
    ...asked,
    ...before,
    kinds: new Set(before.kinds),
    slots: before.slots.with(open, { ...slot, ids }),
    day: before.day,
    measure: before.measure,
  }
}
