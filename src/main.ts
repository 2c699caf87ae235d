import { join } from 'node:path'

import { config as readDotenv } from 'dotenv'

import { parseConfig, secretsOf } from './config.ts'
import type { Config } from './config.ts'
import { askingCommands } from './core/commands/asking.ts'
import { allCommands } from './core/commands/commands.ts'
import { digestCommands } from './core/commands/digest.ts'
import { homeCommand } from './core/commands/home.ts'
import { createChangeTimes } from './core/digest/change-times.ts'
import { createFrontDesk } from './core/front-desk.ts'
import type { FrontDesk } from './core/front-desk.ts'
import type { Connection, ConnectionState } from './core/ports/connection.ts'
import type { Log } from './core/ports/log.ts'
import type { Outlet } from './core/ports/outlet.ts'
import type { Presence } from './core/ports/presence.ts'
import { createPageFinder } from './core/page-links.ts'
import { parsePlace, PUBLIC } from './core/place.ts'
import type { Place } from './core/place.ts'
import { createPresence } from './core/presence.ts'
import type { BriefingRecord } from './core/record/record.ts'
import { createRecordView } from './core/record/record-view.ts'
import { connectDiscord } from './discord/connect.ts'
import { renderDiscord } from './discord/render.ts'
import { openLivingRecord } from './living/open-living-record.ts'
import type { LivingRecord } from './living/open-living-record.ts'
import { createLog } from './log.ts'
import { startScheduler } from './scheduler/start-scheduler.ts'
import type { Scheduler } from './scheduler/start-scheduler.ts'
import { createPainter } from './painter/create-painter.ts'
import { connectSlack } from './slack/connect.ts'
import { renderSlack } from './slack/render.ts'
import { openStore } from './store/open-store.ts'
import type { Listening } from './web/listen.ts'
import type { PagesParts } from './web/pages.ts'
import { startPages } from './web/start-pages.ts'
import { startWeb } from './web/start-web.ts'

type Connections = Map<string, Connection | ConnectionState>

const now = () => Temporal.Now.instant()

/** Starts everything that is configured and runs until it is told to stop. */
async function main(): Promise<void> {
  readDotenv({ quiet: true })
  const config = parseConfig(process.env)
  const log = createLog({
    level: config.logLevel,
    secrets: secretsOf(config),
    readable: process.stdout.isTTY,
  })
  diesWithALine(log)
  const store = await openStore(join(config.data, 'attache.db'))
  const cache = join(config.data, 'record')
  const living = await openLivingRecord(config.briefs, {
    log,
    now,
    cache,
    drafts: config.drafts,
    onRecord: async (record, at) => await store.history.keep(record, at),
  })
  const connections: Connections = new Map()
  const outlets = () => outletsOf(connections)
  const painter = createPainter()
  const desk = createFrontDesk({
    commands: allCommands(
      [
        ...askingCommands(store.threads, store.feedback),
        ...digestCommands({ subscriptions: store.subscriptions, outlets, managers: config.digestManagers }),
        homeCommand(store.subscriptions),
      ],
      store.history,
    ),
    record: living.current,
    memory: store.memory,
    threads: store.threads,
    now,
    findPages: createPageFinder(config.pages?.url),
    painter,
    onFault: (error, command) => log.error({ fault: error, command }, 'A command failed'),
  })
  const scheduler = startScheduler({
    ledger: store.ledger,
    subscriptions: store.subscriptions,
    record: living.current,
    outlets,
    now,
    log,
    rules: { catchUp: config.catchUp.total('milliseconds') },
  })
  const drawn = { now, painter, changeTimes: createChangeTimes(store.history) }
  const web = await startWeb(config.web, {
    desk,
    previews: { slack: renderSlack, discord: renderDiscord },
    health: () => healthOf(connections, scheduler, living),
    metrics: () => scheduler.metrics(),
    pages: { record: recordAt(parsePlace('web'), living), ...drawn },
    log,
  })
  const pages = await publish(config, living, drawn, log)
  log.info(
    { url: web.url, briefs: living.current().briefs.size },
    `The local page is at ${web.url}${aboutTokens(config)}`,
  )
  stopOnSignal(async () => {
    await scheduler.stop()
    await Promise.all([...connections.values()].map((one) => ('close' in one ? one.close() : undefined)))
    await Promise.all([web.close(), pages?.close()])
    await living.close()
    await store.close()
    log.info({}, 'Stopped')
  }, log)
  const presence = createPresence({ ...store, now })
  await connectAll(config, desk, presence, log, connections)
  await scheduler.tick()
}

/** Serves the permanent pages to everybody, where the operator decided so. */
async function publish(
  config: Config,
  living: LivingRecord,
  drawn: Omit<PagesParts, 'record' | 'root' | 'isKept'>,
  log: Log,
): Promise<Listening | undefined> {
  if (config.pages === undefined) return undefined
  const pages = await startPages(config.pages, { ...drawn, record: recordAt(PUBLIC, living), log })
  log.info({ url: pages.url }, `The public pages are at ${config.pages.url}, served from ${pages.url}`)
  return pages
}

function recordAt(place: Place, living: LivingRecord): () => BriefingRecord {
  const view = createRecordView(place)
  return () => view(living.current(), now())
}

function aboutTokens(config: Config): string {
  if (config.slack !== undefined || config.discord !== undefined) return ''
  return '; no tokens are set, so nothing else is connected (see .env.example)'
}

/** Connects to each configured platform; one that fails does not stop the other. */
async function connectAll(
  config: Config,
  desk: FrontDesk,
  presence: Presence,
  log: Log,
  connections: Connections,
): Promise<void> {
  const { slack, discord } = config
  await Promise.all([
    slack === undefined
      ? undefined
      : connect('slack', () => connectSlack(slack, desk, log, presence), log, connections),
    discord === undefined
      ? undefined
      : connect('discord', () => connectDiscord(discord, desk, log, presence), log, connections),
  ])
}

async function connect(
  name: string,
  open: () => Promise<Connection>,
  log: Log,
  connections: Connections,
): Promise<void> {
  connections.set(name, { kind: 'reconnecting' })
  try {
    connections.set(name, await open())
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    connections.set(name, { kind: 'failed', problem })
    log.error({ outlet: name }, problem)
  }
}

function outletsOf(connections: Connections): readonly Outlet[] {
  return [...connections.values()].flatMap((one) => ('outlet' in one ? [one.outlet] : []))
}

/** A slip in a brief does not make the bot unwell: what was good goes on being served. */
function healthOf(connections: Connections, scheduler: Scheduler, living: LivingRecord) {
  const states = [...connections].map(([name, one]) => [name, 'state' in one ? one.state() : one] as const)
  const digests = scheduler.health()
  const ok = digests.ok && states.every(([, { kind }]) => kind === 'connected')
  return { ok, outlets: Object.fromEntries(states), digests, record: living.health() }
}

/** A fault that nobody caught ends the process, with a line in the log; whoever supervises it starts it anew. */
function diesWithALine(log: Log): void {
  process.once('uncaughtException', (error) => {
    log.error({ err: error }, 'A fault that nobody expected: stopping')
    process.exit(1)
  })
}

/** Closes in order once on SIGTERM or SIGINT; a second signal ends at once. */
function stopOnSignal(close: () => Promise<void>, log: Log): void {
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
