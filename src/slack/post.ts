import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api'
import type { WebClient } from '@slack/web-api'

import { wasNeverSent } from '../core/never-sent.ts'
import type { Place } from '../core/place.ts'
import { PostError } from '../core/ports/outlet.ts'
import type { Lack, MessageRef, PostFault } from '../core/ports/outlet.ts'
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
    if (ts === undefined) throw new PostError('unknown', 'Slack answered without saying where it posted')
    return { channel: channel ?? place.channel, id: ts }
  } catch (error) {
    throw error instanceof PostError ? error : toPostError(error)
  }
}

/** Sorts what went wrong by what to do about it. */
function toPostError(error: unknown): PostError {
  const options = { cause: error }
  const words = error instanceof Error ? error.message : String(error)
  if (error instanceof WebAPIRateLimitedError)
    return new PostError('limited', `Slack asks to wait ${error.retryAfter} s`, {
      ...options,
      retryAfter: error.retryAfter * 1000,
    })
  if (error instanceof WebAPIPlatformError)
    return new PostError(faultOf(error.data.error), `Slack refused: ${error.data.error}`, {
      ...options,
      ...(CLOSED.test(error.data.error) ? { lack: LACKS[error.data.error] ?? 'posting' } : {}),
    })
  if (error instanceof WebAPIHTTPError && error.statusCode < 500)
    return new PostError('refused', `Slack refused with status ${error.statusCode}`, options)
  if (error instanceof WebAPIRequestError && neverSent(error))
    return new PostError('refused', `Cannot reach Slack: ${words}`, options)
  return new PostError('unknown', `Slack did not answer, it may have posted: ${words}`, options)
}

const CLOSED =
  /^(?:channel_not_found|not_in_channel|is_archived|restricted_action.*|no_permission|access_denied|ekm_access_denied)$/u
const LACKS: Readonly<Record<string, Lack>> = {
  // A private channel we are not in does not exist for us.
  channel_not_found: 'membership',
  not_in_channel: 'membership',
  is_archived: 'archived',
}
const LIMITED = /^(?:rate_?limited|message_limit_exceeded)$/u
/** Slack's documentation: part of the work may have been done before these. */
const UNKNOWN = /^(?:internal_error|fatal_error|service_unavailable|request_timeout)$/u
/** The message, or a thread whose first message is gone; neither is the channel's fault. */
const MALFORMED =
  /^(?:invalid_(?:blocks|metadata|arg|array|json|form).*|metadata_.*|msg_.*|no_text|too_many_.*|thread_not_found|cannot_reply_to_message)$/u

/** A bad token, a missing scope and words we do not know are nothing about this channel: once mended, it goes out. */
function faultOf(reason: string): PostFault {
  if (CLOSED.test(reason)) return 'closed'
  if (LIMITED.test(reason)) return 'limited'
  if (UNKNOWN.test(reason)) return 'unknown'
  return MALFORMED.test(reason) ? 'malformed' : 'refused'
}

/** Whether a request surely never reached Slack. */
function neverSent({ original }: WebAPIRequestError): boolean {
  const cause = original.cause instanceof Error ? original.cause : original
  return 'code' in cause && wasNeverSent(String(cause.code))
}
