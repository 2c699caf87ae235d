import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js'
import type { InteractionReplyOptions } from 'discord.js'

/** The least Discord bot there can be: it has one answer ready and gives it to whatever is typed. */
const { DISCORD_TOKEN = '', DISCORD_API_URL = '', PAYLOAD = '{}' } = process.env
const payload: InteractionReplyOptions = {
  components: JSON.parse(PAYLOAD).components,
  flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
  allowedMentions: { parse: [] },
}
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: DISCORD_API_URL } })
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply(payload)
})
await client.login(DISCORD_TOKEN)
