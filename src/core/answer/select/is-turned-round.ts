import type { Statement } from '../../record/record.ts'
import type { Asked, Term } from '../question/asked.ts'
import { MUTUAL } from '../words/grammar.ts'

/** `what does Halden give Velmar` is not told by what Velmar gives Halden. */
export function isTurnedRound({ slots, terms, isReceiving }: Asked, { by, to }: Statement): boolean {
  const doers = slots.filter(({ part }) => part === 'actor').flatMap(({ ids }) => ids)
  const others = slots.filter(({ part }) => part === 'any').flatMap(({ ids }) => ids)
  if (isReceiving || terms.some(isMutual) || doers.some((id) => by.includes(id))) return false
  return doers.some((id) => to.includes(id)) && others.some((id) => by.includes(id))
}

/** `pay for Tavira` is not told by what Tavira is paid. */
export function isPaidInstead({ slots, terms, isReceiving }: Asked, { to }: Statement): boolean {
  const isPaying = terms.some(({ words }) => words.some((word) => word.includes('pay')))
  return (
    isPaying &&
    !isReceiving &&
    slots.some(({ part, isAbout, ids }) => part === 'any' && isAbout && ids.some((id) => to.includes(id)))
  )
}

/** Done by both sides alike. */
export function isMutual({ words }: Term): boolean {
  return words.some((word) => word.some((lemma) => MUTUAL.has(lemma)))
}
