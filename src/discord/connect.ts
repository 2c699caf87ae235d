import { Events } from 'discord.js'
import type { Client, Interaction, REST } from 'discord.js'

import { turnOf } from '../core/asking/conversation.ts'
import type { FrontDesk } from '../core/front-desk.ts'
import type { Connection } from '../core/ports/connection.ts'
import type { Log } from '../core/ports/log.ts'
import type { Presence } from '../core/ports/presence.ts'
import { askerOfMessage } from './asker.ts'
import { answerCommand } from './commands.ts'
import { answerAutocomplete } from './complete.ts'
import { answerMessage, isForUs } from './events.ts'
import { createDiscordInHand } from './in-hand.ts'
import type { InHand } from '../core/in-hand.ts'
import { createOutlet } from './outlet.ts'
import { listenToPresence } from './presence.ts'
import { answerForm, answerPress } from './press.ts'
import { registerCommands } from './registration.ts'
import { createRest } from './rest.ts'
import type { DiscordSettings } from './settings.ts'
import { signIn } from './sign-in.ts'

/**
 * Signs in to Discord and answers whatever is asked there until it is closed.
 *
 * Throws a ConnectionError that says what to do when the token or an intent is refused.
 */
export async function connectDiscord(
  settings: DiscordSettings,
  desk: FrontDesk,
  log: Log,
  presence?: Presence,
): Promise<Connection> {
  const shared = createRest(settings)
  // After a 401 the REST client forgets its token; a later request shall be refused by Discord, not by us.
  const rest = () => shared.setToken(settings.token)
  const inHand = createDiscordInHand(log)
  let current: Client | undefined
  const listen = (client: Client) => {
    current = client
    if (presence !== undefined) listenToPresence(client, inHand, presence)
    client.on(Events.InteractionCreate, (interaction) => takeInteraction(interaction, desk, inHand))
    client.on(Events.MessageCreate, (message) => {
      if (!isForUs(message)) return
      const asker = askerOfMessage(message)
      inHand.take('message', () => answerMessage(message, asker, desk, rest()), turnOf(asker))
    })
    client.on(Events.ClientReady, (ready) => {
      log.info({ outlet: 'discord', guilds: ready.guilds.cache.size }, `On Discord as ${ready.user.username}`)
      inHand.take('registration', () => register(settings, ready.application.id, desk, rest(), log))
    })
  }
  const gateway = await signIn(settings, listen, log)
  return {
    outlet: createOutlet(rest, () => current),
    state: () => gateway.state(),
    async close() {
      await inHand.finish()
      await gateway.close()
    },
  }
}

function takeInteraction(interaction: Interaction, desk: FrontDesk, inHand: InHand): void {
  inHand.take('interaction', async () => {
    if (interaction.isAutocomplete()) return await answerAutocomplete(interaction, desk)
    if (!(await desk.isFirst(`discord:${interaction.id}`))) return
    if (interaction.isChatInputCommand()) await answerCommand(interaction, desk)
    else if (interaction.isButton() || interaction.isStringSelectMenu()) await answerPress(interaction, desk)
    else if (interaction.isModalSubmit()) await answerForm(interaction, desk)
  })
}

/** Tells Discord the commands when it has others, under the id the token really belongs to. */
async function register(
  settings: DiscordSettings,
  applicationId: string,
  desk: FrontDesk,
  rest: REST,
  log: Log,
): Promise<void> {
  if (applicationId !== settings.applicationId)
    log.warn(
      { outlet: 'discord', expected: applicationId, found: settings.applicationId },
      `DISCORD_APPLICATION_ID is not this bot's: set it to ${applicationId}`,
    )
  const outcome = await registerCommands({ ...settings, applicationId }, desk.commands, rest)
  log.info({ outlet: 'discord', guild: settings.guildId ?? 'all' }, `Commands on Discord: ${outcome}`)
}
