import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Document, DocumentNode, Inline } from '../../src/core/document.ts'
import { renderDiscord } from '../../src/discord/render.ts'
import { renderSlack } from '../../src/slack/render.ts'
import { drawDiscord } from '../../src/web/draw-discord.ts'
import { drawSlack } from '../../src/web/draw-slack.ts'
import { renderHtml } from '../../src/web/render-html.ts'
import type { Ways } from '../../src/web/render-html.ts'
import { renderPage } from '../../src/web/render-page.ts'
import { anyDocument } from '../core/any-document.ts'
import { exampleDocuments } from '../core/example-documents.ts'

const ways: Ways = {
  press: (token) => `/?press=${encodeURIComponent(token)}`,
  form: (token) => `/?form=${encodeURIComponent(token)}`,
  carried: { face: 'page' },
}
const FACES: Readonly<Record<string, (document: Document) => string>> = {
  page: (document) => renderHtml(document, { ways }).markup,
  'page on paper': renderPage,
  slack: (document) => drawSlack(renderSlack(document), ways).markup,
  discord: (document) => drawDiscord(renderDiscord(document), ways).markup,
}

const EVIL = `<script>alert(1)</script><img src=x onerror=alert(1)>"'><b onclick="x">&`
const BAD_URL = 'javascript:alert(1)'
const inlines: readonly Inline[] = [
  ...(['text', 'strong', 'quote'] as const).map((kind) => ({ kind, text: EVIL })),
  { kind: 'link', text: EVIL, url: BAD_URL },
  { kind: 'link', text: EVIL, url: `https://example.org/"onload="${EVIL}` },
  { kind: 'citation', citation: { label: EVIL, source: EVIL, anchors: [EVIL], url: BAD_URL } },
]
const call = { command: 'brief', input: { subject: `"'><script>x</script>&` } }
const hostile: { readonly [Kind in DocumentNode['kind']]: Extract<DocumentNode, { kind: Kind }> } = {
  heading: { kind: 'heading', level: 1, inlines },
  paragraph: { kind: 'paragraph', inlines },
  notice: { kind: 'notice', inlines },
  statement: {
    kind: 'statement',
    id: EVIL,
    label: EVIL,
    inlines,
    citations: [{ label: EVIL, source: EVIL, anchors: [], url: BAD_URL }],
    caveats: [{ kind: EVIL, label: EVIL, words: EVIL }],
  },
  line: {
    kind: 'line',
    label: EVIL,
    caveats: [{ kind: EVIL, label: EVIL, words: EVIL }],
    statements: [{ kind: 'statement', id: EVIL, inlines, citations: [], caveats: [] }],
  },
  list: { kind: 'list', items: [inlines] },
  facts: { kind: 'facts', rows: [{ term: EVIL, inlines }] },
  copy: { kind: 'copy', text: EVIL },
  picture: {
    kind: 'picture',
    words: EVIL,
    figure: {
      kind: 'timeline',
      title: EVIL,
      note: EVIL,
      days: [
        {
          label: EVIL,
          span: 'range',
          gap: { days: 3, words: EVIL },
          entries: [
            { who: EVIL, sort: EVIL, matter: EVIL, cites: EVIL, isDoubtful: true, statements: [EVIL] },
          ],
        },
      ],
    },
  },
  divider: { kind: 'divider' },
  actions: {
    kind: 'actions',
    actions: [
      { kind: 'button', label: EVIL, call },
      { kind: 'form', label: EVIL, call },
      { kind: 'link', label: EVIL, url: BAD_URL },
      { kind: 'menu', label: EVIL, options: [{ label: EVIL, description: EVIL, call }] },
    ],
  },
}

/** Everything in the markup that could run something or load something. */
function dangers(markup: string): readonly string[] {
  const tags = markup.replaceAll(/<style>[\s\S]*?<\/style>/gu, '').match(/<[a-z!/][^>]*>/giu) ?? []
  return tags.filter((tag) => {
    if (/^<\/?svg(?: class="figure [a-z]+"|>)/u.test(tag)) return false
    const bare = tag.replaceAll(/"[^"]*"/gu, '""')
    const links = [...tag.matchAll(/\b(?:href|src|action)="([^"]*)"/gu)].map(([, url]) => url ?? '')
    return (
      /^<\/?(?:script|img|iframe|object|svg|base|b)\b/iu.test(tag) ||
      /\son\w+\s*=|\sstyle\s*=/iu.test(bare) ||
      links.some((url) => !/^(?:https?:\/\/|\/(?!\/))/u.test(url))
    )
  })
}

describe.for(Object.entries(FACES))('%s', ([, draw]) => {
  test.for(Object.keys(hostile) as DocumentNode['kind'][])('lets nothing out of a hostile %s', (kind) => {
    expect(dangers(draw({ title: EVIL, nodes: [hostile[kind]] }))).toEqual([])
  })

  test.for(Object.entries(exampleDocuments))('draws the example %s without danger', ([, document]) => {
    const markup = draw(document)
    expect(dangers(markup)).toEqual([])
    expect(markup).not.toContain('class="unknown"')
  })

  test('lets nothing out of any document at all', () => {
    const isSafe = (document: Document) => dangers(draw(document)).length === 0
    fc.assert(fc.property(anyDocument, isSafe), { numRuns: 60 })
  })
})

test('escapes, and does not drop, what looks like markup', () => {
  const { markup } = renderHtml({ nodes: [{ kind: 'paragraph', inlines: [inlines[0]!] }] })
  expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(markup).toContain('&quot;&#39;&gt;&lt;b onclick')
})

test('leaves buttons off paper and needs nothing from elsewhere there', () => {
  const page = renderPage(exampleDocuments['overview']!)
  expect(page).not.toContain('class="actions"')
  expect(page).not.toMatch(/<link|<script|src=/u)
})
