import { request as requestPlainly } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as requestSecurely } from 'node:https'
import { text } from 'node:stream/consumers'

/** What an address said to what was posted to it. */
export type Said = { readonly status: number; readonly text: string; readonly retryAfter: string | undefined }

/**
 * Posts JSON to an address and waits for what it says, for `patience` milliseconds at most.
 *
 * `fetch` does the same in twice the time, and an answer waits for it. Like `fetch` it goes through a proxy where Node
 * is told of one (NODE_USE_ENV_PROXY). Throws when there is no answer; what was posted may have arrived then.
 */
export async function postJson(url: string, json: string, patience: number): Promise<Said> {
  const { promise: answered, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const request = url.startsWith('https:') ? requestSecurely : requestPlainly
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
  }
  const asking = request(url, { method: 'POST', headers }, resolve)
  const late = setTimeout(
    () => asking.destroy(new Error(`There was no answer within ${patience} ms`)),
    patience,
  )
  asking.on('error', reject)
  asking.end(json)
  try {
    const answer = await answered
    const retryAfter = answer.headers['retry-after']
    // With a status it was taken or refused, even where the words behind it are cut off.
    const words = await text(answer).catch(() => '')
    return { status: answer.statusCode ?? 0, text: words, retryAfter }
  } finally {
    clearTimeout(late)
  }
}
