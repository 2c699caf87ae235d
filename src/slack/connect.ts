import type { FrontDesk } from '../core/front-desk.ts'
import { createInHand } from '../core/in-hand.ts'
import type { Connection } from '../core/ports/connection.ts'
import type { Log } from '../core/ports/log.ts'
import type { Presence } from '../core/ports/presence.ts'
import { listenToOpening } from './agent.ts'
import { createPeople } from './asker.ts'
import { createClient } from './client.ts'
import { listenToCommands } from './commands.ts'
import { listenToEvents } from './events.ts'
import { listenToHome } from './home.ts'
import { createOutlet } from './outlet.ts'
import { listenToPresence } from './presence.ts'
import { listenToPresses } from './press.ts'
import type { SlackSettings } from './settings.ts'
import { signIn } from './sign-in.ts'
import { createSlashNames, withSlashNames } from './slash-names.ts'

/**
 * Signs in to Slack and answers whatever is asked there until it is closed.
 *
 * Throws a ConnectionError that says what to do when a token or a scope is refused.
 */
export async function connectSlack(
  settings: SlackSettings,
  desk: FrontDesk,
  log: Log,
  presence?: Presence,
): Promise<Connection> {
  const client = createClient(settings, log)
  const names = createSlashNames(desk.commands, settings)
  const inHand = createInHand((error, what) =>
    log.error({ outlet: 'slack', what, error }, 'Cannot answer in Slack'),
  )
  const link = await signIn(
    settings,
    (app, bot) => {
      const people = createPeople(client, bot.team)
      const parts = { app, client, desk: withSlashNames(desk, names), inHand, people, names, log }
      listenToCommands(parts)
      listenToPresses(parts)
      listenToEvents(parts, bot)
      listenToHome(parts)
      if (presence !== undefined) listenToPresence(parts, bot, presence)
      listenToOpening(parts)
    },
    log,
  )
  return {
    outlet: createOutlet(client, names),
    state: () => link.state(),
    async close() {
      // First nothing more arrives: what Slack was not acknowledged it sends again, or tells whoever asked.
      await link.close()
      await inHand.finish()
    },
  }
}
