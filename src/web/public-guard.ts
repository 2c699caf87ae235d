import type { Context, Next } from 'hono'

/** Nothing from elsewhere, nothing that runs but our own script, nothing framed. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/u
const LONGEST_PATH = 300

/** Refuses what is asked of another host, what is no reading, and floods; sets the headers every answer has. */
export function publicGuard(root: URL): (context: Context, next: Next) => Promise<Response | undefined> {
  return async (context, next) => {
    const { req } = context
    const host = (req.header('host') ?? '').toLowerCase()
    if (host !== root.host && !LOOPBACK.test(host))
      return refuse(context, 421, `This host is ${root.host}; nothing else is served here.`)
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      context.header('Allow', 'GET, HEAD')
      return refuse(context, 405, 'These pages can only be read.')
    }
    if (new URL(req.url).pathname.length > LONGEST_PATH)
      return refuse(context, 414, 'That address is too long to be one of ours.')
    await next()
    setHeaders(context)
    return undefined
  }
}

function refuse(context: Context, status: 405 | 414 | 421, words: string): Response {
  setHeaders(context)
  return context.text(words, status, { 'Cache-Control': 'no-store' })
}

function setHeaders(context: Context): void {
  context.header('Content-Security-Policy', POLICY)
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('Referrer-Policy', 'strict-origin-when-cross-origin')
  context.header('Cross-Origin-Opener-Policy', 'same-origin')
}
