import { LIMITS } from './limits.ts'
import type { Line, Run } from './render-inlines.ts'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * How much of a message a run takes, as characters of its text.
 *
 * Counts the escapes of the text, and where they weigh more, the JSON that the run is sent as with its address.
 */
export function weighRun(run: Run): number {
  return weighFrame(run) + weighText(run.text)
}

/** What a run weighs without its words. */
function weighFrame({ url = '' }: Run): number {
  return Math.ceil((JSON.stringify(url).length + JSON_AROUND_RUN) * TEXT_PER_JSON)
}

/** Adds up over parts, so that splitting stays linear; words are sent twice, in the blocks and in the text. */
function weighText(text: string): number {
  return Math.max(escapeText(text).length, (JSON.stringify(text).length - 2) * 2 * TEXT_PER_JSON)
}

/** Slack's three signs, so that no text calls anybody. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const JSON_AROUND_RUN = 60
const JSON_AROUND_MESSAGE = 300
const TEXT_PER_JSON = LIMITS.text / (LIMITS.message - JSON_AROUND_MESSAGE)

/** Splits a line too long for one message between sentences, else between graphemes; every word is kept. */
export function splitLine(line: Line, most: number): readonly Line[] {
  const lines: Run[][] = []
  let room = 0
  for (const piece of line.flatMap((run) => splitRun(run, most))) {
    const needed = weighRun(piece)
    if (needed > room || lines.length === 0) {
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

function splitRun(run: Run, most: number): readonly Run[] {
  if (run.text === '') return []
  const isWhole = run.moment !== undefined || run.channel !== undefined
  if (isWhole && weighRun(run) <= most) return [run]
  if (isWhole) return splitRun({ text: run.text }, most)
  return split(run.text, most - weighFrame(run)).map((text) => ({ ...run, text }))
}

function split(text: string, most: number): readonly string[] {
  if (weighText(text) <= most) return [text]
  return [...sentences.segment(text)].flatMap(({ segment }) =>
    weighText(segment) <= most ? [segment] : fill(graphemesOf(segment, most), most),
  )
}

/** One grapheme longer than a message is split between its characters. */
function graphemesOf(text: string, most: number): readonly string[] {
  return [...graphemes.segment(text)].flatMap(({ segment }) =>
    weighText(segment) <= most ? [segment] : [...segment],
  )
}

/** Joins neighbours as far as they fit. */
function fill(parts: readonly string[], most: number): readonly string[] {
  const filled: string[] = []
  let room = 0
  for (const part of parts) {
    const needed = weighText(part)
    if (needed > room) {
      filled.push(part)
      room = most - needed
    } else {
      filled[filled.length - 1] += part
      room -= needed
    }
  }
  return filled
}
