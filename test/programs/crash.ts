import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { openStore } from '../../src/store/open-store.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { digestTexts, MORNING, subscribeCrowd, SUBJECTS } from './crowd.ts'
import type { Member } from './crowd.ts'
import type { WorkerSettings } from './delivery-worker.ts'
import { createRandom } from './random.ts'
import { tally } from './tally.ts'
import type { Tally } from './tally.ts'
import { startWorkers } from './workers.ts'

const { values } = parseArgs({
  options: {
    /** A tenth of it all: for a gate that cannot wait. */
    fast: { type: 'boolean', default: false },
    deliveries: { type: 'string' },
    kills: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** Keeps the store and what the workers said. */
    keep: { type: 'boolean', default: false },
  },
})
const DELIVERIES = Number(values.deliveries ?? (values.fast ? 200 : 2000))
const KILLS = Number(values.kills ?? (values.fast ? 12 : 100))
const WORKERS = 2
const GUILD = '800000000000000000'
const LEASE = 4000
/** Milliseconds by which history lags, and a post that answers late lands late; together less than `settleAfter`. */
const LAG = 1500
const LATE = 1800
/** One channel in so many lets nobody read back, so that its platform cannot tell. */
const BLIND = 10
const random = createRandom(Number(values.seed))

const members = Array.from({ length: DELIVERIES }, (_, at): Member & { readonly isBlind: boolean } => {
  const channel =
    at % 2 === 0
      ? { outlet: 'slack', workspace: 'T0CROWD', channel: `C${100_000 + at}` }
      : { outlet: 'discord', workspace: GUILD, channel: `9000000000000${100_000 + at}` }
  const isBlind = at % (2 * BLIND) < 2
  // Discord opens no thread for whoever may not read back: one message is all there can be.
  return { channel, subject: isBlind ? 'one' : (SUBJECTS[at % SUBJECTS.length] ?? 'one'), isBlind }
})
const of = (outlet: string) => members.filter(({ channel }) => channel.outlet === outlet)
// A channel that is private keeps its history from an app without the right to read those.
const slack = await startLoopbackSlack({
  workspaces: [{ id: 'T0CROWD', scopes: ['chat:write', 'channels:history', 'channels:read'] }],
  channels: of('slack').map(({ channel, isBlind }) => ({ id: channel.channel, private: isBlind })),
})
const discord = await startLoopbackDiscord({
  guilds: [
    {
      id: GUILD,
      channels: of('discord').map(({ channel: { channel: id }, isBlind }) => ({
        id,
        name: `c${id}`,
        ...(isBlind ? { deny: ['ReadMessageHistory' as const] } : {}),
      })),
    },
  ],
  rateLimits: false,
})
slack.lagHistory({ ms: LAG })
discord.lagHistory(LAG)

