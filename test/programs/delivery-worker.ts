import { setInterval } from 'node:timers'

import { createRest } from '../../src/discord/rest.ts'
import { createOutlet as createDiscordOutlet } from '../../src/discord/outlet.ts'
import type { Rules } from '../../src/scheduler/rules.ts'
import { startScheduler } from '../../src/scheduler/start-scheduler.ts'
import { createClient } from '../../src/slack/client.ts'
import { createOutlet as createSlackOutlet } from '../../src/slack/outlet.ts'
import { createSlashNames } from '../../src/slack/slash-names.ts'
import { openStore } from '../../src/store/open-store.ts'
import { crowdRecord } from './crowd.ts'

/** What a worker process is started with, as JSON in its first argument. */
export type WorkerSettings = {
  readonly store: string
  readonly slack: { readonly apiUrl: string; readonly botToken: string }
  readonly discord: { readonly apiUrl: string; readonly token: string; readonly applicationId: string }
  readonly rules: Partial<Rules>
  /** Added to the clock, in milliseconds, so that it is morning. */
  readonly offset: number
}

// The scheduler as the bot runs it, with the real outlets and a tick every half second instead of every minute.
const settings = JSON.parse(process.argv[2] ?? '{}') as WorkerSettings
const store = await openStore(settings.store)
const client = createClient({ ...settings.slack, apiUrl: settings.slack.apiUrl })
const rest = createRest({ ...settings.discord, messageContent: false })
const outlets = [createSlackOutlet(client, createSlashNames([], {})), createDiscordOutlet(() => rest)]
const record = crowdRecord()
const say = (level: string) => (fields: object, line: string) =>
  process.stderr.write(`${JSON.stringify({ level, pid: process.pid, ...fields, line }, plainErrors)}\n`)
const scheduler = startScheduler({
  ledger: store.ledger,
  subscriptions: store.subscriptions,
  record: () => record,
  outlets: () => outlets,
  now: () => Temporal.Now.instant().add({ milliseconds: settings.offset }),
  log: { debug() {}, info() {}, warn: say('warn'), error: say('error') },
  rules: settings.rules,
})
setInterval(() => void scheduler.tick(), 500)
process.stdout.write('ready\n')

function plainErrors(_: string, value: unknown): unknown {
  return value instanceof Error ? `${value.name}: ${value.message}` : value
}
