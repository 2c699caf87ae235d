import { readFileSync } from 'node:fs'

import { serve } from '@hono/node-server'
import { Hono } from 'hono'

import type { Asker } from '../core/asker.ts'
import { callFromWords } from '../core/commands/call-from-words.ts'
import type { Document } from '../core/document.ts'
import type { FrontDesk } from '../core/front-desk.ts'
import type { ConnectionState } from '../core/ports/connection.ts'
import type { Log } from '../core/ports/log.ts'
import { drawDiscord } from './draw-discord.ts'
import { drawSlack } from './draw-slack.ts'
import { guard } from './guard.ts'
import type { Html } from './html.ts'
import { renderHtml } from './render-html.ts'
import type { Ways } from './render-html.ts'
import { addressOf, renderForm, renderShell } from './shell.ts'
import type { Face, Shown } from './shell.ts'

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

const READER: Asker = { place: { outlet: 'web', workspace: '', channel: '' }, user: 'local', mayManage: true }

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

async function answerPage(query: Readonly<Record<string, string>>, parts: WebParts): Promise<string> {
  const { q, press, form } = query
  const face: Face = query['face'] === 'slack' || query['face'] === 'discord' ? query['face'] : 'page'
  const asked = Object.fromEntries(
    Object.entries(query).filter(([name]) => name !== 'face' && name !== 'width'),
  )
  const shown: Shown = { face, phone: query['width'] === 'phone', query: asked }
  if (form !== undefined) {
    const opened = await parts.desk.openForm(form, READER)
    if (opened !== undefined)
      return renderShell(
        { title: opened.title, nodes: [] },
        renderForm(opened, form, shown),
        shown,
        parts.desk.commands,
      )
  }
  const document =
    press === undefined ? await typed(q ?? '', parts.desk) : await pressed(press, query, parts.desk)
  return renderShell(document, draw(document, shown, parts), shown, parts.desk.commands)
}

async function typed(line: string, desk: FrontDesk): Promise<Document> {
  return (await desk.run(callFromWords(line, desk.commands), READER)).document
}

async function pressed(
  token: string,
  query: Readonly<Record<string, string>>,
  desk: FrontDesk,
): Promise<Document> {
  const fields = Object.entries(query).filter(([name]) => name.startsWith('f.'))
  const typedIn = Object.fromEntries(fields.map(([name, value]) => [name.slice(2), value]))
  return (await desk.press(token, typedIn, READER)).document
}

function draw(document: Document, shown: Shown, parts: WebParts): Html {
  const ways: Ways = {
    press: (token) => addressOf(shown, { press: token }),
    form: (token) => addressOf(shown, { form: token }),
    carried: { face: shown.face, ...(shown.phone ? { width: 'phone' } : {}) },
  }
  if (shown.face === 'slack') return drawSlack(parts.previews.slack(document), ways)
  if (shown.face === 'discord') return drawDiscord(parts.previews.discord(document), ways)
  return renderHtml(document, ways)
}

/** Whole lines that begin as what was typed does, from each command's own proposals. */
function completions(line: string, desk: FrontDesk): readonly string[] {
  const match = /^\/?([a-z]+)\s+(.*)$/u.exec(line)
  const command = desk.commands.find((one) => one.typed && one.name === match?.[1])
  const option = command?.options.find((one) => one.complete !== undefined)
  if (command === undefined || option === undefined) return []
  return desk
    .complete(command.name, option.name, match?.[2] ?? '', READER)
    .map(({ value }) => `/${command.name} ${value}`)
}
