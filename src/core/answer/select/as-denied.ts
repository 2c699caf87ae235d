import { asSpeaker } from '../question/as-speaker.ts'
import type { Asked } from '../question/asked.ts'

/**
 * The question as one after what somebody ruled out: whoever denies a thing or says there is none of it denies whatever
 * would be done with it.
 */
export function asDenied(asked: Asked): readonly Asked[] {
  if (!asked.kinds.has('whether') || asked.kinds.has('said') || asked.kinds.has('position')) return []
  const [deed, ...more] = asked.terms.filter(
    ({ isDeed, isVerb, issues }) => isDeed && isVerb && issues.length === 0,
  )
  const things = asked.terms.filter((term) => term !== deed && !term.isSoft)
  if (deed === undefined || more.length > 0 || things.length !== 1) return []
  if (!asked.slots.some(({ part }) => part === 'actor')) return []
  return [
    {
      ...asked,
      kinds: new Set(['whether', 'denied']),
      isSpoken: true,
      slots: asked.slots.map(asSpeaker),
      terms: things,
    },
  ]
}
