import { asSpeaker } from '../question/as-speaker.ts'
import type { Asked, AskedKind, Term } from '../question/asked.ts'

/** Verbs of saying with a colour of their own: whoever is said to have done it is on record with words. */
const COLOURED = new Set(
  'signal indicate admit reveal disclose concede confirm insist hint joke quip jest boast brag complain grumble moan lament recall suggest announce declare predict note observe remark claim argue assert contend maintain stress emphasize underline explain repeat reiterate describe add'.split(
    ' ',
  ),
)

/** Nouns for what somebody has against something: `what reservations does Moro have about the pier`. */
const VOICED = new Set(
  'criticism complaint grievance objection reservation misgiving doubt qualm worry concern'.split(' '),
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
    ({ isVerb, isDeed, words }) =>
      (isVerb && words.flat().some((lemma) => COLOURED.has(lemma))) ||
      (!isDeed && asked.which !== undefined && isVoiced(words, asked.which)),
  )
  const isHeld = slots.some(({ part }) => part === 'actor') || (asked.wantsDoer && terms.length > 1)
  if (colour === undefined || !isHeld) return []
  const isNoun = !colour.isVerb
  if (isNoun && (terms.length === 1 || asked.isReceiving)) return []
  const isJudging = isNoun || colour.words.flat().some((lemma) => JUDGING.has(lemma))
  return [
    {
      ...asked,
      kinds: new Set([
        ...without(kinds, 'what'),
        'said',
        ...(isJudging ? (['stance'] as const) : []),
        ...(isNoun ? (['blame'] as const) : []),
      ]),
      wantsDoer: false,
      isSpoken: true,
      slots: slots.map(asSpeaker),
      terms: terms.filter((term) => term !== colour),
    },
  ]
}

function isVoiced(words: Term['words'], which: string): boolean {
  return words.some((word) => word.includes(which)) && words.flat().some((lemma) => VOICED.has(lemma))
}

function without(kinds: Asked['kinds'], left: AskedKind): readonly AskedKind[] {
  return [...kinds].filter((kind) => kind !== left)
}
