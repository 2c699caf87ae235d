import type { Inline } from './document.ts'

/** Plain words inside a block. */
export function text(words: string): Inline {
  return { kind: 'text', text: words }
}

/** Bold words inside a block. */
export function strong(words: string): Inline {
  return { kind: 'strong', text: words }
}

/** Something to type behind a slash: `brief china-us`. */
export function typed(words: string): Inline {
  return { kind: 'command', words }
}

const QUOTATION = /“([^“”]*)”/gu

/**
 * Splits a statement's text into words of ours and verbatim quotations.
 *
 * `China said “far-fetched”.` becomes text, quote, text.
 */
export function splitQuotations(sentence: string): readonly Inline[] {
  const inlines: Inline[] = []
  let from = 0
  for (const match of sentence.matchAll(QUOTATION)) {
    if (match.index > from) inlines.push(text(sentence.slice(from, match.index)))
    inlines.push({ kind: 'quote', text: match[1] ?? '' })
    from = match.index + match[0].length
  }
  if (from < sentence.length) inlines.push(text(sentence.slice(from)))
  return inlines
}

/** The verbatim quotations of a statement's text, in order, without their marks. */
export function quotationsOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(QUOTATION)].map((match) => match[1] ?? '')
}