const folder = mkdtempSync(join(tmpdir(), 'attache-crash-'))
const path = join(folder, 'attache.db')
await subscribeCrowd(path, members)
const workers = startWorkers(workerSettings(), join(folder, 'workers.log'))
const store = await openStore(path)
const done = { stops: 0, faults: 0, ended: false }
try {
  for (let place = 0; place < WORKERS; place += 1) await workers.start(place)
  const disturbing = disturb()
  await killOften()
  done.ended = true
  await disturbing
  await untilOver()
} finally {
  workers.end()
  report(await tally(members, store, slack, discord))
  await store.close()
  await slack.close()
  await discord.close()
  if (values.keep) console.log(`Kept in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}

/** So slow that there is something to do until the last kill. */
function workerSettings(): WorkerSettings {
  const parts = members.reduce(
    (sum, { channel, subject }) => sum + digestTexts(nameOf(channel.outlet), subject).length,
    0,
  )
  const perSecond = Math.max(2, parts / 2 / WORKERS / (KILLS * 1.8))
  return {
    store: path,
    slack: { apiUrl: slack.url, botToken: slack.botToken },
    discord: { apiUrl: discord.url, token: discord.token, applicationId: discord.applicationId },
    rules: {
      lease: LEASE,
      postTimeout: 2500,
      settleAfter: 4000,
      pauses: [200, 500, 1000, 2000],
      limits: {
        slack: { perSecond, shared: 'workspace', channelGap: 50 },
        discord: { perSecond, shared: 'outlet', channelGap: 50 },
      },
    },
    offset: MORNING.epochMilliseconds - Date.now(),
  }
}

function nameOf(outlet: string): 'slack' | 'discord' {
  return outlet === 'discord' ? 'discord' : 'slack'
}

/** Kills one worker after another at random moments; now and then one is stopped past its lease instead. */
async function killOften(): Promise<void> {
  for (let kills = 0; kills < KILLS;) {
    await sleep(200 + random() * 1200)
    const place = Math.floor(random() * WORKERS)
    if (random() < 0.15) {
      done.stops += 1
      await workers.pause(place, LEASE + 1500)
      continue
    }
    kills += 1
    await workers.kill(place)
    await workers.start(place)
  }
}

/** Answers get lost after the post has landed, posts land late or are done twice over, servers fail. */
async function disturb(): Promise<void> {
  const kinds = ['drop-after', 'drop-before', 'late', '5xx', 'half', '429', 'repeat'] as const
  while (!done.ended) {
    await sleep(400 + random() * 800)
    const kind = kinds[Math.floor(random() * kinds.length)] ?? 'drop-after'
    const how = {
      kind,
      times: 2,
      ...(kind === 'late' ? { ms: LATE, landsLate: true } : {}),
      ...(kind === '429' ? { retryAfterSeconds: 1 } : {}),
    }
    // Discord does a request twice over when a proxy sends it twice; Slack's would be two posts, and nothing of ours.
    if (kind !== 'repeat') slack.fault({ method: 'chat.postMessage', ...how })
    discord.fault({ route: 'POST /channels/*/messages', ...how })
    done.faults += kind === 'repeat' ? 2 : 4
  }
  slack.world.faults.length = 0
  discord.clearFaults()
}

/** Waits until every row is settled or held, as long as that may take. */
async function untilOver(): Promise<void> {
  const end = Date.now() + 300_000
  while (Date.now() < end) {
    const { waiting } = await store.ledger.counts()
    const due = await store.subscriptions.deliveries(
      members.at(-1)?.channel ?? { outlet: '', workspace: '', channel: '' },
      1,
    )
    if (waiting === 0 && due.length > 0 && (await heldSeen()) === 0) return
    await sleep(1000)
  }
}

/** Held digests of channels that can be read back: these are settled yet. */
async function heldSeen(): Promise<number> {
  let count = 0
  for (const { channel, isBlind } of members)
    if (!isBlind && (await store.subscriptions.deliveries(channel, 1))[0]?.state === 'held') count += 1
  return count
}

function report({ told, messages, lost, twice, held, unsettled }: Tally): void {
  for (const line of [...lost, ...twice, ...unsettled].slice(0, 20)) console.log(line)
  const looks =
    slack.calls.filter(({ method }) => /^conversations\.(?:history|replies)$/u.test(method)).length +
    discord.requests.filter(({ route }) => /^GET \/channels\/\d+\/messages/u.test(route)).length
  console.log(
    `Seed ${values.seed}: ${KILLS} times SIGKILL, ${done.stops} times SIGSTOP past the lease, ${done.faults} faults scripted; ${looks} times history was read`,
  )
  const mostHeld = members.filter(({ isBlind }) => isBlind).length
  const isGood =
    told + held === DELIVERIES && lost.length + twice.length + unsettled.length === 0 && held <= mostHeld
  console.log(
    `${DELIVERIES} digests, ${messages} messages on the platforms: ${told} told once, ${lost.length} lost, ${twice.length} twice, ${held} held and shown, ${unsettled.length} not settled`,
  )
  process.exitCode = isGood ? 0 : 1
}
