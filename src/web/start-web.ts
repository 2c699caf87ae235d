import { Hono } from 'hono'

import type { Document } from '../core/document.ts'
import type { FrontDesk } from '../core/front-desk.ts'
import type { ConnectionState } from '../core/ports/connection.ts'
import type { Log } from '../core/ports/log.ts'
import { answerPage, readerIn } from './answer-page.ts'
import { guard } from './guard.ts'
import { loadAsset } from './assets.ts'
import { listen } from './listen.ts'
import type { Listening } from './listen.ts'
import { createPages } from './pages.ts'
import type { PagesParts } from './pages.ts'

/** What the local page works with. */
export type WebParts = {
  readonly desk: FrontDesk
  /** Each platform's messages for a document, as they would be sent. */
  readonly previews: Readonly<Record<'slack' | 'discord', (document: Document) => readonly unknown[]>>
  readonly health: () => Health
  /** Everything counted, in Prometheus' text format. */
  readonly metrics: () => Promise<string>
  /** The permanent pages as they may be read here, before the world may read them. */
  readonly pages: Omit<PagesParts, 'root' | 'isKept'>
  readonly log: Log
}

/** How everything is; `digests` is bad when the scheduler no longer looks what is due. */
export type Health = {
  readonly ok: boolean
  readonly outlets: Readonly<Record<string, ConnectionState>>
  readonly digests: { readonly ok: boolean; readonly problem?: string }
  /** What is served of the briefs, and what is held back. */
  readonly record?: unknown
}

/** Prometheus' text format, https://prometheus.io/docs/instrumenting/exposition_formats/. */
const METRICS = 'text/plain; version=0.0.4; charset=utf-8'

/** Serves the local page until it is closed; port 0 takes any free one. */
export async function startWeb(
  settings: { readonly host: string; readonly port: number },
  parts: WebParts,
): Promise<Listening> {
  return await listen(createApp(parts).fetch, settings, {
    what: 'the local page',
    setting: 'ATTACHE_WEB_PORT',
  })
}

/** The local page's routes, without a listener. */
export function createApp(parts: WebParts): Hono {
  const app = new Hono()
  app.use(guard)
  app.get('/', async (context) => context.html(await answerPage(context.req.query(), parts)))
  app.get('/complete', (context) => context.json(completions(context.req.query('q') ?? '', parts.desk)))
  app.get('/health', (context) => {
    const health = parts.health()
    return context.json(health, health.ok ? 200 : 503)
  })
  app.get('/metrics', async (context) =>
    context.body(await parts.metrics(), 200, { 'Content-Type': METRICS }),
  )
  for (const { path, content, type } of [loadAsset('local.js')])
    app.get(path.split('?')[0] ?? path, (context) => context.body(content, 200, { 'Content-Type': type }))
  app.route('/', createPages({ ...parts.pages, root: '', isKept: false }))
  app.onError((error, context) => {
    parts.log.error({ err: error }, 'The local page failed')
    return context.text('That went wrong here, not with you. Please try once more.', 500)
  })
  return app
}

/** Whole lines that begin as what was typed does, from each command's own proposals. */
function completions(line: string, desk: FrontDesk): readonly string[] {
  const match = /^\/?([a-z]+)\s+(.*)$/u.exec(line)
  const command = desk.commands.find((one) => one.typed && one.name === match?.[1])
  const option = command?.options.find((one) => one.complete !== undefined)
  if (command === undefined || option === undefined) return []
  return desk
    .complete(command.name, option.name, match?.[2] ?? '', readerIn(''))
    .map(({ value }) => `/${command.name} ${value}`)
}
