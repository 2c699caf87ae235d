import { setTimeout as sleep } from 'node:timers/promises'

import { DefaultRestOptions, REST } from 'discord.js'
import type { ResponseLike, RESTOptions } from 'discord.js'

import { wasNeverSent } from '../core/never-sent.ts'
import type { DiscordSettings } from './settings.ts'

/** A connection to Discord's REST API that signs every request with the token. */
export function createRest(settings: DiscordSettings): REST {
  return new REST(restOptions(settings)).setToken(settings.token)
}

/** The same base and the same patience for every REST client we make. */
export function restOptions({ apiUrl }: DiscordSettings): Partial<RESTOptions> {
  return {
    api: apiUrl.replace(/\/+$/u, ''),
    // Ours retries what discord.js retries, and what it does not: a connection that was cut.
    retries: 0,
    timeout: 15_000,
    makeRequest: requestPatiently,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT,
  }
}

/** Whether a request surely never reached Discord. */
export function neverSent(error: unknown): boolean {
  return wasNeverSent(codeOf(error))
}

const LONGEST_WAIT = 10_000
const PAUSES = [100, 300, 900]
const CUT = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])

/**
 * Sends a request again after a cut connection or a fault of the server, three times at most.
 *
 * A message is safe to send again: each carries a nonce. The first doubt is what is thrown in the end, so that a
 * later refused connection does not hide that the message may have arrived.
 */
async function requestPatiently(
  ...[url, init]: Parameters<RESTOptions['makeRequest']>
): ReturnType<RESTOptions['makeRequest']> {
  let doubt: unknown
  for (const pause of [...PAUSES, undefined]) {
    try {
      const response = await DefaultRestOptions.makeRequest(url, init)
      if (response.status === 204) return withoutType(response)
      if (response.status < 500 || pause === undefined) return response
      doubt ??= new Error(`Discord answered ${response.status}`)
      await response.arrayBuffer()
    } catch (error) {
      if (CUT.has(codeOf(error))) doubt ??= error
      else if (!neverSent(error)) throw error
      if (pause === undefined) throw doubt ?? error
    }
    await sleep(pause)
  }
  throw doubt
}

/** A proxy may call an empty answer JSON; discord.js would read it as such and fail, though all went well. */
function withoutType(response: ResponseLike): ResponseLike {
  response.headers.delete('content-type')
  return response
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
