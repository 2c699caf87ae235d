import { rememberEach } from '../../remember.ts'

/** Runs of so many letters tell words of one stem, and a word with a slip in it. */
const RUN = 4
/** What one in so many questions has not more than once tells nothing of others. */
const FEW = 8000
const MOST_KNOWN = 50_000

/** So many questions are gone through before others have their turn. */
const AT_ONCE = 500

/** What questions have, by numbers. */
export type Features = {
  readonly count: number
  /** Of each question that was learned from, in turn. */
  readonly found: readonly Int32Array[]
  /** Of another question. */
  readonly find: (words: readonly string[]) => Int32Array
}

/** Numbers what several questions have, and finds what is numbered in each; it yields now and then. */
export function* numberFeatures(questions: readonly (readonly string[])[]): Generator<void, Features> {
  const times = new Map<string, number>()
  for (const [at, words] of questions.entries()) {
    for (const key of keysOf(words)) times.set(key, (times.get(key) ?? 0) + 1)
    if (at % AT_ONCE === 0) yield
  }
  const least = 1 + questions.length / FEW
  const numbers = new Map(
    [...times].filter(([, many]) => many >= least).map(([key], number) => [key, number] as const),
  )
  const find = (words: readonly string[]) =>
    Int32Array.from(keysOf(words).flatMap((key) => numbers.get(key) ?? []))
  const found: Int32Array[] = []
  for (const [at, words] of questions.entries()) {
    found.push(find(words))
    if (at % AT_ONCE === 0) yield
  }
  return { count: numbers.size, found, find }
}

/** A question's words, each two that follow one another, and runs of letters in its words. */
function keysOf(words: readonly string[]): readonly string[] {
  const pairs = [...words, ''].map((word, at) => `${words[at - 1] ?? ''} ${word}`)
  return [...new Set([...words.flatMap(wordAndRuns), ...pairs])]
}

/** Runs are marked so that none is taken for a word. */
const wordAndRuns = rememberEach(MOST_KNOWN, (word: string): readonly string[] => {
  const marked = `<${word}>`
  const many = Math.max(0, marked.length - RUN + 1)
  return [word, ...Array.from({ length: many }, (_, at) => `-${marked.slice(at, at + RUN)}`)]
})
