import { ErrorCode } from '@slack/web-api'
import type { WebClient } from '@slack/web-api'

import type { Place } from '../core/place.ts'
import { PostError } from '../core/ports/outlet.ts'
import type { MessageRef, PostFault } from '../core/ports/outlet.ts'
import type { SlackMessage } from './pack.ts'

/** What our messages carry in their metadata, so that `find` knows them again. */
export const KEY_EVENT = 'attache_message'

/** Posts one message with its key in the metadata; throws a PostError. */
export async function postMessage(
  client: WebClient,
  place: Place,
  message: SlackMessage,
  key: string,
): Promise<MessageRef> {
  try {
    const { channel, ts } = await client.chat.postMessage({
      ...message,
      channel: place.channel,
      ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
      metadata: { event_type: KEY_EVENT, event_payload: { key } },
    })
    return { channel: channel ?? place.channel, id: ts ?? '' }
  } catch (error) {
    throw toPostError(error)
  }
}

const CLOSED = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'no_permission',
  'cannot_reply_to_message',
  'thread_not_found',
])
const REFUSED = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'ratelimited',
  'request_timeout',
])
const ACCOUNT = new Set(['invalid_auth', 'account_inactive', 'token_revoked', 'token_expired', 'not_authed'])

/** Sorts what went wrong by what to do about it. */
export function toPostError(error: unknown): PostError {
  const options = { cause: error }
  if (!isCoded(error))
    return new PostError('unknown', `Slack did not answer, it may have posted: ${String(error)}`, options)
  if (error.code === ErrorCode.RateLimitedError) {
    const seconds = Number(error['retryAfter'] ?? 1)
    return new PostError('limited', `Slack asks to wait ${seconds} s`, {
      ...options,
      retryAfter: seconds * 1000,
    })
  }
  if (error.code === ErrorCode.PlatformError) {
    const reason = errorOf(error['data'])
    return new PostError(faultOf(reason), `Slack refused: ${reason}`, options)
  }
  return new PostError('unknown', `Slack did not answer, it may have posted: ${error.message}`, options)
}

function faultOf(reason: string): PostFault {
  if (CLOSED.has(reason)) return 'closed'
  // A bad token is nothing about this channel: once it is mended the message goes out.
  return REFUSED.has(reason) || ACCOUNT.has(reason) ? 'refused' : 'malformed'
}

/** Slack's own word for what went wrong. */
export function errorOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'error' in data ? String(data.error) : 'unknown'
}

/** An error of Slack's client, whose code says what kind it is. */
export function isCoded(
  error: unknown,
): error is Error & { readonly code: string } & Record<string, unknown> {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
