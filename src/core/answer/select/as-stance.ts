import { asSpeaker } from '../question/as-speaker.ts'
import type { Asked, Term } from '../question/asked.ts'
import { EVALUATIONS, STANCES, TONES } from '../words/stances.ts'

/**
 * The question as one after somebody's words, where it asks whether they support, like, fear or are ready for something.
 *
 * `does Tolland like the plan` is answered by what Tolland says of the plan, whichever way; who speaks and what of stay
 * needed, and only how they feel may go by other words.
 */
export function asStance(asked: Asked): readonly Asked[] {
  if (!asked.kinds.has('whether')) return []
  const holders = asked.slots.filter(({ part }) => part === 'actor' || part === 'speaker')
  if (holders.length !== 1) return []
  const stances = asked.terms.filter((term) => isStance(term, asked))
  const matters = asked.terms.filter((term) => !stances.includes(term) && !term.isSoft)
  const isOnlyTone = asked.isSeeming && asked.slots.length === 1
  if (stances.length === 0 || (matters.length === 0 && !isOnlyTone)) return []
  const terms = asked.terms.map((term) =>
    stances.includes(term) ? { ...term, isSoft: true, isDeed: false } : term,
  )
  return [
    {
      ...asked,
      kinds: new Set(['whether', isOnlyTone ? 'tone' : 'stance']),
      isSpoken: true,
      slots: asked.slots.map(asSpeaker),
      terms,
    },
  ]
}

function isStance(term: Term, { kinds, isSeeming }: Asked): boolean {
  const isIn = (words: ReadonlySet<string>) => term.words.flat().some((lemma) => words.has(lemma))
  if (term.issues.length > 0 || term.isName) return false
  return (
    (term.isDeed && (isIn(STANCES) || isIn(TONES))) ||
    (isSeeming && isIn(TONES)) ||
    (kinds.has('position') && isIn(EVALUATIONS))
  )
}
