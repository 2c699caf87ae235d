import type { RateLimitOptions } from './options.ts'

/** What a request gets from the limits: headers to send, and how long to wait when it came too early. */
export interface Allowance {
  readonly headers: Readonly<Record<string, string>>
  readonly wait?: { readonly seconds: number; readonly scope: 'user' | 'global' | 'shared' }
}

interface Bucket {
  used: number
  resetAt: number
}

/**
 * Counts requests in Discord's buckets, in real time.
 *
 * Posts and edits count by channel; everything else has a wide bucket by route; authorised requests also share
 * one for all.
 */
export function createRateLimits(
  options: RateLimitOptions | false,
): (route: string, isAuthorised: boolean) => Allowance {
  if (options === false) return () => ({ headers: {} })
  const { globalPerSecond = 50, perChannel = 5, windowMs = 5000 } = options
  const buckets = new Map<string, Bucket>()
  const take = (key: string, limit: number, length: number) => {
    const now = Date.now()
    const known = buckets.get(key)
    const bucket = known && known.resetAt > now ? known : { used: 0, resetAt: now + length }
    buckets.set(key, bucket)
    const seconds = Math.max(0.001, (bucket.resetAt - now) / 1000)
    if (bucket.used >= limit) return { isOver: true, remaining: 0, seconds, resetAt: bucket.resetAt }
    bucket.used += 1
    return { isOver: false, remaining: limit - bucket.used, seconds, resetAt: bucket.resetAt }
  }
  return (route, isAuthorised) => {
    if (isAuthorised) {
      const all = take('global', globalPerSecond, 1000)
      if (all.isOver) return { headers: {}, wait: { seconds: all.seconds, scope: 'global' } }
    }
    const key = bucketOf(route)
    const isPosting = /^(POST|PATCH) \/channels\/:major\/messages(\/:id)?$/u.test(key.name)
    const limit = isPosting ? perChannel : 100
    const { isOver, remaining, seconds, resetAt } = take(
      `${key.name} ${key.major}`,
      limit,
      isPosting ? windowMs : 1000,
    )
    const headers = {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(remaining),
      'X-RateLimit-Reset': (resetAt / 1000).toFixed(3),
      'X-RateLimit-Reset-After': seconds.toFixed(3),
      'X-RateLimit-Bucket': Buffer.from(key.name).toString('hex').slice(-32),
    }
    return isOver ? { headers, wait: { seconds, scope: 'user' } } : { headers }
  }
}

function bucketOf(route: string): { name: string; major: string } {
  const [method = '', path = ''] = route.split(' ')
  const major = path.match(/^\/(?:channels|guilds|webhooks)\/(\d+(?:(?<=webhooks\/\d+)\/[^/]+)?)/u)?.[1] ?? ''
  const name = path
    .replace(`/${major}`, major ? '/:major' : '/')
    .replaceAll(/\d{15,}/gu, ':id')
    .replace(/\/reactions\/.*/u, '/reactions/:reaction')
  return { name: `${method} ${name}`, major }
}

/** The body and headers of a 429. */
export function composeTooMany(
  seconds: number,
  scope: 'user' | 'global' | 'shared',
): { body: Record<string, unknown>; headers: Record<string, string> } {
  const isGlobal = scope === 'global'
  return {
    body: {
      message: isGlobal
        ? 'You are being rate limited.'
        : scope === 'shared'
          ? 'The resource is being rate limited.'
          : 'You are being rate limited.',
      retry_after: seconds,
      global: isGlobal,
    },
    headers: {
      'Retry-After': String(Math.max(0.001, seconds)),
      'X-RateLimit-Scope': scope,
      'X-RateLimit-Reset-After': String(seconds),
      ...(isGlobal ? { 'X-RateLimit-Global': 'true' } : {}),
    },
  }
}
