import { LIMITS } from './limits.ts'
import { safeUrl } from './markdown.ts'
import type { Line, Run } from './render-inlines.ts'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** How much of a message a text takes: its characters, or its bytes where they weigh more. */
export function weigh(text: string): number {
  return Math.max(text.length, Math.ceil(Buffer.byteLength(text) / LIMITS.bytesPerCharacter))
}

/** Splits a line too heavy for one message between sentences, else between graphemes; every word is kept. */
export function splitLine(line: Line, most: number): readonly Line[] {
  const lines: Run[][] = []
  let weight = Infinity
  for (const piece of line.runs.flatMap((run) => piecesOf(run, most - weigh(line.prefix)))) {
    const more = weighRun(piece)
    if (weight + more > most) {
      lines.push([])
      weight = weigh(line.prefix)
    }
    lines.at(-1)?.push(piece)
    weight += more
  }
  return lines.map((runs, index) => ({ prefix: index === 0 ? line.prefix : '', runs }))
}

/** Splits plain text between its lines, else between sentences, else between graphemes. */
export function splitText(text: string, most: number): readonly string[] {
  const parts = text.split(/(?<=\n)/u).flatMap((line) => split(line, sentences, most))
  const filled: string[] = []
  for (const part of parts) {
    const last = filled.at(-1)
    if (last !== undefined && weighWorst(last) + weighWorst(part) <= most)
      filled[filled.length - 1] = last + part
    else filled.push(part)
  }
  return filled
}

function piecesOf(run: Run, most: number): readonly Run[] {
  if (run.style === 'moment' || run.style === 'channel') return [run]
  const room = most - (weighRun(run) - weighWorst(run.text))
  return split(run.text, sentences, room).map((text) => ({ ...run, text }))
}

function split(text: string, by: Intl.Segmenter, most: number): readonly string[] {
  return [...by.segment(text)].flatMap(({ segment }) => {
    if (weighWorst(segment) <= most) return [segment]
    return by === sentences ? fill(split(segment, graphemes, most), most) : fill([...segment], most)
  })
}

/** Joins neighbours again as far as they fit. */
function fill(parts: readonly string[], most: number): readonly string[] {
  const filled: string[] = []
  let weight = Infinity
  for (const part of parts) {
    const more = weighWorst(part)
    if (weight + more > most) {
      filled.push(part)
      weight = more
    } else {
      filled[filled.length - 1] += part
      weight += more
    }
  }
  return filled
}

/** Weight once formatted, at worst: every sign escaped, the markup around it added. */
function weighRun(run: Run): number {
  switch (run.style) {
    case 'plain':
      return weighWorst(run.text)
    case 'strong':
      return weighWorst(run.text) + '****'.length
    case 'slanted':
      return weighWorst(run.text) + '**'.length
    case 'link':
      return weighWorst(run.text) + '[]()'.length + (safeUrl(run.url, LIMITS.linkUrl)?.length ?? 0)
    case 'moment':
      return `<t:${run.at}:f>`.length
    case 'channel':
      return `<#${run.id}>`.length
  }
}

/** Adds up over parts, so that splitting stays linear. */
function weighWorst(text: string): number {
  let weight = 0
  for (const point of text) {
    if (/[!-/:-@[-`{-~]/u.test(point)) weight += 2
    else weight += Math.max(point.length, Buffer.byteLength(point) / LIMITS.bytesPerCharacter)
  }
  return weight
}
