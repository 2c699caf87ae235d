import type { Thread } from '../answer.ts'
import type { Asked } from '../question/asked.ts'
import { HEAD } from '../question/heads-of.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { normsOf } from '../words/tokens.ts'

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

/** Of those who hold an office, whoever holds it for a person or party; the head of a party goes by many words. */
function holdersUnder(owner: string, holders: readonly string[], index: AnswerIndex): readonly string[] {
  const { officials, parties } = index.record.directory
  const rolesOf = (id: string) => officials.get(id)?.roles ?? []
  if (parties.has(owner)) {
    const own = holders.filter((id) => rolesOf(id).some(({ party }) => party === owner))
    if (own.length > 0 || !holders.some((id) => rolesOf(id).some(({ title }) => HEAD.test(title)))) return own
    return [...officials.keys()].filter((id) =>
      rolesOf(id).some(({ party, title }) => party === owner && HEAD.test(title)),
    )
  }
  const names = [officials.get(owner)?.family, ...rolesOf(owner).map(({ title }) => title)].flatMap((name) =>
    name === undefined ? [] : [` ${normsOf(name).join(' ')} `],
  )
  const others = holders.filter((id) => id !== owner)
  const named = others.filter((id) =>
    rolesOf(id).some(({ title }) => names.some((name) => ` ${normsOf(title).join(' ')} `.includes(name))),
  )
  if (named.length > 0) return named
  const own = index.partiesOf.get(owner) ?? []
  const near = others.filter((id) => rolesOf(id).some(({ party }) => own.includes(party ?? '')))
  return near.length === 1 ? near : []
}
