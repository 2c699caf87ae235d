import { sensesOf } from '../lexicon/wordnet.ts'
import type { Term } from './asked.ts'
import type { Item } from './mentions.ts'
import { normAt } from './words-at.ts'

const SEVERAL = /^(?:three|four|five|six|seven|eight|nine|ten)$/u

/** A term with how many of it the question says there are: `the nine new embassies`. */
export function numbered(term: Term, items: readonly Item[], at: number): Term {
  const [far, near] = [normAt(items, at - 2), normAt(items, at - 1)]
  const number = SEVERAL.test(near)
    ? near
    : sensesOf(near, 'adj').length > 0 && SEVERAL.test(far)
      ? far
      : undefined
  return number === undefined || term.isVerb ? term : { ...term, number }
}
