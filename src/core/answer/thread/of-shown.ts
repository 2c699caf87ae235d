import type { Asked, AskedKind } from '../question/asked.ts'

const DETAILS: readonly AskedKind[] = ['when', 'where', 'why', 'who', 'many']

/**
 * A question about the statements just shown, as it is put to them: `when did she say that`, `was Rahim there`.
 *
 * Undefined for one that is about something else, or may be.
 */
export function ofShown(asked: Asked): Asked | undefined {
  const { leaning, kinds, slots, terms } = asked
  if (leaning.whichOfThem) return { ...asked, kinds: new Set(['who']), terms: [], wantsNames: true }
  if (leaning.ofOwner) return { ...asked, terms: [] }
  if ((leaning.there || leaning.ofWords) && leaning.otherwise && kinds.has('who'))
    return { ...asked, wantsPartner: true }
  if (terms.length > 0) return undefined
  if (leaning.there && kinds.has('whether') && slots.length > 0) return asked
  if (asked.isReply) return undefined
  const isOfDetail = DETAILS.some((kind) => kinds.has(kind))
  if (!kinds.has('said')) return isOfDetail && isOfTheirs(asked) ? asked : undefined
  return isOfDetail || (leaning.ofWords && kinds.has('whether')) ? asked : undefined
}

/** `when will he come`: nobody but whoever was just spoken of. */
function isOfTheirs({ slots, day, measure }: Asked): boolean {
  return (
    slots.length > 0 &&
    day === undefined &&
    measure === undefined &&
    slots.every(({ how }) => how === 'pronoun')
  )
}

/** `what's next?`, `what came out of it?`: of the whole matter rather than of what was just shown. */
export function isOfWhole({ kinds, slots, terms, day, quoted }: Asked): boolean {
  return (
    (kinds.has('next') || kinds.has('outcome')) &&
    slots.length + terms.length + quoted.length === 0 &&
    day === undefined
  )
}
