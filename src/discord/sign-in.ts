import { setTimeout as sleep } from 'node:timers/promises'

import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Partials,
} from 'discord.js'

import { ConnectionError } from '../core/ports/connection.ts'
import type { ConnectionState } from '../core/ports/connection.ts'
import type { Log } from '../core/ports/log.ts'
import { BAD_TOKEN, problemOf } from './close-codes.ts'
import { mendReading } from './mend-reading.ts'
import { restOptions } from './rest.ts'
import type { DiscordSettings } from './settings.ts'

/** The gateway connection, from sign-in to sign-out. */
export type Gateway = { state(): ConnectionState; close(): Promise<void> }

/**
 * Signs in and stays signed in; `listen` is given every client that is made before it signs in.
 *
 * Throws a ConnectionError when the settings are wrong. When Discord cannot be reached it resolves and keeps trying.
 */
export async function signIn(
  settings: DiscordSettings,
  listen: (client: Client) => void,
  log: Log,
): Promise<Gateway> {
  const stopped = new AbortController()
  let state: ConnectionState = { kind: 'reconnecting' }
  let client: Client | undefined
  const setState = (next: ConnectionState) => {
    if (next.kind === 'failed') log.error({ outlet: 'discord' }, next.problem)
    state = next
  }
  const attempt = async () => {
    client = createClient(settings)
    mendReading(client, log)
    watch(client, setState, log)
    listen(client)
    await login(client, settings, () => state)
    setState({ kind: 'connected' })
  }
  const persist = async () => {
    for (const pause of pauses()) {
      await sleep(pause, undefined, { signal: stopped.signal })
      const error = await attempt().then(
        () => undefined,
        (reason: unknown) => reason,
      )
      if (error === undefined) return
      if (error instanceof ConnectionError) return setState({ kind: 'failed', problem: error.message })
      log.warn({ outlet: 'discord', error }, 'Cannot reach Discord, trying again')
    }
  }
  const first = attempt().catch((error: unknown) => {
    if (error instanceof ConnectionError) throw error
    log.warn({ outlet: 'discord', error }, 'Cannot reach Discord, trying again')
    persist().catch(() => undefined)
  })
  await Promise.race([first, sleep(PATIENCE, undefined, { ref: false })])
  first.catch((error: unknown) => setState({ kind: 'failed', problem: String(error) }))
  return {
    state: () => state,
    async close() {
      stopped.abort()
      await client?.destroy()
    },
  }
}

/** How long a start waits for a slow sign-in before it goes on without. */
const PATIENCE = 20_000

function* pauses(): Generator<number> {
  for (let seconds = 2; ; seconds = Math.min(seconds * 2, 60)) yield seconds * 1000
}

function createClient(settings: DiscordSettings): Client {
  const intents = [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
  ]
  return new Client({
    intents: settings.messageContent ? [...intents, GatewayIntentBits.MessageContent] : intents,
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    // Follow-ups are sent again after a cut connection: with a nonce they are posted once.
    enforceNonce: true,
    rest: restOptions(settings),
  })
}

function watch(client: Client, setState: (state: ConnectionState) => void, log: Log): void {
  client.on(Events.ShardDisconnect, ({ code }) => {
    setState({
      kind: 'failed',
      problem: problemOf(code) ?? `Discord closed the connection with code ${code}`,
    })
  })
  client.on(Events.ShardReconnecting, () => {
    setState({ kind: 'reconnecting' })
    log.debug({ outlet: 'discord' }, 'Reconnecting to Discord')
  })
  client.on(Events.ShardResume, () => setState({ kind: 'connected' }))
  client.on(Events.ShardReady, () => setState({ kind: 'connected' }))
  client.on(Events.ShardError, (error) => log.debug({ outlet: 'discord', error }, 'Discord connection fault'))
  client.on(Events.Error, (error) => log.error({ outlet: 'discord', error }, 'Discord client fault'))
}

/** Signs in; throws a ConnectionError for what the operator has to mend, anything else may pass by itself. */
async function login(client: Client, settings: DiscordSettings, state: () => ConnectionState): Promise<void> {
  try {
    await client.login(settings.token)
  } catch (error) {
    const now = state()
    if (now.kind === 'failed') throw new ConnectionError(now.problem, { cause: error })
    if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
      throw new ConnectionError(BAD_TOKEN, { cause: error })
    if (error instanceof DiscordAPIError && error.status < 500)
      throw new ConnectionError(
        `Discord's API is not at "${settings.apiUrl}" (${error.message}): check DISCORD_API_URL`,
        {
          cause: error,
        },
      )
    throw error
  }
}
