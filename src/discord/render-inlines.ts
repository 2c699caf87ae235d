import type { CaveatMark, CitationMark, Inline, StatementNode } from '../core/document.ts'
import { plainCaveat, plainCitation, withColon } from '../core/plain-text.ts'
import { bold, escapeLineStart, escapeMarkdown, italic, link } from './markdown.ts'

/** Words of one style; plain until they are formatted, so that they can be split anywhere. */
export type Run =
  | { readonly style: 'plain' | 'strong' | 'slanted'; readonly text: string }
  | { readonly style: 'link'; readonly text: string; readonly url: string }
  /** Seconds since 1970, which Discord shows on each reader's own clock. */
  | { readonly style: 'moment'; readonly text: string; readonly at: number }
  | { readonly style: 'channel'; readonly text: string; readonly id: string }

/** One line of a message: our own markup in front, then runs of words. */
export type Line = { readonly prefix: string; readonly runs: readonly Run[] }

/** A line of plain pieces behind a prefix of ours. */
export function toLine(inlines: readonly Inline[], prefix = ''): Line {
  return { prefix, runs: inlines.map(toRun) }
}

/** A statement as a reader meets it: a line for each doubt, then label, words and citations. */
export function statementLines(statement: StatementNode): readonly Line[] {
  const label: readonly Run[] =
    statement.label === undefined
      ? []
      : [
          { style: 'strong', text: withColon(statement.label) },
          { style: 'plain', text: ' ' },
        ]
  const citations = statement.citations.flatMap((citation): readonly Run[] => [
    { style: 'plain', text: ' ' },
    citationRun(citation),
  ])
  const words = { prefix: '', runs: [...label, ...statement.inlines.map(toRun), ...citations] }
  return [...statement.caveats.map(caveatLine), words]
}

/** A line as Discord reads it; nothing in its words can become markup. */
export function formatLine(line: Line): string {
  const words = mergeRuns(line.runs).map(formatRun).join('')
  return words.trim() === '' ? '' : line.prefix + escapeLineStart(words.trim())
}

/** Words in bold, as facts and statements are labelled. */
export function boldRun(term: string): Run {
  return { style: 'strong', text: withColon(term) }
}

function caveatLine(caveat: CaveatMark): Line {
  return { prefix: '⚠ ', runs: [{ style: 'slanted', text: plainCaveat(caveat) }] }
}

function citationRun(citation: CitationMark): Run {
  const text = plainCitation(citation)
  return citation.url === undefined ? { style: 'plain', text } : { style: 'link', text, url: citation.url }
}

function toRun(inline: Inline): Run {
  switch (inline.kind) {
    case 'text':
      return { style: 'plain', text: inline.text }
    case 'strong':
      return { style: 'strong', text: inline.text }
    case 'quote':
      return { style: 'plain', text: `“${inline.text}”` }
    case 'link':
      return { style: 'link', text: inline.text, url: inline.url }
    case 'citation':
      return citationRun(inline.citation)
    case 'command':
      return { style: 'plain', text: `/${inline.words}` }
    case 'channel':
      return /^\d{5,25}$/u.test(inline.id)
        ? { style: 'channel', text: inline.text, id: inline.id }
        : { style: 'plain', text: inline.text }
    case 'moment':
      return { style: 'moment', text: inline.text, at: Math.floor(inline.at.epochMilliseconds / 1000) }
  }
}

/** Joins neighbours of one style: `**a****b**` would not be bold, and half an emoji code would be overlooked. */
function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    const joins = last !== undefined && isWords(run) && last.style === run.style
    if (joins) merged[merged.length - 1] = { style: run.style, text: last.text + run.text }
    else if (run.text !== '') merged.push(run)
  }
  return merged
}

function isWords(run: Run): run is Extract<Run, { style: 'plain' | 'strong' | 'slanted' }> {
  return run.style === 'plain' || run.style === 'strong' || run.style === 'slanted'
}

function formatRun(run: Run): string {
  switch (run.style) {
    case 'plain':
      return escapeMarkdown(run.text)
    case 'strong':
      return bold(run.text)
    case 'slanted':
      return italic(run.text)
    case 'link':
      return link(run.text, run.url)
    case 'moment':
      return `<t:${run.at}:f>`
    case 'channel':
      return `<#${run.id}>`
  }
}
