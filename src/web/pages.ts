import { Hono } from 'hono'
import type { Context } from 'hono'
import { etag } from 'hono/etag'

import { composeBriefPage } from '../core/compose/brief-page.ts'
import { briefFigures, isPictureView } from '../core/compose/brief-picture.ts'
import { composeFeed } from '../core/compose/feed.ts'
import { composeMissingPage } from '../core/compose/missing-page.ts'
import type { Wanted } from '../core/compose/missing-page.ts'
import { composeOfficialPage } from '../core/compose/official-page.ts'
import { composeIndexPage } from '../core/compose/pages-index.ts'
import { composeStatementPage } from '../core/compose/statement-page.ts'
import type { ChangeTimes } from '../core/digest/change-times.ts'
import type { Page } from '../core/page.ts'
import { createPageLinks } from '../core/page-links.ts'
import type { Painter } from '../core/ports/painter.ts'
import type { BriefingRecord } from '../core/record/record.ts'
import { loadAsset } from './assets.ts'
import { renderFeed } from './render-feed.ts'
import { renderPublicPage } from './render-public-page.ts'
import type { Frame } from './render-public-page.ts'

/** What the permanent pages work with. */
export type PagesParts = {
  /** Where they begin, without a slash at its end; empty for the host they are asked at. */
  readonly root: string
  /** Only what may be read there, now. */
  readonly record: () => BriefingRecord
  readonly now: () => Temporal.Instant
  /** When statements were last news; without it, when their sources were published. */
  readonly changeTimes?: ChangeTimes
  /** Draws the pictures that unfold with a link; without it there are none. */
  readonly painter?: Painter
  /** Whether search engines and archives may keep them. */
  readonly isKept: boolean
}

/** Soon enough for an edit, long enough for a rush of readers. */
const BRIEFLY = 'public, max-age=60'
const FOR_GOOD = 'public, max-age=31536000, immutable'

const STYLE = loadAsset('style.css')
const SCRIPT = loadAsset('page.js')

/** The routes of the permanent pages, without a listener and without a guard. */
export function createPages(parts: PagesParts): Hono {
  const { root } = parts
  const frame: Frame = {
    root,
    style: STYLE,
    script: SCRIPT,
    isKept: parts.isKept,
    hasPictures: parts.painter !== undefined,
  }
  const read = () => {
    const record = parts.record()
    return { ...record, pages: createPageLinks(root, record) }
  }
  const show = (context: Context, page: Page) =>
    context.html(renderPublicPage(page, frame), 200, {
      'Cache-Control': BRIEFLY,
    })
  const miss = (context: Context, wanted: Wanted) =>
    context.html(renderPublicPage(composeMissingPage(wanted, read()), { ...frame, isKept: false }), 404, {
      'Cache-Control': 'no-store',
    })

  const app = new Hono({ strict: true })
  app.use(etag())
  app.use(async (context, next) => {
    const trimmed = context.req.path.replace(/\/+$/u, '')
    if (trimmed === '' || trimmed === context.req.path) return await next()
    return context.redirect(`${root}${encodeURI(decoded(trimmed))}`, 301)
  })
  app.get('/', (context) => show(context, composeIndexPage(read(), parts.now())))
  app.get('/briefs/:id', (context) => {
    const record = read()
    const id = context.req.param('id')
    const brief = record.briefs.get(id)
    if (brief === undefined) return miss(context, { what: 'briefs', id })
    return show(context, composeBriefPage(brief, record, parts.now()))
  })
  app.get('/briefs/:id/feed.atom', async (context) => {
    const record = read()
    const id = context.req.param('id')
    const brief = record.briefs.get(id)
    if (brief === undefined) return miss(context, { what: 'briefs', id })
    const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': BRIEFLY }
    const changed = (await parts.changeTimes?.(id)) ?? new Map()
    return context.body(renderFeed(composeFeed(brief, record, changed), root), 200, headers)
  })
  app.get('/briefs/:id/:file{[a-z]+\\.png}', async (context) => {
    const record = read()
    const { id, file } = context.req.param()
    const brief = record.briefs.get(id)
    const view = file.replace(/\.png$/u, '')
    if (brief === undefined || parts.painter === undefined || !isPictureView(view))
      return miss(context, { what: 'briefs', id })
    const [figure] = briefFigures(brief, record, view, parts.now())
    if (figure === undefined) return miss(context, { what: 'briefs', id })
    const png = await parts.painter.paint(figure)
    return context.body(Buffer.from(png), 200, { 'Content-Type': 'image/png', 'Cache-Control': BRIEFLY })
  })
  app.get('/officials/:id', (context) => {
    const record = read()
    const id = context.req.param('id')
    const official = record.directory.officials.get(id)
    const unnamed = record.directory.unnamed.get(id)
    if (official !== undefined) return show(context, composeOfficialPage({ official }, record, parts.now()))
    if (unnamed !== undefined) return show(context, composeOfficialPage({ unnamed }, record, parts.now()))
    return miss(context, { what: 'officials', id })
  })
  app.get('/statements/:id', (context) => {
    const record = read()
    const id = context.req.param('id')
    const statement = record.statements.get(id)
    if (statement === undefined) return miss(context, { what: 'statements', id })
    return show(context, composeStatementPage(statement, record, parts.now()))
  })
  for (const { path, content, type } of [STYLE, SCRIPT])
    app.get(path.split('?')[0] ?? path, (context) =>
      context.body(content, 200, { 'Content-Type': type, 'Cache-Control': FOR_GOOD }),
    )
  app.get('*', (context) => miss(context, { what: 'page', id: '' }))
  return app
}

/** A path as it was meant, or as it stands where it was written wrong. */
function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
