import { Events } from 'discord.js'
import type { Client } from 'discord.js'

import type { InHand } from '../core/in-hand.ts'
import type { Presence } from '../core/ports/presence.ts'

/** Tells which guilds have the bot: all of them at sign-in, so that a removal while we were away is seen. */
export function listenToPresence(client: Client, inHand: InHand, presence: Presence): void {
  const tell = (job: () => Promise<void>) => inHand.take('presence', job)
  client.on(Events.ClientReady, ({ guilds }) =>
    tell(() => presence.here('discord', [...guilds.cache.keys()])),
  )
  client.on(Events.GuildCreate, ({ id }) => tell(() => presence.joined('discord', id)))
  // An outage of Discord's is told as another event.
  client.on(Events.GuildDelete, ({ id }) => tell(() => presence.left('discord', id)))
}
