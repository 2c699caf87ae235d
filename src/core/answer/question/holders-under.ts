import type { AnswerIndex } from '../record-index/prepare.ts'
import { normsOf } from '../words/tokens.ts'
import { isHead } from './heads-of.ts'

/** Of those who hold an office, whoever holds it for a person or party; the head of a party goes by many words. */
export function holdersUnder(
  owner: string,
  holders: readonly string[],
  index: AnswerIndex,
): readonly string[] {
  const { officials, parties } = index.record.directory
  const rolesOf = (id: string) => officials.get(id)?.roles ?? []
  if (parties.has(owner)) {
    const own = holders.filter((id) => rolesOf(id).some(({ party }) => party === owner))
    if (own.length > 0 || !holders.some((id) => rolesOf(id).some(({ title }) => isHead(title)))) return own
    return [...officials.keys()].filter((id) =>
      rolesOf(id).some(({ party, title, until }) => until === undefined && party === owner && isHead(title)),
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
