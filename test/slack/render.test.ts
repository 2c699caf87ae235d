import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Document } from '../../src/core/document.ts'
import { plainNode } from '../../src/core/plain-text.ts'
import { renderSlack } from '../../src/slack/render.ts'
import { anyDocument } from '../core/any-document.ts'
import { exampleDocuments } from '../core/example-documents.ts'
import { validateMessage } from '../platforms/slack/validate.ts'

/** Words without white space and the signs that stand for a list or an escape. */
function bare(words: string): string {
  return words.replaceAll(/[\s•]/gu, '')
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** The lines that the words of a document have to show. */
function linesOf(made: Document): string[] {
  return made.nodes
    .filter(({ kind }) => kind !== 'actions')
    .flatMap((node) => plainNode(node).split('\n'))
    .map((line) => bare(line.replace(/^- /u, '')))
    .filter((line) => line !== '' && line !== '⚠')
}

function shown(made: Document): { text: string; blocks: string } {
  const messages = renderSlack(made)
  const words = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(words).join('')
    if (typeof value !== 'object' || value === null) return ''
    if ('text' in value && typeof value.text === 'string') return value.text
    if ('fallback' in value && typeof value.fallback === 'string') return value.fallback
    if ('channel_id' in value && typeof value.channel_id === 'string') return value.channel_id
    return 'elements' in value ? words(value.elements) : ''
  }
  return {
    text: bare(unescape(messages.map(({ text }) => text).join('\n'))),
    blocks: bare(
      messages.map(({ blocks }) => words(blocks.filter(({ type }) => type === 'rich_text'))).join(''),
    ),
  }
}

function expectWhole(made: Document): void {
  const { text, blocks } = shown(made)
  expect(linesOf(made).filter((line) => !text.includes(line))).toEqual([])
  expect(linesOf(made).filter((line) => !blocks.includes(line))).toEqual([])
}

function expectValid(made: Document): void {
  for (const message of renderSlack(made)) {
    expect(validateMessage(message as never)).toEqual([])
    expect(message.text.length).toBeLessThanOrEqual(3_900)
    expect(JSON.stringify(message).length).toBeLessThan(11_300)
    expect(message.text).not.toMatch(/<[!@#]/u)
  }
}

describe.for(Object.entries(exampleDocuments))('renderSlack() on the example %s', ([, made]) => {
  test('stays inside every limit and calls nobody', () => expectValid(made))
  test('loses no words, in the blocks and in what is read aloud', () => expectWhole(made))
})

test('renderSlack() stays inside every limit whatever the document', () => {
  fc.assert(fc.property(anyDocument, expectValid), { numRuns: 200 })
}, 30_000)

test('renderSlack() loses no words whatever the document', () => {
  fc.assert(fc.property(anyDocument, expectWhole), { numRuns: 200 })
}, 30_000)

test('renderSlack() shows a moment on the reader’s clock and a channel by its name, and reads both aloud', () => {
  const at = Temporal.Instant.from('2026-01-01T00:00:00Z')
  const [message] = renderSlack({
    title: 'Where and when',
    nodes: [
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'In ' },
          { kind: 'channel', id: 'C1', text: 'channel C1' },
          { kind: 'text', text: ' at ' },
          { kind: 'moment', at, text: '1 Jan 2026, 00:00 UTC' },
          { kind: 'text', text: '.' },
          { kind: 'channel', id: '<!channel>', text: 'no channel' },
        ],
      },
    ],
  })
  expect(message?.text).toBe('In channel C1 at 1 Jan 2026, 00:00 UTC.no channel')
  const elements = JSON.stringify(message?.blocks)
  expect(elements).toContain('{"type":"text","text":" at "}')
  expect(elements).toContain('{"type":"channel","channel_id":"C1"}')
  expect(elements).toContain('"timestamp":1767225600')
  expect(elements).not.toContain('<!channel>')
})

test('renderSlack() shows pictures that Slack has inside every limit, with all that is read aloud', () => {
  const isFine = (made: Document) => {
    const pictures = made.nodes.flatMap((node) =>
      node.kind === 'picture' && node.words.trim() !== '' ? [node] : [],
    )
    const images = new Map(pictures.map(({ figure }, at) => [figure, { slack_file: { id: `F${at}` } }]))
    const messages = renderSlack(made, images)
    const shownImages = messages.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'image'))
    expect(shownImages).toHaveLength(pictures.length)
    for (const message of messages) expect(validateMessage(message as never)).toEqual([])
  }
  isFine(exampleDocuments['picture']!)
  fc.assert(fc.property(anyDocument, isFine), { numRuns: 100 })
})
