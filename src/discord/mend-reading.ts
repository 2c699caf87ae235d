import { GatewayDispatchEvents } from 'discord.js'
import type { Client } from 'discord.js'

import type { Log } from '../core/ports/log.ts'

/** An event as the gateway sends it, before discord.js made anything of it. */
type Packet = {
  readonly t?: unknown
  readonly d?: { readonly guild_id?: unknown; readonly channel_id?: unknown }
}
type Read = (packet?: Packet, shard?: unknown) => boolean

/**
 * Mends how discord.js reads what arrives: what it cannot read is passed over, and nothing with it; a message in a
 * channel it was never told of is read once the channel is known.
 *
 * By itself it throws where Discord sends something new or leaves something out (discord.js#8599), which nobody can
 * catch and which would end the process; and it drops what is said in such a channel without a word.
 */
export function mendReading(client: Client, log: Log): void {
  const { ws } = client
  const read = Reflect.get(ws, 'handlePacket') as Read
  const readOrPass: Read = (packet, shard) => {
    try {
      return Reflect.apply(read, ws, [packet, shard])
    } catch (error) {
      log.error({ outlet: 'discord', event: packet?.t, error }, 'Discord sent what cannot be read')
      return false
    }
  }
  const readWhenKnown: Read = (packet, shard) => {
    const unknown = unknownChannel(client, packet)
    if (unknown === undefined) return readOrPass(packet, shard)
    const fetched = client.channels.fetch(unknown).catch((error: unknown) => {
      log.debug({ outlet: 'discord', error }, 'Cannot look a channel up')
    })
    void fetched.then(() => readOrPass(packet, shard))
    return true
  }
  Reflect.set(ws, 'handlePacket', readWhenKnown)
}

/** The channel of a message in a guild of ours that discord.js does not know. */
function unknownChannel(client: Client, packet: Packet | undefined): string | undefined {
  if (packet?.t !== GatewayDispatchEvents.MessageCreate || !client.isReady()) return undefined
  const { guild_id: guild, channel_id: channel } = packet.d ?? {}
  if (typeof guild !== 'string' || typeof channel !== 'string') return undefined
  return client.guilds.cache.has(guild) && !client.channels.cache.has(channel) ? channel : undefined
}
