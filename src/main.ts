import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'

import { config as readDotenv } from 'dotenv'

import { parseConfig, secretsOf } from './config.ts'
import type { Config } from './config.ts'
import { makeReady } from './core/answer/answer-question.ts'
import { askingCommands } from './core/commands/asking.ts'
import { allCommands } from './core/commands/commands.ts'
import { digestCommands } from './core/commands/digest.ts'
import { homeCommand } from './core/commands/home.ts'
import { createConnections } from './core/connections.ts'
import type { Connections } from './core/connections.ts'
import { createChangeTimes } from './core/digest/change-times.ts'
import { createFrontDesk } from './core/front-desk.ts'
import type { FrontDesk } from './core/front-desk.ts'
import type { Log } from './core/ports/log.ts'
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
import { stopOnSignal } from './stop-on-signal.ts'
import { openStore } from './store/open-store.ts'
import type { Listening } from './web/listen.ts'
import type { PagesParts } from './web/pages.ts'
import { startPages } from './web/start-pages.ts'
import { startWeb } from './web/start-web.ts'

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
  tellOfFaults(log)
  const store = await openStore(join(config.data, 'attache.db'))
  const cache = join(config.data, 'record')
  let isConnected = false
  const living = await openLivingRecord(config.briefs, {
    log,
    now,
    cache,
    drafts: config.drafts,
    onRecord: async (record, at) => {
      await store.history.keep(record, at)
      if (isConnected) await makeAllReady(record)
    },
  })
  const connections = createConnections(log)
  const { outlets } = connections
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
    await connections.close()
    await Promise.all([web.close(), pages?.close()])
    await living.close()
    await store.close()
    log.info({}, 'Stopped')
  }, log)
  const presence = createPresence({ ...store, now })
  await connectAll(config, desk, presence, log, connections)
  await scheduler.tick()
  isConnected = true
  await makeAllReady(living.current())
}

/** Makes a record ready for questions while nothing else is to be done, so that nobody waits for it. */
async function makeAllReady(record: BriefingRecord): Promise<void> {
  for (const _ of makeReady(record)) await setImmediate()
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

/** Connects to each configured platform. */
async function connectAll(
  { slack, discord }: Config,
  desk: FrontDesk,
  presence: Presence,
  log: Log,
  connections: Connections,
): Promise<void> {
  await Promise.all([
    slack && connections.add('slack', () => connectSlack(slack, desk, log, presence)),
    discord && connections.add('discord', () => connectDiscord(discord, desk, log, presence)),
  ])
}

/** A slip in a brief does not make the bot unwell: what was good goes on being served. */
function healthOf(connections: Connections, scheduler: Scheduler, living: LivingRecord) {
  const states = connections.states()
  const digests = scheduler.health()
  const ok = digests.ok && Object.values(states).every(({ kind }) => kind === 'connected')
  return { ok, outlets: states, digests, record: living.health() }
}

/**
 * A library's promise that failed unheeded leaves the rest as it was: a line in the log, and we go on.
 *
 * What was thrown past everybody may have left anything half done: a line, and whoever supervises us starts us anew.
 */
function tellOfFaults(log: Log): void {
  process.on('unhandledRejection', (fault) => {
    log.error({ fault }, 'A promise failed that nobody waited for: going on')
  })
  process.once('uncaughtException', (fault) => {
    log.error({ fault }, 'A fault that nobody expected: stopping')
    process.exit(1)
  })
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
