import { Client, Events, GatewayIntentBits, type Interaction, Partials, type TextChannel } from 'discord.js'
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback-discord.ts'
import type { LoopbackDiscordOptions } from './options.ts'

/** A loopback Discord and a real discord.js client on it, with `/brief` registered. */
export interface Desk {
  readonly discord: LoopbackDiscord
  readonly client: Client
  /** The channel `desk`, as the client sees it. */
  readonly channel: TextChannel
  readonly onInteraction: (listener: (interaction: Interaction) => Promise<unknown>) => void
  readonly close: () => Promise<void>
}

/** What a desk starts with besides the server's own options. */
export interface DeskOptions extends LoopbackDiscordOptions {
  readonly login?: boolean
  readonly intents?: readonly GatewayIntentBits[]
}

const brief = {
  name: 'brief',
  description: 'What is on record',
  contexts: [0, 1],
  options: [{ type: 3, name: 'subject', description: 'Which subject', required: true, autocomplete: true }],
}

const usual = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]

/** Starts both and, unless told otherwise, logs in. */
export async function createDesk({
  login = true,
  intents = usual,
  ...options
}: DeskOptions = {}): Promise<Desk> {
  const discord = await startLoopbackDiscord(options)
  const client = new Client({
    intents: [...intents],
    partials: [Partials.Channel],
    rest: { api: discord.url },
  })
  client.on(Events.Error, () => undefined)
  if (login) {
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
    await client.login(discord.token)
    await ready
    await client.application?.commands.set([brief])
  }
  return {
    discord,
    client,
    get channel() {
      const found = client.channels.cache.get(discord.channel('desk').id)
      if (!found?.isTextBased() || found.type !== 0)
        throw new Error('Cannot find channel "desk" in the client')
      return found
    },
    onInteraction: (listener) =>
      client.on(Events.InteractionCreate, (interaction) => void listener(interaction)),
    close: async () => {
      await client.destroy()
      await discord.close()
    },
  }
}
