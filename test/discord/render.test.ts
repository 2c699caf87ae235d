import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Document, DocumentNode } from '../../src/core/document.ts'
import { text } from '../../src/core/inline.ts'
import { plainNode } from '../../src/core/plain-text.ts'
import { shows } from '../../src/discord/pack.ts'
import { renderDiscord } from '../../src/discord/render.ts'
import { anyDocument } from '../core/any-document.ts'
import { cite, exampleDocuments, statement } from '../core/example-documents.ts'
import { validateMessage } from '../platforms/discord/components.ts'
import { flattenComponents } from '../platforms/discord/wire.ts'
import type { Wire, WireComponent } from '../platforms/discord/wire.ts'
import { displaysOf, shownText, squeeze } from './discord-text.ts'

const document = (...nodes: DocumentNode[]): Document => ({ title: 'Title', nodes })
const shown = (made: Document) => displaysOf(renderDiscord(made))
const componentsOf = (made: Document) =>
  renderDiscord(made).flatMap((message) =>
    flattenComponents(message.components as unknown as WireComponent[]),
  )

/** Every word of a document that a text display has to show, without white space and our own signs. */
function wordsOf(made: Document): string[] {
  return asDiscordShows(made)
    .nodes.filter(({ kind }) => kind !== 'actions')
    .flatMap((node) => plainNode(node).split('\n'))
    .map((line) => bare(line.replace(/^- /u, '')))
    .filter((words) => words !== '' && words !== '⚠')
}

/** A moment and a channel are shown by Discord itself, without our words. */
function asDiscordShows(made: Document): Document {
  return JSON.parse(JSON.stringify(made), (_, value: { kind?: string; at?: string; id?: string }) => {
    if (value?.kind === 'moment')
      return text(`<t:${Temporal.Instant.from(value.at!).epochMilliseconds / 1000}:f>`)
    return value?.kind === 'channel' && /^\d+$/u.test(value.id!) ? text(`<#${value.id}>`) : value
  }) as Document
}

