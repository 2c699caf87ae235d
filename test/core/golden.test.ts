import { describe, expect, test } from 'vitest'

import { allCommands } from '../../src/core/commands/commands.ts'
import { VIEWS } from '../../src/core/compose/brief-view.ts'
import { createPageLinks } from '../../src/core/page-links.ts'
import type { Document, StatementNode } from '../../src/core/document.ts'
import { plainCaveat, plainCitation, plainInlines, plainText } from '../../src/core/plain-text.ts'
import { statementsIn } from '../../src/core/run-on.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import { renderDiscord } from '../../src/discord/render.ts'
import { renderSlack } from '../../src/slack/render.ts'
import { renderHtml } from '../../src/web/render-html.ts'

const record = await loadRecord('briefs')
const context = {
  record,
  now: Temporal.Instant.from('2023-06-18T20:00:00Z'),
  asker: { place: { outlet: 'web', workspace: '', channel: '' }, user: 'tester', mayManage: false },
}

async function run(name: string, input: Record<string, string>, linked = false): Promise<Document> {
  const command = allCommands().find((one) => one.name === name)
  return await command!.run(input, linked ? { ...context, record: linkedRecord } : context)
}

/** The same record where it has permanent pages, whose addresses make every message longer. */
const linkedRecord = {
  ...record,
  pages: createPageLinks('https://briefings.desk.example.org/attache', record),
}

/** Only letters and digits: what is left of words behind any markup. */
function bare(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Every string in some JSON, in order. */
function stringsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(stringsOf).join(' ')
}

const OUTLETS: Readonly<Record<string, (document: Document) => string>> = {
  text: plainText,
  slack: (document) => stringsOf(renderSlack(document).map(({ blocks }) => blocks.map(wordsOnly))),
  'slack read aloud': (document) =>
    renderSlack(document)
      .map(({ text }) => text)
      .join('\n'),
  discord: (document) =>
    stringsOf(renderDiscord(document).map(({ components }) => components)).replaceAll('\\', ''),
  page: (document) =>
    renderHtml(document)
      .markup.replaceAll(/data-copy="[^"]*"/gu, '')
      .replaceAll(/<[^>]+>/gu, ''),
}

function wordsOnly(block: object): unknown {
  return JSON.parse(
    JSON.stringify(block, (key, value: unknown) =>
      ['type', 'action_id', 'value'].includes(key) ? undefined : value,
    ),
  )
}

/** The statements a document shows; doubts that a line says once stand before its first one. */
function statementsOf({ nodes }: Document): readonly StatementNode[] {
  return nodes.flatMap((node) =>
    statementsIn(node).map((statement, at) => {
      const own = node.kind === 'line' ? node.statements[at] : undefined
      return at > 0 && own !== undefined ? own : statement
    }),
  )
}

const documents = [
  ...[...record.briefs.keys()].flatMap((subject) =>
    VIEWS.map(({ value }) => ({
      name: `brief ${subject} ${value}`,
      input: { subject, view: value, page: 'all' },
    })),
  ),
  ...[...record.directory.officials.keys()].map((name) => ({
    name: `official ${name}`,
    input: { name, page: 'all' },
  })),
]

describe.for(documents)('$name', ({ name, input }) => {
  test.for(Object.keys(OUTLETS))(
    'carries every statement, its citation and its doubts before it, on %s',
    async (outlet) => {
      const document = await run(name.split(' ')[0]!, input)
      const shown = bare(OUTLETS[outlet]!(document))
      let from = 0
      for (const statement of statementsOf(document)) {
        const parts = [
          ...statement.caveats.map(plainCaveat),
          plainInlines(statement.inlines),
          ...statement.citations.map(plainCitation),
        ]
        for (const part of parts) {
          const at = shown.indexOf(bare(part), from)
          expect(at, `${statement.id}: ${part}`).toBeGreaterThanOrEqual(from)
          from = at + bare(part).length
        }
      }
    },
  )
})

test.for([false, true])(
  'the pages of each view, linked %s, together show what the whole view shows',
  async (linked) => {
    const views = [...record.briefs.keys()].flatMap((subject) =>
      VIEWS.map(({ value }) => ({ subject, view: value })),
    )
    for (const { subject, view } of views) {
      const whole = statementsOf(await run('brief', { subject, view, page: 'all' }, linked))
      const paged: StatementNode[] = []
      for (let page = 1; page < 40; page += 1) {
        const document = await run('brief', { subject, view, page: String(page) }, linked)
        paged.push(...statementsOf(document))
        expect(renderSlack(document)).toHaveLength(1)
        expect(renderDiscord(document)).toHaveLength(1)
        const isLast = !JSON.stringify(document.nodes).includes(`"page":"${page + 1}"`)
        if (isLast) break
      }
      expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
    }
  },
)

test('every statement of the brief is reached by its views or its people', async () => {
  const reached = new Set<string>()
  for (const { name, input } of documents)
    for (const { id } of statementsOf(await run(name.split(' ')[0]!, input))) reached.add(id)
  expect([...record.statements.keys()].filter((id) => !reached.has(id))).toEqual([])
})
