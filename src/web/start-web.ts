import { readFileSync } from 'node:fs'

import { serve } from '@hono/node-server'
import { Hono } from 'hono'

import type { Document } from '../core/document.ts'
import type { FrontDesk } from '../core/front-desk.ts'
import type { ConnectionState } from '../core/ports/connection.ts'
import type { Log } from '../core/ports/log.ts'
import { answerPage, readerIn } from './answer-page.ts'
import { guard } from './guard.ts'

/** What the local page works with. */
export type WebParts = {
  readonly desk: FrontDesk
  /** Each platform's messages for a document, as they would be sent. */
  readonly previews: Readonly<Record<'slack' | 'discord', (document: Document) => readonly unknown[]>>
  readonly health: () => Health
  /** Everything counted, in Prometheus' text format. */
  readonly metrics: () => Promise<string>
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

const ASSETS = {
  'style.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
} as const

/** Prometheus' text format, https://prometheus.io/docs/instrumenting/exposition_formats/. */
const METRICS = 'text/plain; version=0.0.4; charset=utf-8'

/** Serves the local page until it is closed; port 0 takes any free one. */
export async function startWeb(
  settings: { readonly host: string; readonly port: number },
  parts: WebParts,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const app = createApp(parts)
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port }, ({ port }) => {
      const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
      const close = () => new Promise<void>((done) => void server.close(() => done()))
      resolve({ url: `http://${host}:${port}/`, close })
    })
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const todo =
        cause.code === 'EADDRINUSE' ? 'it is taken: set ATTACHE_WEB_PORT to another' : cause.message
      reject(
        new Error(`Cannot serve the local page on ${settings.host}:${settings.port}: ${todo}`, { cause }),
      )
    })
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
  for (const [name, type] of Object.entries(ASSETS)) {
    const content = readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8')
    app.get(`/assets/${name}`, (context) => context.body(content, 200, { 'Content-Type': type }))
  }
  app.notFound((context) => context.text('There is no such page; the start is at /.', 404))
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
