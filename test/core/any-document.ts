import * as fc from 'fast-check'

import type {
  Action,
  CitationMark,
  Document,
  DocumentNode,
  Inline,
  StatementNode,
} from '../../src/core/document.ts'

const odd = fc.constantFrom(
  '@everyone',
  '@here',
  '<@123>',
  '<@&5>',
  '<#1>',
  '<!channel>',
  '<!here>',
  '<@U1>',
  '[a](https://evil.example)',
  '```',
  '`',
  '**',
  '*',
  '__',
  '_',
  '~~',
  '||',
  '# ',
  '> ',
  '>>> ',
  '- ',
  '-# ',
  '1. ',
  '\n',
  '\n\n',
  '\\',
  ':tada:',
  ']',
  '[',
  '<https://x.example|y>',
  'https://bare.example',
  '&amp;',
  '<',
  '>',
  '“',
  '”',
  '👩‍👩‍👧‍👦',
  '🇨🇳',
  'e\u0301\u0323\u0302',
  '外交部',
  'שלום',
  'قال',
  '\u202E',
  '\u200B',
  ' ',
  '\t',
)
const words = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.lorem({ maxCount: 8 }) },
      { weight: 3, arbitrary: odd },
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '))
const longWords = fc
  .tuple(words, fc.integer({ min: 1, max: 900 }))
  .map(([unit, times]) => unit.repeat(times).slice(0, 9000).toWellFormed())

/** Any text at all: prose, markup, mentions, every script, sometimes very long. */
const anyWords: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: words },
  { weight: 1, arbitrary: longWords },
)

const anyUrl = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'https://a.example/(x)[y]<z>|w',
    'javascript:alert(1)',
    '',
    `https://a.example/${'y'.repeat(3000)}`,
  ),
)
const anyCitation: fc.Arbitrary<CitationMark> = fc.record(
  { label: words, source: fc.constant('ap'), anchors: fc.constant(['p1']), url: anyUrl },
  { requiredKeys: ['label', 'source', 'anchors'] },
)
const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text' as const, 'strong' as const, 'quote' as const), text: anyWords }),
  fc.record({ kind: fc.constant('link' as const), text: anyWords, url: anyUrl }),
  fc.record({ kind: fc.constant('citation' as const), citation: anyCitation }),
  fc.record({ kind: fc.constant('command' as const), words: anyWords }),
  fc.record({
    kind: fc.constant('moment' as const),
    at: fc
      .integer({ min: 0, max: 4e9 })
      .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)),
    text: anyWords.map((said) => (said.trim() === '' ? 'then' : said)),
  }),
  // By its own name, so that the words are the same whether an outlet knows the channel or not.
  fc
    .constantFrom('C0DESK', '123456789', 'somewhere')
    .map((id) => ({ kind: 'channel' as const, id, text: id })),
)
const inlines = fc.array(anyInline, { maxLength: 5 })
const call = fc.record({
  command: fc.constantFrom('brief', 'official'),
  input: fc.dictionary(fc.constantFrom('subject', 'view'), fc.string({ maxLength: 4 }), { maxKeys: 2 }),
})
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('form' as const), label: words, call }),
  fc.record(
    {
      kind: fc.constant('button' as const),
      label: words,
      call,
      style: fc.constantFrom('primary' as const, 'danger' as const),
      verdict: fc.constantFrom('good' as const, 'bad' as const),
    },
    { requiredKeys: ['kind', 'label', 'call'] },
  ),
  fc.record({ kind: fc.constant('link' as const), label: words, url: anyUrl }),
  fc.record({
    kind: fc.constant('menu' as const),
    label: words,
    options: fc.array(
      fc.record(
        { label: words, description: words, call, selected: fc.boolean() },
        { requiredKeys: ['label', 'call'] },
      ),
      { maxLength: 30 },
    ),
  }),
)
const anyCaveats = fc.array(fc.record({ kind: fc.constant('garbled'), label: words, words }), {
  maxLength: 3,
})
const anyStatement: fc.Arbitrary<StatementNode> = fc.record(
  {
    kind: fc.constant('statement' as const),
    id: fc.constant('s'),
    label: words,
    inlines,
    citations: fc.array(anyCitation, { maxLength: 4 }),
    caveats: anyCaveats,
  },
  { requiredKeys: ['kind', 'id', 'inlines', 'citations', 'caveats'] },
)
const anyNode: fc.Arbitrary<DocumentNode> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const),
    inlines,
  }),
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'notice' as const), inlines }),
  anyStatement,
  fc.record(
    {
      kind: fc.constant('line' as const),
      label: words,
      caveats: anyCaveats,
      statements: fc.array(anyStatement, { minLength: 1, maxLength: 5 }),
    },
    { requiredKeys: ['kind', 'caveats', 'statements'] },
  ),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(inlines, { maxLength: 12 }) }),
  fc.record({
    kind: fc.constant('facts' as const),
    rows: fc.array(fc.record({ term: words, inlines }), { maxLength: 6 }),
  }),
  fc.record({ kind: fc.constant('copy' as const), text: anyWords }),
  anyWords.map((said) => ({
    kind: 'picture' as const,
    words: said,
    figure: { kind: 'timeline' as const, title: said, note: said, days: [] },
  })),
  fc.constant({ kind: 'divider' as const }),
  fc.record({ kind: fc.constant('actions' as const), actions: fc.array(anyAction, { maxLength: 12 }) }),
)

/** Any document at all, whose calls fit behind a button, as the front desk gives it away. */
export const anyDocument: fc.Arbitrary<Document> = fc.record({
  title: words,
  nodes: fc.array(anyNode, { maxLength: 25 }),
})
