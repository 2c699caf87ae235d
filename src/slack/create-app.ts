import { App, SocketModeReceiver } from '@slack/bolt'

import type { Log } from '../core/ports/log.ts'
import { bridgeLog } from './bridge-log.ts'
import type { Bot } from './check-access.ts'
import { clientOptions } from './client.ts'
import { listenHttp } from './listen-http.ts'
import { mendReading } from './mend-reading.ts'
import { TOKEN_REMEDY } from './refusals.ts'
import type { SlackSettings } from './settings.ts'

/** A Bolt app that is not listening yet. */
export type Opened = { readonly app: App; start(): Promise<unknown>; stop(): Promise<void> }

/** What has to be heard of the connection itself. */
export type Hearing = { readonly onLost: () => void; readonly onRemoved: (problem: string) => void }

/** Makes the Bolt app: in Socket Mode when there is an app-level token, else over HTTP with signed requests. */
export function createApp(settings: SlackSettings, bot: Bot, hear: Hearing, log: Log): Opened {
  const shared = {
    token: settings.botToken,
    botId: bot.id,
    botUserId: bot.user,
    convoStore: false,
    clientOptions: clientOptions(settings, log),
    logger: bridgeLog(log, 'loud'),
  } as const
  const { appToken } = settings
  const opened =
    appToken === undefined
      ? listenHttp(settings, shared, log)
      : overSocket(settings, appToken, shared, hear, log)
  const { app } = opened
  app.error(async (error) => log.error({ outlet: 'slack', error }, 'Slack sent what cannot be handled'))
  app.event('app_uninstalled', async () => hear.onRemoved(REMOVED))
  app.event('tokens_revoked', async ({ event }) => {
    if (event.tokens.bot?.includes(bot.user) === true) hear.onRemoved(REMOVED)
  })
  return opened
}

const REMOVED = `The app was removed from the Slack workspace. ${TOKEN_REMEDY.SLACK_BOT_TOKEN}`

/** What Bolt is given however it listens. */
export type Shared = NonNullable<ConstructorParameters<typeof App>[0]>

function overSocket(
  settings: SlackSettings,
  appToken: string,
  shared: Shared,
  { onLost }: Hearing,
  log: Log,
): Opened {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: bridgeLog(log, 'quiet'),
    installerOptions: { clientOptions: clientOptions(settings, log) },
  })
  mendReading(receiver, log)
  receiver.client.on('disconnected', onLost)
  const app = new App({ ...shared, receiver })
  return {
    app,
    start: () => receiver.client.start(),
    // Stopping in the middle of a reconnect may throw; there is nothing left to lose by then.
    stop: async () => void (await app.stop().catch(() => undefined)),
  }
}
