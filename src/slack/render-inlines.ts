import type { RichTextElement } from '@slack/types'

import type { CitationMark, Inline, StatementNode } from '../core/document.ts'
import { plainCaveat, plainCitation, withColon } from '../core/plain-text.ts'
import { LIMITS } from './limits.ts'

/** Words of one style; style and link are data, so nothing in them needs escaping. */
export type Run = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly url?: string
  /** Seconds since 1970, shown on each reader's own clock; the text is read aloud. */
  readonly moment?: number
  /** A channel's id, shown by its name; the text is read aloud. */
  readonly channel?: string
}

/** One line of a message. */
export type Line = readonly Run[]

/** A line of inline pieces behind a prefix of ours. */
export function toLine(inlines: readonly Inline[], prefix = ''): Line {
  return [...(prefix === '' ? [] : [{ text: prefix }]), ...inlines.map(toRun)]
}

/** A statement as a reader meets it: a line for each doubt, then label, words and citations. */
export function statementLines(statement: StatementNode): readonly Line[] {
  const label: Line = statement.label === undefined ? [] : [boldRun(statement.label), { text: ' ' }]
  const citations = statement.citations.flatMap((citation): Line => [{ text: ' ' }, citationRun(citation)])
  const words = [...label, ...statement.inlines.map(toRun), ...citations]
  return [
    ...statement.caveats.map((caveat): Line => [{ text: `⚠ ${plainCaveat(caveat)}`, italic: true }]),
    words,
  ]
}

/** Words in bold with a colon, as facts and statements are labelled. */
export function boldRun(term: string): Run {
  return { text: withColon(term), bold: true }
}

/** The words of a line, as they are read aloud. */
export function plainLine(line: Line): string {
  return line.map(({ text }) => text).join('')
}

/** A line as Slack's rich text; empty runs are refused by Slack and left out. */
export function formatLine(line: Line): RichTextElement[] {
  return mergeRuns(line.filter(({ text }) => text !== '')).map(formatRun)
}

/** Joins neighbours of one style: every run costs a message some of the room it has. */
function mergeRuns(line: Line): Line {
  const merged: Run[] = []
  for (const run of line) {
    const last = merged.at(-1)
    const joins =
      last !== undefined &&
      isWords(last) &&
      isWords(run) &&
      last.bold === run.bold &&
      last.italic === run.italic
    if (joins) merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

/** Whether a run is nothing but words: what Slack shows in its own way stands by itself. */
function isWords({ url, moment, channel }: Run): boolean {
  return url === undefined && moment === undefined && channel === undefined
}

function formatRun({ text, url, bold, italic, moment, channel }: Run): RichTextElement {
  const flags = { ...(bold && { bold }), ...(italic && { italic }) }
  const style = bold === true || italic === true ? { style: flags } : {}
  if (moment !== undefined)
    return { type: 'date', timestamp: moment, format: MOMENT, fallback: text, ...style }
  if (channel !== undefined) return { type: 'channel', channel_id: channel }
  return url === undefined ? { type: 'text', text, ...style } : { type: 'link', url, text, ...style }
}

const CHANNEL = /^[CGD][A-Z0-9]+$/u

/** Slack's words for a day and a time, https://docs.slack.dev/messaging/formatting-message-text. */
const MOMENT = '{date_short_pretty}, {time}'

function toRun(inline: Inline): Run {
  switch (inline.kind) {
    case 'text':
      return { text: inline.text }
    case 'strong':
      return { text: inline.text, bold: true }
    case 'quote':
      return { text: `“${inline.text}”` }
    case 'link':
      return linked(inline.text, inline.url)
    case 'citation':
      return citationRun(inline.citation)
    case 'command':
      return { text: `/${inline.words}` }
    case 'channel':
      return CHANNEL.test(inline.id) ? { text: inline.text, channel: inline.id } : { text: inline.text }
    case 'moment':
      return { text: inline.text, moment: Math.floor(inline.at.epochMilliseconds / 1000) }
  }
}

function citationRun(citation: CitationMark): Run {
  return linked(plainCitation(citation), citation.url)
}

/** Only web addresses of a sensible length become links; anything else stays words. */
function linked(text: string, url: string | undefined): Run {
  const isSafe =
    url !== undefined && url.length <= LIMITS.linkUrl && /^https?:\/\/\S+$/u.test(url) && URL.canParse(url)
  return isSafe ? { text, url } : { text }
}
