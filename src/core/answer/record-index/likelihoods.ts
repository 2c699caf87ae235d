/** How often words were asked, by what they were asked of. */
export type Tallies = {
  /** By word in its shortest form and number, how many questions have it. */
  readonly words: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** By word, in how many questions it is in all. */
  readonly inAll: ReadonlyMap<string, number>
  /** By number, how many words it was asked in. */
  readonly of: ReadonlyMap<number, number>
  /** How many words were asked in all. */
  readonly all: number
}

/** A word asked of more than this finds nothing by itself. */
const MOST_MEANT = 1000
/** As many words asked of anything are laid to what each was asked in, so that few questions do not decide by chance. */
const SMOOTHING = 200

/**
 * How well each number accounts for a question's words, in natural logarithms against words asked of anything: naive Bayes over the
 * questions of readers.
 *
 * Words that nobody has asked in say nothing, and those in which more than half was asked; what was asked in none is not in it.
 *
 * @param meant - The numbers that are compared; where it is absent all that were asked in some rare word.
 */
export function likelihoods(
  words: readonly string[],
  tallies: Tallies,
  meant: readonly number[] | undefined,
): ReadonlyMap<number, number> {
  const known = [...new Set(words)]
    .filter((word) => isTelling(word, tallies))
    .map((word) => ({ word, own: tallies.words.get(word) ?? new Map<number, number>() }))
    .sort((a, b) => a.own.size - b.own.size)
  const found = new Map<number, number>()
  for (const { word, own } of known) {
    const expected = (SMOOTHING * (tallies.inAll.get(word) ?? 0)) / tallies.all
    for (const number of meant ?? (own.size > MOST_MEANT ? found : own).keys()) {
      const times = own.get(number)
      if (times === undefined) continue
      const before = found.get(number) ?? startOf(number, known.length, tallies)
      found.set(number, before + Math.log(1 + times / expected))
    }
  }
  return found
}

function isTelling(word: string, { words, of }: Tallies): boolean {
  const many = words.get(word)?.size ?? 0
  return many > 0 && many * 2 <= of.size
}

/** What as many words weigh that were never asked of it: the more it was asked in others. */
function startOf(number: number, words: number, { of }: Tallies): number {
  return -words * Math.log(1 + (of.get(number) ?? 0) / SMOOTHING)
}
