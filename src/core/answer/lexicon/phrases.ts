import { PARTICLES } from '../words/grammar.ts'
import { FAMILY_ROWS } from './families.ts'
import { baseNoun, lemmasOf } from './lemmas.ts'
import { isNameWord } from './kinds-of-words.ts'
import { nounPhrases } from './wordnet.ts'

/** Several words that mean something together, such as `stock_market`, and where in a row they stand. */
export type Phrase = {
  readonly word: string
  readonly used: readonly number[]
  /** Whether English writes it with capitals: `red_cross`. */
  readonly isName: boolean
  /** Whether it is a turn of speech, with articles left out: `down_tools`. */
  readonly isTurn: boolean
}

const MOST_WORDS = 3
/** Words that may stand inside a turn of speech: `broke the tie`. */
const INSIDE = new Set('the a an his her its their our any more some been'.split(' '))

/** The longest phrase that begins at a place in a row of words: a noun of English, or a turn newsrooms write plainly. */
export function phraseAt(norms: readonly string[], at: number): Phrase | undefined {
  return turnAt(norms, at) ?? nounPhraseAt(norms, at)
}

/** The noun of several words that begins at a place: of `human rights groups` it is `human_rights`. */
export function nounPhraseAt(norms: readonly string[], at: number): Phrase | undefined {
  for (let length = MOST_WORDS; length > 1; length -= 1) {
    const run = norms.slice(at, at + length)
    const last = run.at(-1)
    if (run.length < length || last === undefined) continue
    const front = run.slice(0, -1).join('_')
    const word = [last, baseNoun(last)]
      .map((noun) => `${front}_${noun}`)
      .find((one) => nounPhrases().has(one))
    if (word !== undefined)
      return { word, used: run.map((_, index) => at + index), isName: isNameWord(word), isTurn: false }
  }
  return undefined
}

const turns: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  FAMILY_ROWS.flatMap(({ asked }) => asked.map((word) => word.split('_')).filter(isTurn)),
  ([first = '']) => first,
)

/** More than a verb and its particle, which may stand apart. */
function isTurn([, second, third]: readonly string[]): boolean {
  return third !== undefined || (second !== undefined && !PARTICLES.has(second))
}

/** The turn of speech that begins at a place: of `downed their tools` it is `down_tools`. */
export function turnAt(norms: readonly string[], at: number): Phrase | undefined {
  const [norm = ''] = norms.slice(at, at + 1)
  const known = lemmasOf(norm).flatMap((lemma) => turns.get(lemma) ?? [])
  const found = known
    .flatMap((parts) => {
      const used = placesOf(parts, norms, at)
      return used === undefined ? [] : [{ word: parts.join('_'), used, isName: false, isTurn: true }]
    })
    .sort((one, other) => other.used.length - one.used.length)
  return found[0]
}

/** Where the words of a turn stand one behind the other, with nothing but an article between. */
function placesOf(
  parts: readonly string[],
  norms: readonly string[],
  start: number,
): readonly number[] | undefined {
  const used: number[] = []
  let at = start
  for (const part of parts) {
    while (used.length > 0 && INSIDE.has(norms[at] ?? '') && norms[at] !== part) at += 1
    const norm = norms[at]
    if (norm === undefined || !lemmasOf(norm).includes(part)) return undefined
    used.push(at)
    at += 1
  }
  return used
}
