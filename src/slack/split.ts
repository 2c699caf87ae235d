import type { Line, Run } from './render-inlines.ts'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** How long words are once `&`, `<` and `>` are written as Slack wants them. */
export function weigh(text: string): number {
  return text.length + (text.match(/[<>]/gu)?.length ?? 0) * 3 + (text.match(/&/gu)?.length ?? 0) * 4
}

/** Splits a line too long for one message between sentences, else between graphemes; every word is kept. */
export function splitLine(line: Line, most: number): readonly Line[] {
  const lines: Run[][] = [[]]
  let room = most
  for (const piece of line.flatMap((run) => split(run.text, most).map((text): Run => ({ ...run, text })))) {
    const needed = weigh(piece.text)
    if (needed > room && (lines.at(-1)?.length ?? 0) > 0) {
      lines.push([])
      room = most
    }
    lines.at(-1)?.push(piece)
    room -= needed
  }
  return lines
}

/** Splits plain text the same way. */
export function splitText(text: string, most: number): readonly string[] {
  return splitLine([{ text }], most).map((line) => line.map((run) => run.text).join(''))
}

/** A label no longer than its place, cut between graphemes by one rule: the last one makes room for `…`. */
export function shortenLabel(label: string, most: number): string {
  if (label.length <= most) return label
  let short = ''
  for (const { segment } of graphemes.segment(label)) {
    if (short.length + segment.length >= most) break
    short += segment
  }
  return `${short}…`
}

function split(text: string, most: number): readonly string[] {
  if (weigh(text) <= most) return [text]
  return [...sentences.segment(text)].flatMap(({ segment }) =>
    weigh(segment) <= most ? [segment] : fill([...graphemes.segment(segment)].map((one) => one.segment), most),
  )
}

/** Joins neighbours as far as they fit; one grapheme longer than a message is split between its characters. */
function fill(parts: readonly string[], most: number): readonly string[] {
  const filled: string[] = []
  for (const part of parts.flatMap((one) => (weigh(one) <= most ? [one] : [...one]))) {
    const last = filled.at(-1)
    if (last !== undefined && weigh(last) + weigh(part) <= most) filled[filled.length - 1] = last + part
    else filled.push(part)
  }
  return filled
}
