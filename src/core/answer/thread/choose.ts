import type { Thread } from '../answer.ts'
import type { Asked, Slot } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { peopleIn } from './pronouns.ts'

/** A bare name behind “Which one?” picks one of those it could be; so does `the second one`, and `both` picks all. */
export function choose(asked: Asked, { before }: Thread, index: AnswerIndex): Asked | undefined {
  if (before === undefined) return undefined
  const open = before.slots.findIndex(({ ids, how }) => how !== 'pronoun' && peopleIn(ids, index).length > 1)
  const slot = before.slots[open]
  if (slot === undefined) return undefined
  const picked = byPlace(asked, slot) ?? byName(asked, slot, index)
  if (picked === undefined) return undefined
  return {
    ...asked,
    ...before,
    kinds: new Set(before.kinds),
    slots: before.slots.with(open, picked),
    day: before.day,
    measure: before.measure,
  }
}

function byName({ slots, kinds }: Asked, slot: Slot, { partiesOf }: AnswerIndex): Slot | undefined {
  const [named, ...others] = slots
  if (named === undefined || others.length > 0) return undefined
  const ids = slot.ids.filter(
    (id) => named.ids.includes(id) || (partiesOf.get(id) ?? []).some((party) => named.ids.includes(party)),
  )
  return ids.length === 0 || ids.length === slot.ids.length || kinds.has('said')
    ? undefined
    : { ...slot, ids }
}

const PLACES = ['first', 'second', 'third', 'fourth'] as const

/** `the first one`, `the last`: by where they stand among those it could be; `both`, `all of them`: whoever they are. */
function byPlace({ words, slots, terms }: Asked, slot: Slot): Slot | undefined {
  if (slots.length > 0 || terms.length > 1) return undefined
  const [word, ...more] = words.filter((one) => /^(?:both|all)$/u.test(one) || !FUNCTION_WORDS.has(one))
  if (word === undefined || more.length > 0) return undefined
  if (/^(?:both|all)$/u.test(word)) return { ...slot, how: 'which' }
  const id = word === 'last' ? slot.ids.at(-1) : slot.ids[PLACES.findIndex((place) => place === word)]
  return id === undefined ? undefined : { ...slot, ids: [id] }
}
