import { ChannelType, DiscordAPIError, PermissionFlagsBits, Routes } from 'discord.js'
import type { Channel, Client, REST } from 'discord.js'

import type { Place } from '../core/place.ts'
import type { Lack } from '../core/ports/outlet.ts'

/**
 * What keeps us from posting in a channel and reading back there.
 *
 * Writing is tried by showing that we type; without the right to read history Discord shows an empty one, so that this
 * and threads have to be reckoned from what Discord told of roles and channels.
 */
export async function findMissing(
  rest: REST,
  client: Client | undefined,
  { workspace, channel: id }: Place,
): Promise<readonly Lack[]> {
  // Somebody may have installed the bot for themselves and ask in a server that has not.
  if (workspace !== '' && client?.isReady() === true && !client.guilds.cache.has(workspace))
    return ['membership']
  const channel = await client?.channels.fetch(id).catch(() => null)
  if (channel && !KINDS.has(channel.type)) return ['channel']
  const tried = await tryOut(rest, id)
  if (tried.length > 0 || workspace === '' || !channel || channel.isDMBased()) return tried
  return reckon(channel)
}

/** Channels that take messages, and threads on them. */
const KINDS: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.DM,
])

async function tryOut(rest: REST, channel: string): Promise<readonly Lack[]> {
  try {
    await rest.get(Routes.channelMessages(channel), { query: new URLSearchParams({ limit: '1' }) })
  } catch (error) {
    return [lackOf(error) ?? 'answer']
  }
  try {
    await rest.post(Routes.channelTyping(channel))
    return []
  } catch (error) {
    // A refusal we do not know is about typing, not about posting.
    const isRefused = error instanceof DiscordAPIError && error.status < 500
    return [lackOf(error) ?? (isRefused ? [] : 'answer')].flat()
  }
}

function lackOf(error: unknown): Lack | undefined {
  return error instanceof DiscordAPIError ? LACKS[error.code] : undefined
}

const LACKS: Readonly<Record<number | string, Lack>> = {
  10003: 'channel',
  10004: 'membership',
  50001: 'viewing',
  50013: 'posting',
}

const { SendMessages, ReadMessageHistory, CreatePublicThreads, SendMessagesInThreads } = PermissionFlagsBits

function reckon(channel: Channel): readonly Lack[] {
  const may = channel.isDMBased() ? null : channel.permissionsFor(channel.client.user)
  // What Discord let us do counts for more than what we reckon: then it has not told us everything.
  if (may === null || !may.has(SendMessages)) return []
  return [
    ...(may.has(ReadMessageHistory) ? [] : ['reading' as const]),
    ...(may.has([CreatePublicThreads, SendMessagesInThreads]) ? [] : ['threads' as const]),
  ]
}
