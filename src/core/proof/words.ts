import { foldQuotes } from './fold.ts'

/** Longest run of a report's own words that may stand outside quotation marks. */
export const LONGEST_RUN = 8

/** The words of a text as they are compared: case and punctuation, hyphens included, do not matter. */
export function wordsOf(text: string): readonly string[] {
  const plain = foldQuotes(text)
    .toLowerCase()
    .replaceAll(/(?<=\p{L})\.(?=\p{L})/gu, '')
  return [...plain.matchAll(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)].map(([word]) => word)
}

/** Splits a sentence at its quotations: what is left is our own. */
export function ownWords(text: string): readonly string[] {
  return text.split(/“[^“”]*”/u)
}

/** Every run of nine words in a report, to look ours up in. */
export function indexRuns(passages: readonly string[]): ReadonlySet<string> {
  return new Set(passages.flatMap((passage) => runsOf(wordsOf(passage))))
}

/** The longest stretch of ours that is the report's own, when it is longer than allowed. */
export function findCopiedRun(text: string, runs: ReadonlySet<string>): string | undefined {
  for (const own of ownWords(text)) {
    const words = wordsOf(own)
    const copied = runsOf(words).map((run) => runs.has(run))
    const from = copied.indexOf(true)
    if (from < 0) continue
    const next = copied.indexOf(false, from)
    const last = (next < 0 ? copied.length : next) - 1
    return words.slice(from, last + LONGEST_RUN + 1).join(' ')
  }
  return undefined
}

function runsOf(words: readonly string[]): readonly string[] {
  return words.slice(LONGEST_RUN).map((_, at) => words.slice(at, at + LONGEST_RUN + 1).join(' '))
}

/** Words of some length, cut short so that "agreed" and "agreement" are one. */
export function contentStems(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length > 3 && !EMPTY_WORDS.has(word))
      .map((word) => word.slice(0, 5)),
  )
}

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'about also been from have reports said says that their there they this were which whom with would'.split(
    ' ',
  ),
)
