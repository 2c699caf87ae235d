import { Hono } from 'hono'

import type { Log } from '../core/ports/log.ts'
import { listen } from './listen.ts'
import type { Listening } from './listen.ts'
import { createPages } from './pages.ts'
import type { PagesParts } from './pages.ts'
import { publicGuard } from './public-guard.ts'

/** Where the public pages listen, and how the world calls them. */
export type PagesSettings = { readonly host: string; readonly port: number; readonly url: string }

/** Serves the permanent pages to everybody until closed; the path of their public address may be there or not. */
export async function startPages(
  settings: PagesSettings,
  parts: Omit<PagesParts, 'root' | 'isKept'> & { readonly log: Log },
): Promise<Listening> {
  const app = createPublicApp(settings.url, parts)
  return await listen(app.fetch, settings, { what: 'the public pages', setting: 'ATTACHE_PAGES_PORT' })
}

/** The public pages' routes with their guard, without a listener. */
export function createPublicApp(
  url: string,
  parts: Omit<PagesParts, 'root' | 'isKept'> & { readonly log: Log },
): Hono {
  const root = new URL(url)
  const prefix = root.pathname.replace(/\/+$/u, '')
  const app = new Hono({ getPath: (request) => withoutPrefix(new URL(request.url).pathname, prefix) })
  app.use(publicGuard(root))
  app.route('/', createPages({ ...parts, root: url, isKept: true }))
  app.onError((error, context) => {
    parts.log.error({ err: error }, 'A public page failed')
    return context.text('That went wrong here, not with you. Please try once more.', 500, {
      'Cache-Control': 'no-store',
    })
  })
  return app
}

/** A proxy may strip the path it serves us under, or leave it. */
function withoutPrefix(path: string, prefix: string): string {
  if (prefix === '' || (path !== prefix && !path.startsWith(`${prefix}/`))) return path
  return path.slice(prefix.length) || '/'
}
