import { LIMITS } from './limits.ts'
import type { Line, Run } from './render-inlines.ts'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * How much of a message a run takes, as characters of its text.
 *
 * Counts the escapes of the text, and where they weigh more, the address and the JSON that the run is sent as.
 */
export function weighRun({ text, url = '' }: Run): number {
  // Words are sent twice: in the blocks and in the text that is read aloud.
  const sent = JSON.stringify(text).length * 2 + JSON.stringify(url).length + JSON_AROUND_RUN
  return Math.max(escapeText(text).length, Math.ceil((sent * LIMITS.text) / ROOM_FOR_RUNS))
}

/** Slack's three signs, so that no text calls anybody. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const JSON_AROUND_RUN = 60
const ROOM_FOR_RUNS = LIMITS.message - 300

/** Splits a line too long for one message between sentences, else between graphemes; every word is kept. */
export function splitLine(line: Line, most: number): readonly Line[] {
  const lines: Run[][] = [[]]
  let room = most
  for (const piece of line.flatMap((run) => splitRun(run, most))) {
    const needed = weighRun(piece)
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

function splitRun(run: Run, most: number): readonly Run[] {
  const fits = (text: string) => weighRun({ ...run, text }) <= most
  return split(run.text, fits).map((text) => ({ ...run, text }))
}

function split(text: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(text)) return [text]
  return [...sentences.segment(text)].flatMap(({ segment }) =>
    fits(segment)
      ? [segment]
      : fill(
          [...graphemes.segment(segment)].map((one) => one.segment),
          fits,
        ),
  )
}

/** Joins neighbours as far as they fit; one grapheme longer than a message is split between its characters. */
function fill(parts: readonly string[], fits: (text: string) => boolean): readonly string[] {
  const filled: string[] = []
  for (const part of parts.flatMap((one) => (fits(one) ? [one] : [...one]))) {
    const last = filled.at(-1)
    if (last !== undefined && fits(last + part)) filled[filled.length - 1] = last + part
    else filled.push(part)
  }
  return filled
}
