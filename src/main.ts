import { join } from 'node:path'

import { config as readDotenv } from 'dotenv'
import { pino } from 'pino'
import type { Logger } from 'pino'

import { parseConfig } from './config.ts'
import type { Config } from './config.ts'
import { allCommands } from './core/commands/commands.ts'
import { createFrontDesk } from './core/front-desk.ts'
import type { FrontDesk } from './core/front-desk.ts'
import type { Connection, ConnectionState } from './core/ports/connection.ts'
import { loadRecord } from './core/record/load-record.ts'
import { connectDiscord } from './discord/connect.ts'
import { renderDiscord } from './discord/render.ts'
import { connectSlack } from './slack/connect.ts'
import { renderSlack } from './slack/render.ts'
import { openStore } from './store/open-store.ts'
import { startWeb } from './web/start-web.ts'

type Outlets = Map<string, Connection | ConnectionState>

/** Starts everything that is configured and runs until it is told to stop. */
async function main(): Promise<void> {
  readDotenv({ quiet: true })
  const config = parseConfig(process.env)
  const log = pino({ level: config.logLevel })
  const record = await loadRecord(config.briefs)
  const store = await openStore(join(config.data, 'attache.db'))
  const desk = createFrontDesk({
    commands: allCommands(),
    record: () => record,
    memory: store.memory,
    now: () => Temporal.Now.instant(),
    onFault: (error, command) => log.error({ err: error, command }, 'A command failed'),
  })
  const outlets: Outlets = new Map()
  const web = await startWeb(config.web, {
    desk,
    previews: { slack: renderSlack, discord: renderDiscord },
    health: () => healthOf(outlets),
    log,
  })
  log.info(
    { url: web.url, briefs: record.briefs.size },
    `The local page is at ${web.url}${aboutTokens(config)}`,
  )
  stopOnSignal(async () => {
    await Promise.all([...outlets.values()].map((one) => ('close' in one ? one.close() : undefined)))
    await web.close()
    await store.close()
    log.info({}, 'Stopped')
  }, log)
  await connectAll(config, desk, log, outlets)
}

function aboutTokens(config: Config): string {
  if (config.slack !== undefined || config.discord !== undefined) return ''
  return '; no tokens are set, so nothing else is connected (see .env.example)'
}

/** Connects to each configured platform; one that fails does not stop the other. */
async function connectAll(config: Config, desk: FrontDesk, log: Logger, outlets: Outlets): Promise<void> {
  const { slack, discord } = config
  await Promise.all([
    slack === undefined ? undefined : connect('slack', () => connectSlack(slack, desk, log), log, outlets),
    discord === undefined
      ? undefined
      : connect('discord', () => connectDiscord(discord, desk, log), log, outlets),
  ])
}

async function connect(
  name: string,
  open: () => Promise<Connection>,
  log: Logger,
  outlets: Outlets,
): Promise<void> {
  outlets.set(name, { kind: 'reconnecting' })
  try {
    outlets.set(name, await open())
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    outlets.set(name, { kind: 'failed', problem })
    log.error({ outlet: name }, problem)
  }
}

function healthOf(outlets: Outlets) {
  const states = [...outlets].map(([name, one]) => [name, 'state' in one ? one.state() : one] as const)
  return { ok: states.every(([, { kind }]) => kind === 'connected'), outlets: Object.fromEntries(states) }
}

/** Closes in order once on SIGTERM or SIGINT; a second signal ends at once. */
function stopOnSignal(close: () => Promise<void>, log: Logger): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'Stopping')
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'Could not stop in order')
          process.exit(1)
        },
      )
    })
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
