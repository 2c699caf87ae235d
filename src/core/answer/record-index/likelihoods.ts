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

/** How well something accounts for a question's words, in natural logarithms against words asked of anything. */
export type Likelihood = { readonly number: number; readonly likelihood: number }

/** As many words asked of anything are laid to what each was asked in, so that few questions do not decide by chance. */
const SMOOTHING = 200

/**
 * What was asked for in some of these words, the likeliest first: naive Bayes over the questions of readers.
 *
 * Words that nobody has asked in say nothing.
 */
export function likelihoods(words: readonly string[], tallies: Tallies): readonly Likelihood[] {
  const known = [...new Set(words)].filter((word) => tallies.words.has(word))
  const speaking = new Map<number, number>()
  for (const word of known) {
    const expected = (SMOOTHING * (tallies.inAll.get(word) ?? 0)) / tallies.all
    for (const [number, times] of tallies.words.get(word) ?? [])
      speaking.set(number, (speaking.get(number) ?? 0) + Math.log(1 + times / expected))
  }
  return [...speaking]
    .map(([number, weight]) => ({
      number,
      likelihood: weight - known.length * Math.log(1 + (tallies.of.get(number) ?? 0) / SMOOTHING),
    }))
    .sort((a, b) => b.likelihood - a.likelihood)
}
