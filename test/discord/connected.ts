import { connectDiscord } from '../../src/discord/connect.ts'
import type { DiscordSettings } from '../../src/discord/settings.ts'
import type { Connection } from '../../src/core/ports/connection.ts'
import type { Log } from '../../src/core/ports/log.ts'
import { createExampleDesk } from '../core/example-desk.ts'
import type { ExampleDesk } from '../core/example-desk.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscordOptions } from '../platforms/discord/options.ts'

/** A line the operator was told. */
export type Told = { readonly level: string; readonly line: string; readonly fields: object }

/** The real adapter, connected to a loopback Discord, with a made-up desk behind it. */
export type Connected = ExampleDesk & {
  readonly discord: LoopbackDiscord
  readonly connection: Connection
  readonly told: readonly Told[]
  readonly close: () => Promise<void>
}

/** Settings that reach a loopback Discord. */
export function settingsOf(
  discord: LoopbackDiscord,
  changes: Partial<DiscordSettings> = {},
): DiscordSettings {
  const { token, applicationId, url } = discord
  return { token, applicationId, apiUrl: url, messageContent: false, ...changes }
}

/** Keeps what the operator is told. */
export function createToldLog(): Log & { readonly told: Told[] } {
  const told: Told[] = []
  const tell = (level: string) => (fields: object, line: string) => void told.push({ level, line, fields })
  return { told, debug: tell('debug'), info: tell('info'), warn: tell('warn'), error: tell('error') }
}

/** Starts a loopback Discord, connects to it and waits until the commands are registered. */
export async function connect(
  options: LoopbackDiscordOptions = {},
  changes: Partial<DiscordSettings> = {},
): Promise<Connected> {
  const discord = await startLoopbackDiscord(options)
  const example = createExampleDesk()
  const log = createToldLog()
  const connection = await connectDiscord(settingsOf(discord, changes), example.desk, log)
  await discord.waitFor(({ commands }) => commands(changes.guildId).length > 0)
  return {
    ...example,
    discord,
    connection,
    told: log.told,
    async close() {
      example.release()
      await connection.close()
      await discord.close()
    },
  }
}
