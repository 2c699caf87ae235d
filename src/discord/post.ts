import { DiscordAPIError, HTTPError, RateLimitError, Routes } from 'discord.js'
import type { APIMessage, REST } from 'discord.js'

import type { Place } from '../core/place.ts'
import { PostError } from '../core/ports/outlet.ts'
import type { Lack, MessageRef } from '../core/ports/outlet.ts'
import { markMessage, nonceOf } from './key.ts'
import type { DiscordMessage } from './pack.ts'
import { neverSent } from './rest.ts'
import { startThread } from './start-thread.ts'

/**
 * Posts a message with its key; sending it again within minutes posts nothing twice.
 *
 * A thread is named by the message it hangs on and is opened when it is not there yet. Throws a PostError.
 */
export async function postMessage(
  rest: REST,
  place: Place,
  message: DiscordMessage,
  key: string,
): Promise<MessageRef> {
  const channel = place.thread ?? place.channel
  try {
    return await sendMessage(rest, channel, message, key)
  } catch (error) {
    const isThreadMissing = place.thread !== undefined && isCode(error, UNKNOWN_CHANNEL)
    if (!isThreadMissing) throw toPostError(error)
  }
  try {
    await startThread(rest, place.channel, channel)
    return await sendMessage(rest, channel, message, key)
  } catch (error) {
    throw toPostError(error)
  }
}

/** Sends a message to a channel or thread, once for a key; throws what the REST client throws. */
export async function sendMessage(
  rest: REST,
  channel: string,
  message: DiscordMessage & { readonly message_reference?: object },
  key: string,
): Promise<MessageRef> {
  const body = { ...markMessage(message, key), nonce: nonceOf(key), enforce_nonce: true }
  const posted = (await rest.post(Routes.channelMessages(channel), { body })) as APIMessage
  return { channel: posted.channel_id, id: posted.id }
}

/** Sorts what went wrong by what to do about it. */
function toPostError(error: unknown): PostError {
  const options = { cause: error }
  const words = error instanceof Error ? error.message : String(error)
  if (error instanceof RateLimitError)
    return new PostError('limited', `Discord asks to wait ${error.retryAfter} ms`, {
      ...options,
      retryAfter: error.retryAfter,
    })
  if (error instanceof DiscordAPIError)
    return new PostError(faultOf(error), `Discord refused: ${words}`, {
      ...options,
      lack: LACKS[error.code] ?? 'posting',
    })
  if (error instanceof HTTPError)
    return new PostError('unknown', `Discord answered ${error.status}, it may have posted`, options)
  if (neverSent(error)) return new PostError('refused', `Cannot reach Discord: ${words}`, options)
  return new PostError('unknown', `Discord did not answer, it may have posted: ${words}`, options)
}

const UNKNOWN_CHANNEL = 10003

const LACKS: Readonly<Record<number | string, Lack>> = {
  [UNKNOWN_CHANNEL]: 'channel',
  10004: 'membership',
  50001: 'viewing',
}

function faultOf({ status }: DiscordAPIError): 'refused' | 'closed' | 'malformed' {
  // A bad token is nothing about this channel: once it is mended the message goes out.
  if (status === 401 || status === 429) return 'refused'
  return status === 403 || status === 404 ? 'closed' : 'malformed'
}

function isCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code
}
