import type { Asked, AskedKind, Slot } from '../question/asked.ts'

/** Verbs of saying with a colour of their own: whoever is said to have done it is on record with words. */
const COLOURED = new Set(
  'signal indicate admit reveal disclose concede confirm insist hint joke quip jest boast brag complain grumble moan lament recall suggest announce declare predict note observe remark claim argue assert contend maintain stress emphasize underline explain repeat reiterate describe add'.split(
    ' ',
  ),
)

/** Those that tell how somebody finds what they speak of: a bare figure is none of it. */
const JUDGING = new Set('complain grumble moan lament joke quip jest boast brag'.split(' '))

/**
 * The question as one after somebody's words, where it asks what they admitted, joked or complained about.
 *
 * What they did it about has to be in those words; only the colour may go unsaid.
 */
export function asSaying(asked: Asked): readonly Asked[] {
  const { kinds, terms, slots } = asked
  if (kinds.has('whether') || !(kinds.has('what') || kinds.has('who'))) return []
  const colour = terms.find(
    ({ isVerb, words }) => isVerb && words.flat().some((lemma) => COLOURED.has(lemma)),
  )
  const isHeld = slots.some(({ part }) => part === 'actor') || (asked.wantsDoer && terms.length > 1)
  if (colour === undefined || !isHeld) return []
  const isJudging = colour.words.flat().some((lemma) => JUDGING.has(lemma))
  return [
    {
      ...asked,
      kinds: new Set([...without(kinds, 'what'), 'said', ...(isJudging ? (['stance'] as const) : [])]),
      wantsDoer: false,
      isSpoken: true,
      slots: slots.map(asSpeaker),
      terms: terms.filter((term) => term !== colour),
    },
  ]
}

function without(kinds: Asked['kinds'], left: AskedKind): readonly AskedKind[] {
  return [...kinds].filter((kind) => kind !== left)
}

function asSpeaker(slot: Slot): Slot {
  return slot.part === 'actor' ? { ...slot, part: 'speaker' } : slot
}
