import type { Slot } from '../question/asked.ts'
import { intersect, unite } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { normsOf } from '../words/tokens.ts'

/** Statements that have to do with somebody; a place has to be named as it was asked, and a country by any name of it. */
export function poolOf({ ids, issues, part, norms }: Slot, index: AnswerIndex): Postings {
  const named = placesOf(norms, ids, index).flatMap((place) => {
    const literal = place.map((norm) => index.words.get(norm) ?? [])
    return literal.length > 0 && literal.every(({ length }) => length > 0) ? [literal.reduce(intersect)] : []
  })
  if (part === 'place' && named.length > 0) return unite(named)
  return unite([
    ...ids.flatMap((id) => [index.participants.get(id) ?? [], index.named.get(id) ?? []]),
    ...(part === 'any' || part === 'place' ? issues.map((id) => index.issues.get(id) ?? []) : []),
  ])
}

/** How a place may be named where it was asked for: a country also by its capital, though not the other way round. */
function placesOf(
  norms: readonly string[],
  ids: readonly string[],
  { record }: AnswerIndex,
): readonly (readonly string[])[] {
  const asked = norms.join(' ')
  const others = ids.flatMap((id) => {
    const party = record.directory.parties.get(id)
    return party?.adjective !== undefined && normsOf(party.name).join(' ') === asked ? party.names : []
  })
  return [norms, ...others.map(normsOf)]
}
