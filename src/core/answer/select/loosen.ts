import { isAbstract, isPerson } from '../lexicon/kinds-of-words.ts'
import { baseNoun } from '../lexicon/lemmas.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import { asAccusing } from './as-accusing.ts'
import { asDenied } from './as-denied.ts'
import { asSaying } from './as-saying.ts'
import { asStance } from './as-stance.ts'
import { isAskedFor } from './evidence.ts'
import type { Asked, Slot, Term } from '../question/asked.ts'

/** What has to remain of a question when one of its words is let go. */
const LEAST = 2

/**
 * The question without one of its words, where the rest still holds it fast.
 *
 * What was done, what it is about, names and matters are never let go: without them it is another question.
 */
export function loosen(asked: Asked): readonly Asked[] {
  const wider = asked.slots.map((slot) => ({ ...slot, ids: [...new Set([...slot.ids, ...slot.whose])] }))
  const isWider =
    !asked.isReaction && !asked.kinds.has('next') && asked.slots.some(({ whose }) => whose.length > 0)
  const ofParty = isWider ? [{ ...asked, slots: wider }] : []
  return [
    ...ofParty,
    ...asStance(asked),
    ...asSaying(asked),
    ...asAccusing(asked),
    ...asDenied(asked),
    ...asRaising(asked),
    ...withoutOne(asked),
  ]
}

/** `Moro on the pier`: what they say of it, or else that they brought it up. */
function asRaising(asked: Asked): readonly Asked[] {
  const isPlain = [...asked.kinds].every((kind) => kind === 'what')
  const isOfSpeaker = asked.slots.some(({ part }) => part === 'speaker')
  return isPlain && isOfSpeaker && !asked.isRaising ? [{ ...asked, isRaising: true }] : []
}

function withoutOne(asked: Asked): readonly Asked[] {
  return asked.terms.flatMap((term, at) => {
    const terms = asked.terms.toSpliced(at, 1)
    return isNeeded(term, asked) || holds(terms, asked.slots) < LEAST ? [] : [{ ...asked, terms }]
  })
}

function isNeeded(term: Term, asked: Asked): boolean {
  const { isDeed, isVerb, isAbout, isProper, issues, words, isName } = term
  const { kinds, which } = asked
  if (kinds.has('whether') || kinds.has('who') || !words.flat().every((word) => isAbstract(word))) return true
  if (isVerb && !words.flat().some((word) => sensesOf(word, 'noun').length > 0)) return true
  if (isDeed || isAbout || isProper || isName || issues.length > 0) return true
  if (which !== undefined && words.some((word) => word.includes(which))) return true
  return kinds.has('many') || (isAskedFor(term, asked) && !isPerson(baseNoun(asked.whichHead ?? '')))
}

function holds(terms: readonly Term[], slots: readonly Slot[]): number {
  return terms.filter(({ isSoft }) => !isSoft).length + slots.length
}
