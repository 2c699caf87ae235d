import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Rules } from '../../src/scheduler/rules.ts'
import { startScheduler } from '../../src/scheduler/start-scheduler.ts'
import type { Scheduler, SchedulerParts } from '../../src/scheduler/start-scheduler.ts'
import { createOutlet as createDiscordOutlet } from '../../src/discord/outlet.ts'
import { createRest } from '../../src/discord/rest.ts'
import { createClient } from '../../src/slack/client.ts'
import { createOutlet as createSlackOutlet } from '../../src/slack/outlet.ts'
import { createSlashNames } from '../../src/slack/slash-names.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/open-store.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { crowdRecord, MORNING, subscribeCrowd, SUBJECTS } from './crowd.ts'
import type { Member } from './crowd.ts'
import { tally } from './tally.ts'
import type { Tally } from './tally.ts'

/** A small crowd on both platforms, minutes before its morning, and the scheduler that serves it, with all its parts real. */
export type Stage = {
  readonly slack: LoopbackSlack
  readonly discord: LoopbackDiscord
  readonly members: readonly Member[]
  readonly folder: string
  /** The store's file. */
  readonly path: string
  /** The store as it is now; a scenario may open another. */
  store: Store
  /** What the operator reads in the log. */
  readonly log: string[]
  /** Sets the clock on or back, in minutes. */
  turnClock(minutes: number): void
  now(): Temporal.Instant
  /** Starts the scheduler on the store as it is. */
  start(): void
  /** Looks what is due, and lets the scheduler work for so many milliseconds. */
  work(milliseconds: number): Promise<void>
  /** Works until every digest is settled or held, half a minute at most, and counts. */
  finish(): Promise<Tally>
  /** The sum of a counter of `/metrics`. */
  metric(name: string): Promise<number>
  health(): ReturnType<Scheduler['health']>
  /** What a process outside needs to serve the same crowd. */
  connection(): Pick<import('./delivery-worker.ts').WorkerSettings, 'slack' | 'discord' | 'rules'>
  stop(): Promise<void>
  close(): Promise<void>
}

const GUILD = '800000000000000000'
const EACH = 15

/** Quick, so that a scenario takes seconds; the limits are far beyond what so few can reach. */
const RULES: Partial<Rules> = {
  postTimeout: 2500,
  settleAfter: 2500,
  pauses: [200, 400, 800, 1500],
  limits: {
    slack: { perSecond: 50, shared: 'workspace', channelGap: 50 },
    discord: { perSecond: 50, shared: 'outlet', channelGap: 50 },
  },
}

/** Sets the stage ten minutes before the morning. */
export async function openStage(): Promise<Stage> {
  const members = Array.from({ length: 2 * EACH }, (_, at): Member => {
    const subject = SUBJECTS[at % SUBJECTS.length] ?? 'one'
    return at < EACH
      ? { subject, channel: { outlet: 'slack', workspace: 'T0CROWD', channel: `C${100 + at}` } }
      : { subject, channel: { outlet: 'discord', workspace: GUILD, channel: `9000000000000000${100 + at}` } }
  })
  const ids = (outlet: string) =>
    members.filter(({ channel }) => channel.outlet === outlet).map(({ channel }) => channel.channel)
  const slack = await startLoopbackSlack({
    workspaces: [{ id: 'T0CROWD' }],
    channels: ids('slack').map((id) => ({ id })),
  })
  const discord = await startLoopbackDiscord({
    guilds: [{ id: GUILD, channels: ids('discord').map((id) => ({ id, name: `c${id}` })) }],
    rateLimits: false,
  })
  const folder = mkdtempSync(join(tmpdir(), 'attache-faults-'))
  const path = join(folder, 'attache.db')
  await subscribeCrowd(path, members)
  const offset = { ms: MORNING.epochMilliseconds - 600_000 - Date.now() }
  const now = () => Temporal.Now.instant().add({ milliseconds: offset.ms })
  const log: string[] = []
  const connection = () => ({
    slack: { apiUrl: slack.url, botToken: slack.botToken },
    discord: { apiUrl: discord.url, token: discord.token, applicationId: discord.applicationId },
    rules: RULES,
  })
  let scheduler: Scheduler | undefined
  const stage: Stage = {
    slack,
    discord,
    members,
    folder,
    path,
    store: await openStore(path),
    log,
    turnClock: (minutes) => void (offset.ms += minutes * 60_000),
    now,
    connection,
    start() {
      scheduler = startScheduler(schedulerParts(stage, now))
    },
    async work(milliseconds) {
      const end = Date.now() + milliseconds
      do {
        await scheduler?.tick()
        await sleep(Math.min(150, milliseconds))
      } while (Date.now() < end)
    },
    async finish() {
      const end = Date.now() + 40_000
      for (;;) {
        const counted = await tally(members, stage.store, slack, discord)
        if (counted.unsettled.length + counted.held === 0 || Date.now() > end) return counted
        await stage.work(300)
      }
    },
    async metric(name) {
      const text = (await scheduler?.metrics()) ?? ''
      const values = [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gmu'))]
      return values.reduce((sum, [, value]) => sum + Number(value), 0)
    },
    health: () => scheduler?.health() ?? { ok: false },
    async stop() {
      await scheduler?.stop()
      scheduler = undefined
    },
    async close() {
      await stage.stop()
      await stage.store.close().catch(() => {})
      await slack.close()
      await discord.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return stage
}

function schedulerParts(stage: Stage, now: () => Temporal.Instant): SchedulerParts {
  const { slack, discord, rules } = stage.connection()
  const rest = createRest({ ...discord, messageContent: false })
  const outlets = [
    createSlackOutlet(createClient(slack), createSlashNames([], {})),
    createDiscordOutlet(() => rest),
  ]
  const record = crowdRecord()
  const say = (level: string) => (fields: object, line: string) => {
    const cause = 'err' in fields && fields.err instanceof Error ? ` ${fields.err.message}` : ''
    stage.log.push(`${level}: ${line}${cause}`)
  }
  return {
    ledger: stage.store.ledger,
    subscriptions: stage.store.subscriptions,
    record: () => record,
    outlets: () => outlets,
    now,
    log: { debug() {}, info() {}, warn: say('warn'), error: say('error') },
    rules,
  }
}
