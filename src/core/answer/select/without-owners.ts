import type { Statement } from '../../record/record.ts'
import type { Asked, Slot, Term } from '../question/asked.ts'
import { intersect, unite } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { coverTerm } from './cover-term.ts'

/** A question without whose the thing is that it asks about, and which statements are about that very thing. */
type WithoutOwner = { readonly asked: Asked; readonly isOfThing: (statement: Statement) => boolean }

/**
 * The question without somebody who only says whose something is: `will the city enforce Osk’s ban`.
 *
 * That it is theirs is on record already, in a statement of theirs that calls it so; what others do with it is told without
 * their name, under the same matter.
 */
export function withoutOwners(asked: Asked, index: AnswerIndex): readonly WithoutOwner[] {
  return asked.slots.flatMap((owner, at) => {
    if (!owner.isOwner || owner.part === 'speaker' || owner.part === 'actor' || asked.slots.length < LEAST)
      return []
    const matters = new Set(thingsIn(asked).flatMap((thing) => mattersOf(thing, owner, index)))
    const others = { ...asked, slots: asked.slots.toSpliced(at, 1) }
    return matters.size === 0
      ? []
      : [{ asked: others, isOfThing: ({ issues }) => issues.some((id) => matters.has(id)) }]
  })
}

/** Somebody else has to be asked about: whose thing it is is all that would be known otherwise. */
const LEAST = 2

/** Everything but what is done with it. */
function thingsIn({ terms }: Asked): readonly Term[] {
  const deed = terms.find(({ isVerb }) => isVerb)
  return terms.filter((term) => term !== deed && !term.isSoft)
}

/** What the statements of somebody that have a thing in so many words are about. */
function mattersOf(thing: Term, { ids }: Slot, index: AnswerIndex): readonly string[] {
  const own = unite(ids.map((id) => index.participants.get(id) ?? []))
  return intersect(coverTerm(thing, index).literal, own).flatMap((at) => index.statements[at]?.issues ?? [])
}
