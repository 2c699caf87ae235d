import { compoundOf } from '../record-index/stated-words.ts'
import { PARTICLES } from '../words/grammar.ts'
import type { Item } from './mentions.ts'
import { isTheWord } from './words-at.ts'

/** A verb made of two words, and whether they stand side by side. */
type CompoundAt = {
  readonly word: string
  readonly beside: boolean
  /** Whether the particle ends the question, behind what is done to: `let Tolan off`. */
  readonly isLast: boolean
}

/** How far behind its verb a particle may stand. */
const REACH = 4

/** Verb and particle that only ask what there is: `what came out of`, `bring up`. */
export const GENERIC_COMPOUNDS = new Set(
  'go_on come_out come_about come_of come_up bring_up point_out talk_over speak_up take_place speak_out carry_on sum_up'.split(
    ' ',
  ),
)

/** Verbs this word makes with a particle close behind it. */
export function compoundsAt(items: readonly Item[], at: number): readonly CompoundAt[] {
  const item = items[at]
  if (item?.kind !== 'word' || isTheWord(items[at - 1], 'a', 'an', 'the')) return []
  return items.slice(at + 1, at + 1 + REACH).flatMap((other, index): readonly CompoundAt[] => {
    if (other.kind !== 'word' || !PARTICLES.has(other.word.norm)) return []
    const word = compoundOf(item.word.norm, other.word.norm)
    return word === undefined
      ? []
      : [
          {
            word,
            beside: index === 0 && isTelling(other.word.norm),
            isLast:
              index > 0 &&
              at + 1 + index === items.length - 1 &&
              !items.slice(at + 1, at + 1 + index).some((between) => isTheWord(between, 'to')),
          },
        ]
  })
}

/** `in`, `on`, `about` behind a verb mostly begin what follows; `up`, `down`, `off`, `out`, `away`, `back` do not. */
function isTelling(particle: string): boolean {
  return ['up', 'down', 'off', 'out', 'away', 'back'].includes(particle)
}
