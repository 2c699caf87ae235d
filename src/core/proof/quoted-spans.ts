import type { Anchor } from './parse-report.ts'
import { foldQuotes } from './fold.ts'
import { isTranscript } from './turns.ts'

/** From the first to behind the last character of quoted words. */
type Span = readonly [from: number, to: number]

/** Whether words stand in a passage, and whether the source prints them as somebody's. */
export type Standing = 'quoted' | 'own words' | 'absent'

/**
 * Says how words stand in a passage of a report.
 *
 * A passage that opens a quotation without closing it is quoted to its end, as in a quotation of several
 * paragraphs. In a transcript the turns of the speakers are quotations; a text without any quotation mark,
 * such as a readout, speaks for itself.
 */
export function standingIn(words: string, anchor: Anchor, report: readonly Anchor[]): Standing {
  const passage = foldQuotes(anchor.text)
  const sought = foldQuotes(words)
  const speaksForItself =
    isTranscript(report) || report.every(({ kind, text }) => kind !== 'body' || !hasMarks(text))
  const spans = speaksForItself ? [[0, passage.length] as const] : quotedSpans(anchor.text)
  let standing: Standing = 'absent'
  for (let at = passage.indexOf(sought); at >= 0; at = passage.indexOf(sought, at + 1)) {
    const end = at + sought.length
    if (isInsideWord(passage, at) || isInsideWord(passage, end)) continue
    if (spans.some(([from, to]) => from <= at && end <= to)) return 'quoted'
    standing = 'own words'
  }
  return standing
}

function isInsideWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1)) && at > 0 && at < text.length
}

function hasMarks(text: string): boolean {
  return /[“”„«»"]/u.test(text)
}

/** What a passage prints in quotation marks, as positions in its folded text. */
function quotedSpans(text: string): readonly Span[] {
  return [...doubleQuoted(text), ...singleQuoted(text)]
}

/** A straight mark opens where it stands before a word and behind none. */
function doubleQuoted(text: string): readonly Span[] {
  const spans: Span[] = []
  let open: number | undefined
  for (const mark of text.matchAll(/[“”„«»"]/gu)) {
    const before = text[mark.index - 1] ?? ' '
    const opens =
      mark[0] === '“' || mark[0] === '„' || mark[0] === '«' || (mark[0] === '"' && /[\s([—–-]/u.test(before))
    if (opens) open ??= mark.index + 1
    else if (open !== undefined) {
      spans.push([open, mark.index])
      open = undefined
    }
  }
  if (open !== undefined) spans.push([open, text.length])
  return spans
}

/** An apostrophe never opens, and closes only where a word ends. */
function singleQuoted(text: string): readonly Span[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}])(?:(?![’'](?![\p{L}\p{N}]))[^“”"])*[’'](?![\p{L}\p{N}])/gu,
    ),
  ].map(({ index, 0: whole }) => [index + 1, index + whole.length - 1])
}
