import { Hono } from 'hono'
import type { Context } from 'hono'
import { etag } from 'hono/etag'

import { composeBriefPage } from '../core/compose/brief-page.ts'
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
  const picture = (context: Context, png: Uint8Array) =>
    context.body(Buffer.from(png), 200, { 'Content-Type': 'image/png', 'Cache-Control': BRIEFLY })

  const app = new Hono({ strict: true })
  app.use(etag())
  app.use(async (context, next) => {
    const trimmed = context.req.path.replace(/\/+$/u, '')
    if (trimmed === '' || trimmed === context.req.path) return await next()
    return context.redirect(`${root}${encodeURI(decoded(trimmed))}`, 301)
  })
  app.get('/', (context) => show(context, composeIndexPage(read(), parts.now())))
  for (const what of ['briefs', 'officials', 'statements'] as const) {
    app.get(`/${what}/:id`, (context) => {
      const id = context.req.param('id')
      const page = composePage(what, id, read(), parts.now())
      return page === undefined ? miss(context, { what, id }) : show(context, page)
    })
    app.get(`/${what}/:id/card.png`, async (context) => {
      const id = context.req.param('id')
      const card = composePage(what, id, read(), parts.now())?.card
      if (card === undefined || parts.painter === undefined) return miss(context, { what, id })
      return picture(context, await parts.painter.paint(card))
    })
  }
  app.get('/briefs/:id/feed.atom', async (context) => {
    const record = read()
    const id = context.req.param('id')
    const brief = record.briefs.get(id)
    if (brief === undefined) return miss(context, { what: 'briefs', id })
    const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': BRIEFLY }
    const changed = (await parts.changeTimes?.(id)) ?? new Map()
    return context.body(renderFeed(composeFeed(brief, record, changed), root), 200, headers)
  })
  for (const { path, content, type } of [STYLE, SCRIPT])
    app.get(path.split('?')[0] ?? path, (context) =>
      context.body(content, 200, { 'Content-Type': type, 'Cache-Control': FOR_GOOD }),
    )
  app.get('*', (context) => miss(context, { what: 'page', id: '' }))
  return app
}

type Kind = 'briefs' | 'officials' | 'statements'

/** The page of a brief, somebody or a statement; none for what is not on record. */
function composePage(
  what: Kind,
  id: string,
  record: BriefingRecord,
  now: Temporal.Instant,
): Page | undefined {
  if (what === 'briefs') {
    const brief = record.briefs.get(id)
    return brief === undefined ? undefined : composeBriefPage(brief, record, now)
  }
  if (what === 'statements') {
    const statement = record.statements.get(id)
    return statement === undefined ? undefined : composeStatementPage(statement, record, now)
  }
  const [official, unnamed] = [record.directory.officials.get(id), record.directory.unnamed.get(id)]
  if (official !== undefined) return composeOfficialPage({ official }, record, now)
  return unnamed === undefined ? undefined : composeOfficialPage({ unnamed }, record, now)
}

/** A path as it was meant, or as it stands where it was written wrong. */
function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
