import { setTimeout as sleep } from 'node:timers/promises'

import { DiscordAPIError, Routes } from 'discord.js'
import type { APIChannel, APIMessage, REST } from 'discord.js'

import type { Place } from '../core/place.ts'
import type { MessageRef } from '../core/ports/outlet.ts'
import { carriesKey } from './key.ts'

type Found = MessageRef | 'absent' | 'cannot tell'

/**
 * Looks whether a message with this key was posted, in the history of the last day.
 *
 * History lags and a post can land after its time-out, so that it is looked for twice before anything is said.
 */
export async function findMessage(rest: REST, place: Place, key: string, lag = LAG): Promise<Found> {
  const channel = place.thread ?? place.channel
  try {
    const found = await look(rest, channel, key)
    if (typeof found === 'object') return found
    await sleep(lag)
    return await look(rest, channel, key)
  } catch (error) {
    // A thread that was never opened holds nothing.
    const isNowhere =
      place.thread !== undefined && error instanceof DiscordAPIError && error.code === UNKNOWN_CHANNEL
    return isNowhere ? 'absent' : 'cannot tell'
  }
}

/** Milliseconds history may lag behind a post. */
const LAG = 2000
const PAGE = 100
const MOST_PAGES = 20
const DEPTH = Temporal.Duration.from({ hours: 26 }).total('milliseconds')
const UNKNOWN_CHANNEL = 10003

/** Reads back until a day before the newest message: what was posted since is newer than that. */
async function look(rest: REST, channel: string, key: string): Promise<Found> {
  let newest: number | undefined
  let before: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const messages = await readHistory(rest, channel, before)
    if (messages.length === 0 && before === undefined) return await lookAtEmptiness(rest, channel)
    const found = messages.find((message) => carriesKey(message, key))
    if (found !== undefined) return { channel, id: found.id }
    newest ??= writtenAt(messages[0])
    before = messages.at(-1)?.id
    if (messages.length < PAGE || newest - writtenAt(messages.at(-1)) > DEPTH) return 'absent'
  }
  return 'cannot tell'
}

/** Without the right to read history Discord shows an empty one: only a channel that never had a message is empty. */
async function lookAtEmptiness(rest: REST, channel: string): Promise<Found> {
  const { last_message_id: last } = (await rest.get(Routes.channel(channel))) as Extract<
    APIChannel,
    { last_message_id?: unknown }
  >
  return last === null || last === undefined ? 'absent' : 'cannot tell'
}

async function readHistory(rest: REST, channel: string, before: string | undefined): Promise<APIMessage[]> {
  const query = new URLSearchParams({ limit: String(PAGE), ...(before !== undefined && { before }) })
  return (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[]
}

function writtenAt(message: APIMessage | undefined): number {
  return message === undefined ? 0 : Temporal.Instant.from(message.timestamp).epochMilliseconds
}
