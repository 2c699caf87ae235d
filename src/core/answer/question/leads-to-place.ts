import type { Item } from './mentions.ts'

/** `going to Belmont`, `come to Washington`: a visit. */
export function leadsToPlace(items: readonly Item[], at: number): boolean {
  const [to, the, place] = [items[at + 1], items[at + 2], items[at + 3]]
  if (to?.kind !== 'word' || to.word.norm !== 'to') return false
  const named = the?.kind === 'word' && the.word.norm === 'the' ? place : the
  if (named?.kind === 'mention') return !named.norms.some((norm) => NO_VISIT.test(norm))
  return named?.kind === 'word' && named.word.token.capital
}

/** `go to prison`, `going to appeal`: what comes over somebody or what they will do, whatever house it is in. */
const NO_VISIT = /^(?:jail|prison|trial|war|appeal|vote|strike|polls?)$/u
