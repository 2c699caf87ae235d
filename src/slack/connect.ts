import { App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import type { Logger } from '@slack/bolt'

import { createInHand } from '../core/in-hand.ts'
import { ConnectionError } from '../core/ports/connection.ts'
import type { Connection, ConnectionState } from '../core/ports/connection.ts'
import type { Log } from '../core/ports/log.ts'
import { createPeople } from './asker.ts'
import { checkSlackAccess } from './check-access.ts'
import { clientOptions, createClient } from './client.ts'
import { listenToCommands } from './commands.ts'
import { listenToEvents } from './events.ts'
import type { Listener } from './events.ts'
import { createOutlet } from './outlet.ts'
import { listenToPresses } from './press.ts'
import type { SlackSettings } from './settings.ts'

/**
 * Signs in to Slack and answers whatever is asked there until it is closed.
 *
 * Throws a ConnectionError that says what to do when a token or a scope is refused.
 */
export async function connectSlack(settings: SlackSettings, desk: Listener, log: Log): Promise<Connection> {
  for (const { ok, line, todo } of await checkSlackAccess(settings))
    if (!ok) throw new ConnectionError(`${line}. ${todo}`)
  const client = createClient(settings)
  const people = createPeople(client)
  const inHand = createInHand((error, what) =>
    log.error({ outlet: 'slack', what, error }, 'Cannot answer in Slack'),
  )
  const { app, state } = createApp(settings, log)
  listenToCommands(app, desk, people, inHand, settings)
  listenToPresses(app, desk, people, inHand)
  listenToEvents(app, desk, people, inHand)
  app.error(async (error) => log.error({ outlet: 'slack', error }, 'Slack sent what cannot be handled'))
  await (settings.port === undefined ? app.start() : app.start(settings.port))
  log.info(
    { outlet: 'slack' },
    settings.appToken === undefined ? `In Slack over HTTP on port ${settings.port}` : 'In Slack',
  )
  return {
    outlet: createOutlet(client),
    state,
    async close() {
      await inHand.finish()
      // Stopping in the middle of a reconnect rejects; there is nothing left to lose by then.
      await app.stop().catch(() => undefined)
    },
  }
}

/** Milliseconds between pings, after which a silent connection is made anew. */
const PING_TIMEOUT = 5_000

function createApp(settings: SlackSettings, log: Log): { app: App; state: () => ConnectionState } {
  const shared = {
    token: settings.botToken,
    clientOptions: clientOptions(settings),
    logger: bridgeLogger(log),
    ignoreSelf: true,
  }
  if (settings.appToken === undefined)
    return {
      app: new App({ ...shared, signingSecret: settings.signingSecret ?? '' }),
      state: () => ({ kind: 'connected' }),
    }
  // Without retries of its own the receiver ends for good at the first failed connection.
  const receiver = new SocketModeReceiver({
    appToken: settings.appToken,
    clientPingTimeout: PING_TIMEOUT,
    logger: bridgeLogger(log),
    installerOptions: { clientOptions: { slackApiUrl: settings.apiUrl } },
  })
  let isConnected = true
  receiver.client.on('connected', () => (isConnected = true))
  receiver.client.on('reconnecting', () => (isConnected = false))
  receiver.client.on('disconnected', () => (isConnected = false))
  return {
    app: new App({ ...shared, receiver }),
    state: () => ({ kind: isConnected ? 'connected' : 'reconnecting' }),
  }
}

const SECRET = /\bx(?:ox[a-z]|app)-[\w-]+|(?<=ticket=)[^&\s]+/gu

/** Bolt's own lines, at our levels and without anything secret; its chatter is only told at debug. */
function bridgeLogger(log: Log): Logger {
  const words = (parts: readonly unknown[]) => parts.map(String).join(' ').replaceAll(SECRET, 'x…')
  return {
    debug: (...parts) => log.debug({ outlet: 'slack' }, words(parts)),
    info: (...parts) => log.debug({ outlet: 'slack' }, words(parts)),
    warn: (...parts) => log.warn({ outlet: 'slack' }, words(parts)),
    error: (...parts) => log.error({ outlet: 'slack' }, words(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  }
}
