import type { Context, Next } from 'hono'

import { LONGEST_QUESTION } from '../core/compose/ask.ts'

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const LOCAL = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/u

/** Most characters that one of a question becomes in an address: three bytes of UTF-8, each as `%E9`. */
const ENCODED = 9
/** Characters of an address beside its question: where, what it stands under and how it is shown. */
const BESIDE = 450

/** Longest address served, in characters: a question in any language fits, a flood does not. */
const LONGEST_URL = LONGEST_QUESTION * ENCODED + BESIDE

/** Refuses other names for this host, other sites' requests and overlong ones; sets the headers every answer has. */
export async function guard(context: Context, next: Next): Promise<Response | void> {
  const host = context.req.header('host') ?? ''
  if (!LOCAL.test(host))
    return refuse(context, 421, 'This page is only served under its own loopback address.')
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD')
    return refuse(context, 405, 'Only GET is understood here.')
  if (isForeign(context))
    return refuse(context, 403, 'Other sites may not ask anything here; open / instead.')
  if (context.req.url.length > LONGEST_URL)
    return refuse(context, 414, 'That is too long; please shorten it.')
  await next()
  setHeaders(context)
}

/** Another site may link to the start, but not ask: an address here runs a command in the reader's name. */
function isForeign({ req }: Context): boolean {
  if (!['same-site', 'cross-site'].includes(req.header('sec-fetch-site') ?? '')) return false
  const isVisit = req.header('sec-fetch-mode') === 'navigate' && req.header('sec-fetch-dest') === 'document'
  return !isVisit || new URL(req.url).search !== ''
}

function refuse(context: Context, status: 403 | 405 | 414 | 421, words: string): Response {
  setHeaders(context)
  return context.text(words, status)
}

function setHeaders(context: Context): void {
  context.header('Content-Security-Policy', POLICY)
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('Referrer-Policy', 'no-referrer')
  context.header('Cross-Origin-Opener-Policy', 'same-origin')
}
