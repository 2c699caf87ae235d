import type { Hono } from 'hono'

import { askingCommands } from '../../src/core/commands/asking.ts'
import { allCommands } from '../../src/core/commands/commands.ts'
import { createFrontDesk } from '../../src/core/front-desk.ts'
import { createPageFinder } from '../../src/core/page-links.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import { renderDiscord } from '../../src/discord/render.ts'
import { renderSlack } from '../../src/slack/render.ts'
import { createApp } from '../../src/web/start-web.ts'
import type { WebParts } from '../../src/web/start-web.ts'
import { createFakeFeedback } from '../store/fake-feedback.ts'
import { createFakeMemory } from '../store/fake-memory.ts'
import { createFakeThreads } from '../store/fake-threads.ts'

const record = await loadRecord('briefs')
const now = () => Temporal.Instant.from('2023-06-18T20:00:00Z')

/** What the local page works with, from the real record; `onComplaint` hears every warning, error and fault. */
export function webParts(onComplaint: (words: string) => void, more: Partial<WebParts> = {}): WebParts {
  const complain = (_: object, line: string) => onComplaint(line)
  const threads = createFakeThreads()
  return {
    desk: createFrontDesk({
      commands: allCommands(askingCommands(threads, createFakeFeedback())),
      record: () => record,
      memory: createFakeMemory(),
      threads,
      now,
      findPages: createPageFinder(undefined),
      onFault: (error) => onComplaint(String(error)),
    }),
    previews: { slack: renderSlack, discord: renderDiscord },
    health: () => ({ ok: true, outlets: {}, digests: { ok: true } }),
    pages: { record: () => record, now },
    metrics: async () => 'attache_digest_sent_total{outlet="slack"} 2\n',
    log: { debug: () => undefined, info: () => undefined, warn: complain, error: complain },
    ...more,
  }
}

/** The local page's routes over the real record; a complaint fails the request. */
export function localPage(more: Partial<WebParts> = {}): Hono {
  const fail = (words: string) => {
    throw new Error(words)
  }
  return createApp(webParts(fail, more))
}

/** Asks the page for a path as a browser on this machine would. */
export async function visit(page: Hono, path: string, headers: Record<string, string> = {}) {
  const response = await page.request(`http://127.0.0.1:3000${path}`, {
    headers: { host: '127.0.0.1:3000', ...headers },
  })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

/** The words of some markup as a reader sees them, spaces folded. */
export function shownWords(markup: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return markup
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => signs[name] ?? '')
    .replaceAll(/\s+/gu, ' ')
}
