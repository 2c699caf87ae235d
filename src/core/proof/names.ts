import { foldQuotes } from './fold.ts'

/** A capitalised word in a text, or one of a script without capitals. */
export type NameWord = {
  readonly written: string
  /** As it is compared: without dots, apostrophes and case. */
  readonly key: string
  readonly index: number
  /** Where every word would have a capital. */
  readonly opens: boolean
}

const WORD = /\p{L}(?:\.\p{L})+\.?|[\p{L}\p{M}\p{N}]+/gu

/** The words of a text that look like a name or a part of one. */
export function nameWords(text: string): readonly NameWord[] {
  const folded = foldQuotes(text).replaceAll(/(?<=\p{L})'s?(?!\p{L})/gu, (ending) =>
    ' '.repeat(ending.length),
  )
  return [...folded.matchAll(WORD)]
    .filter(({ 0: word }) => /^[\p{Lu}\p{Lo}]/u.test(word) && word !== 'I')
    .map(({ 0: written, index }) => ({
      written,
      key: nameKey(written),
      index,
      opens:
        /(?:^|[.!?]["')]* |: )["'(]*$/u.test(folded.slice(0, index)) &&
        !/(?:^|\s)\p{L}(?:\.\p{L})*\. $/u.test(folded.slice(0, index)),
    }))
}

/** A name word as it is compared. */
function nameKey(word: string): string {
  return word.replaceAll('.', '').toLowerCase()
}

/** The keys of all words of some names, for looking up. */
export function nameKeys(names: Iterable<string>): ReadonlySet<string> {
  return new Set(
    [...names].flatMap((name) => [...foldQuotes(name).matchAll(WORD)].map(([word]) => nameKey(word))),
  )
}

/** The words a text writes without a capital: what may open a sentence with one. */
export function commonWords(texts: Iterable<string>): ReadonlySet<string> {
  const words = [...texts].flatMap((text) => [...foldQuotes(text).matchAll(WORD)].map(([word]) => word))
  return new Set([...FUNCTION_WORDS, ...words.filter((word) => /^\p{Ll}/u.test(word))])
}

const FUNCTION_WORDS =
  'a about above according after again all also although among an and another any as asked at because before both but by despite during each earlier either every few for from he her his how however if in instead it its later like many most much neither no none nobody not nothing of on once one only other our over people several she since so some such than that the their then there these they this those though through to two under until we what when where whether which while who whose why will with within without words'.split(
    ' ',
  )
