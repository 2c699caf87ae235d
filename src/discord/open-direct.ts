import { DiscordAPIError, Routes } from 'discord.js'
import type { APIChannel, REST } from 'discord.js'

import type { Place } from '../core/place.ts'

/** Where one person is told something alone; undefined for whoever is gone or takes no messages from us. */
export async function openDirect(rest: REST, user: string): Promise<Place | undefined> {
  try {
    const { id } = (await rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as APIChannel
    return { outlet: 'discord', workspace: '', channel: id, direct: true }
  } catch (error) {
    const isFinal = error instanceof DiscordAPIError && (error.status === 403 || error.status < 429)
    if (isFinal && error.status !== 401) return undefined
    throw error
  }
}
