import { setInterval, setTimeout } from 'node:timers'

import { REST } from 'discord.js'

import type { Place } from '../../../src/core/place.ts'
import type { Outlet } from '../../../src/core/ports/outlet.ts'
import { createOutlet as createDiscordOutlet } from '../../../src/discord/outlet.ts'
import { restOptions } from '../../../src/discord/rest.ts'
import { startScheduler } from '../../../src/scheduler/start-scheduler.ts'
import { createClient } from '../../../src/slack/client.ts'
import { createOutlet as createSlackOutlet } from '../../../src/slack/outlet.ts'
import { createSlashNames } from '../../../src/slack/slash-names.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { crowdRecord, MORNING } from '../../programs/crowd.ts'
import { PACE, SCALE } from './crowd-shape.ts'

/** What the process that sends the digests is started with. */
export type SenderSettings = {
  readonly store: string
  readonly outlet: 'slack' | 'discord'
  readonly url: string
  readonly tokens: Readonly<Record<string, string>>
  /** Added to the clock, in milliseconds, so that it is morning. */
  readonly offset: number
}

/** What it says every second: memory in bytes, and processor time in milliseconds. */
export type Vitals = { readonly rss: number; readonly heap: number; readonly cpu: number }

// The scheduler as the bot runs it, with the real clients; only the pace is that of the platform it speaks to.
const settings = JSON.parse(process.argv[2] ?? '{}') as SenderSettings
const store = await openStore(settings.store)
const outlet = settings.outlet === 'discord' ? openDiscord() : openSlack()
const record = crowdRecord()
const scheduler = startScheduler({
  ledger: store.ledger,
  subscriptions: store.subscriptions,
  record: () => record,
  outlets: () => [outlet],
  now: () => Temporal.Now.instant().add({ milliseconds: settings.offset }),
  log: { debug() {}, info() {}, warn() {}, error: (fields, line) => console.error(line, fields) },
  rules: {
    limits: {
      discord: { perSecond: PACE.discord, shared: 'outlet', channelGap: 1000 },
      slack: { perSecond: PACE.slack, shared: 'workspace', channelGap: 1000 / SCALE },
    },
  },
})
setInterval(() => {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  process.send?.({ rss, heap: heapUsed, cpu: (user + system) / 1000 } satisfies Vitals)
}, 1000)
process.on('disconnect', () => process.exit())
await scheduler.tick()
const untilMorning = MORNING.epochMilliseconds - settings.offset - Date.now()
setTimeout(() => void scheduler.tick(), Math.max(0, untilMorning) + 10)

function openDiscord(): Outlet {
  const [token = ''] = Object.values(settings.tokens)
  const options = restOptions({ apiUrl: settings.url, token, applicationId: '0', messageContent: false })
  const rest = new REST({ ...options, globalRequestsPerSecond: PACE.discord }).setToken(token)
  return createDiscordOutlet(() => rest)
}

/** Slack's outlet speaks for one workspace; here there is one for each. */
function openSlack(): Outlet {
  const outlets = new Map(
    Object.entries(settings.tokens).map(([workspace, botToken]) => [
      workspace,
      createSlackOutlet(createClient({ apiUrl: settings.url, botToken }), createSlashNames([], {})) as Outlet,
    ]),
  )
  const [any] = outlets.values()
  if (any === undefined) throw new Error('Cannot send: no workspace has a token')
  const of = ({ workspace }: Place) => outlets.get(workspace) ?? any
  return {
    ...any,
    post: (place, message, key) => of(place).post(place, message, key),
    find: (place, key) => of(place).find(place, key),
  }
}