function bare(words: string): string {
  // U+0085 is a line break to us and no white space to JavaScript.
  return squeeze(words.toWellFormed()).replaceAll(/[*[\]\\`#\u0085]/gu, '')
}

function expectWhole(made: Document): void {
  const all = bare(displaysOf(renderDiscord(made)).map(shownText).join(''))
  expect(wordsOf(made).filter((words) => !all.includes(words))).toEqual([])
}

describe.for(Object.entries(exampleDocuments))('renderDiscord() on the example %s', ([, made]) => {
  test('stays inside every limit', () => {
    for (const message of renderDiscord(made)) expect(validateMessage(message as unknown as Wire)).toEqual([])
  })
  test('loses no words', () => expectWhole(made))
  test('calls nobody', () => {
    for (const message of renderDiscord(made)) expect(message.allowed_mentions).toEqual({ parse: [] })
  })
})

test('renderDiscord() stays inside every limit whatever the document', () => {
  fc.assert(
    fc.property(anyDocument, (made) => {
      for (const message of renderDiscord(made))
        expect(validateMessage(message as unknown as Wire)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('renderDiscord() loses no words whatever the document', () => {
  fc.assert(fc.property(anyDocument, expectWhole), { numRuns: 200 })
})

test('renderDiscord() lets no text become markup, whatever the document', () => {
  fc.assert(
    fc.property(anyDocument, (made) => {
      for (const line of shown(made)
        .filter((display) => !display.startsWith('```'))
        .flatMap((display) => display.split('\n'))) {
        const ours = line
          .replace(/^(?:#{2,3} |- )/u, '')
          .replaceAll(/\\[^0-9A-Za-z\s]/gu, '§')
          .replaceAll(/<t:\d+:f>|<#\d{5,25}>/gu, '§')
        expect(ours).not.toMatch(/^\s*(?:#|>|[-+] |-#|\d+\. )/u)
        expect(
          ours
            .replaceAll(/\]\(https?:\/\/[^)\s]*\)/gu, '§')
            .replaceAll('**', '§')
            // The doubts' italics; whatever else begins or ends one stays and is found.
            .replace(/^⚠ \*([^*]+)\*$/u, '⚠ $1')
            .replaceAll('[', ''),
        ).not.toMatch(/[\\*_~`|<\]]|@everyone|@here|:\/\/|:\w+:/u)
      }
    }),
    { numRuns: 200 },
  )
})

test('renderDiscord() says the doubts before the words and the citation last', () => {
  const made = document(
    statement('s', 'China called it “far-fetched”.', {
      label: 'China',
      citations: [cite('¶18')],
      caveats: [{ kind: 'garbled', label: 'garbled', words: 'a clause is lost' }],
    }),
  )
  expect(shown(made).map(shownText)).toEqual([
    '⚠ garbled: a clause is lost\nChina: China called it “far-fetched”. [AP ¶18]',
  ])
})

test('renderDiscord() shows the title when there is nothing else', () => {
  expect(shown(document())).toEqual(['Title'])
})

test('renderDiscord() keeps a heading with what follows it', () => {
  const filler: DocumentNode = { kind: 'paragraph', inlines: [text('word '.repeat(740))] }
  const follower: DocumentNode = { kind: 'paragraph', inlines: [text('more '.repeat(100))] }
  const made = document(filler, { kind: 'heading', level: 2, inlines: [text('Head')] }, follower)
  expect(renderDiscord(made).map((message) => displaysOf([message])[0]?.slice(0, 8))).toEqual([
    'word wor',
    '### Head',
  ])
})

test('renderDiscord() splits a long statement between sentences', () => {
  const sentence = 'They met on Sunday in Beijing for hours. '
  const made = document(statement('s', sentence.repeat(200)))
  for (const display of shown(made)) expect(display).toMatch(/^They met .*hours\.$/u)
  expect(renderDiscord(made).length).toBeGreaterThan(1)
})

test('renderDiscord() splits what has no sentences between graphemes', () => {
  const family = '👩‍👩‍👧‍👦'
  for (const display of shown(document(statement('s', family.repeat(900)))))
    expect(display.replaceAll(family, '')).toBe('')
})

test('renderDiscord() tells two buttons with the same call apart', () => {
  const twin = { kind: 'button', label: 'Twin', call: { command: 'brief', input: {} } } as const
  const ids = componentsOf(document({ kind: 'actions', actions: [twin, twin] })).flatMap(
    ({ custom_id }) => custom_id ?? [],
  )
  expect(ids).toEqual(['v1:brief:', 'v1:brief:#2'])
})

test('renderDiscord() shortens a label between graphemes', () => {
  const button = { kind: 'button', label: '👩‍👩‍👧‍👦'.repeat(20), call: { command: 'brief', input: {} } } as const
  const label = componentsOf(document({ kind: 'actions', actions: [button] })).find(
    ({ type }) => type === 2,
  )?.label
  expect(label).toBe(`${'👩‍👩‍👧‍👦'.repeat(7)}…`)
})

test('renderDiscord() refuses a call that was not kept for a button', () => {
  const button = {
    kind: 'button',
    label: 'x',
    call: { command: 'brief', input: { q: 'x'.repeat(100) } },
  } as const
  expect(() => renderDiscord(document({ kind: 'actions', actions: [button] }))).toThrow('not kept')
})

test('renderDiscord() shows a moment on the reader’s clock and a channel by its name', () => {
  const at = Temporal.Instant.from('2026-01-01T00:00:00Z')
  const [display] = displaysOf(
    renderDiscord({
      title: 'Where and when',
      nodes: [
        {
          kind: 'paragraph',
          inlines: [
            { kind: 'text', text: 'In ' },
            { kind: 'channel', id: '12345678', text: 'channel 12345678' },
            { kind: 'text', text: ' at ' },
            { kind: 'moment', at, text: '1 Jan 2026, 00:00 UTC' },
            { kind: 'channel', id: '@everyone', text: ' or elsewhere' },
          ],
        },
      ],
    }),
  )
  expect(display).toBe('In <#12345678> at <t:1767225600:f> or elsewhere')
})

test('renderDiscord() shows pictures that go along inside every limit, each by its file', () => {
  const isFine = (made: Document) => {
    const pictures = made.nodes.flatMap((node) =>
      node.kind === 'picture' && node.words.trim() !== '' ? [node] : [],
    )
    const painted = pictures.map(({ figure, words }, at) => {
      return [figure, { name: `timeline-${at}.png`, words, png: new Uint8Array() }] as const
    })
    const files = painted.map(([, { name }]) => name)
    const messages = renderDiscord(made, new Map(painted))
    for (const message of messages) expect(validateMessage(message as unknown as Wire, { files })).toEqual([])
    for (const name of files) expect(messages.filter((message) => shows(message, name))).toHaveLength(1)
  }
  isFine(exampleDocuments['picture']!)
  fc.assert(fc.property(anyDocument, isFine), { numRuns: 100 })
})
