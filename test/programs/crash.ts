import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { MORNING, subscribeCrowd } from './crowd.ts'
import type { WorkerSettings } from './delivery-worker.ts'
import { createRandom } from './random.ts'
import { tally } from './tally.ts'
import type { Tally } from './tally.ts'

const { values } = parseArgs({
  options: {
    deliveries: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '100' },
    workers: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    /** Keeps the store and what the workers said. */
    keep: { type: 'boolean', default: false },
  },
})
const DELIVERIES = Number(values.deliveries)
const KILLS = Number(values.kills)
const random = createRandom(Number(values.seed))
const LEASE = 4000
const LAG = 1500
const LATE = 800

const folder = mkdtempSync(join(tmpdir(), 'attache-crash-'))
const path = join(folder, 'attache.db')
const ids = Array.from({ length: DELIVERIES }, (_, at) => at)
const slackIds = ids.filter((at) => at % 2 === 0).map((at) => `C${100_000 + at}`)
const discordIds = ids.filter((at) => at % 2 === 1).map((at) => `9000000000000${100_000 + at}`)
const slack = await startLoopbackSlack({ channels: slackIds.map((id) => ({ id })) })
const discord = await startLoopbackDiscord({
  guilds: [{ id: '800000000000000000', channels: discordIds.map((id) => ({ id, name: `c${id}` })) }],
  rateLimits: false,
})
await subscribeCrowd(path, [
  ...slackIds.map((channel) => ({ outlet: 'slack', workspace: slack.team, channel })),
  ...discordIds.map((channel) => ({ outlet: 'discord', workspace: '800000000000000000', channel })),
])
slack.lagHistory({ ms: LAG })
discord.lagHistory(LAG)

const settings: WorkerSettings = {
  store: path,
  slack: { apiUrl: slack.url, botToken: slack.botToken },
  discord: { apiUrl: discord.url, token: discord.token, applicationId: discord.applicationId },
  rules: {
    lease: LEASE,
    postTimeout: 2500,
    settleAfter: 4000,
    pauses: [200, 500, 1000, 2000],
    limits: {
      slack: { perSecond: 25, shared: 'workspace', channelGap: 50 },
      discord: { perSecond: 25, shared: 'outlet', channelGap: 50 },
    },
  },
  offset: MORNING.epochMilliseconds - Date.now(),
}

const workers: ChildProcess[] = []
const done = { kills: 0, stops: 0, faults: 0, ended: false }
try {
  for (let count = 0; count < Number(values.workers); count += 1) await startWorker(count)
  const disturbing = disturb()
  await killOften()
  done.ended = true
  await disturbing
  await untilOver()
} finally {
  for (const worker of workers) worker.kill('SIGKILL')
  report(tally(path, slack, discord))
  await slack.close()
  await discord.close()
  if (values.keep) console.log(`Kept in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}

async function startWorker(place: number): Promise<void> {
  const program = new URL('delivery-worker.ts', import.meta.url).pathname
  const worker = spawn(process.execPath, [program, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  worker.stderr.on('data', (said: Buffer) => appendFileSync(join(folder, 'workers.log'), said))
  workers[place] = worker
  await Promise.race([once(worker.stdout, 'data'), once(worker, 'exit')])
}

/** Kills one worker after another at random moments; now and then one is stopped past its lease instead. */
async function killOften(): Promise<void> {
  while (done.kills < KILLS) {
    await sleep(200 + random() * 1200)
    const place = Math.floor(random() * workers.length)
    const worker = workers[place]
    if (worker === undefined) continue
    if (random() < 0.15) {
      done.stops += 1
      worker.kill('SIGSTOP')
      await sleep(LEASE + 1500)
      worker.kill('SIGCONT')
      continue
    }
    done.kills += 1
    const gone = once(worker, 'exit')
    worker.kill('SIGKILL')
    await gone
    await startWorker(place)
  }
}

/** Answers get lost after the post has landed, posts land late, servers fail. */
async function disturb(): Promise<void> {
  const kinds = ['drop-after', 'drop-before', 'late', '5xx', 'half', '429'] as const
  while (!done.ended) {
    await sleep(400 + random() * 800)
    const kind = kinds[Math.floor(random() * kinds.length)] ?? 'drop-after'
    const how = { kind, times: 2, ...(kind === 'late' ? { ms: LATE, landsLate: true } : {}) }
    const limit = kind === '429' ? { retryAfterSeconds: 1 } : {}
    slack.fault({ method: 'chat.postMessage', ...how, ...limit })
    discord.fault({ route: 'POST /channels/*/messages', ...how, ...limit })
    done.faults += 4
  }
  slack.world.faults.length = 0
  discord.clearFaults()
}

/** Waits until every row is settled or held, as long as something still moves. */
async function untilOver(): Promise<void> {
  const end = Date.now() + 240_000
  while (Date.now() < end) {
    const { unsettled, held, deliveries } = tally(path, slack, discord)
    if (deliveries === DELIVERIES && unsettled === 0 && held === 0) return
    await sleep(1000)
  }
}

function report({ deliveries, parts, lost, twice, held, unsettled }: Tally): void {
  for (const line of [...lost, ...twice].slice(0, 20)) console.log(line)
  console.log(
    `${done.kills} times SIGKILL, ${done.stops} times SIGSTOP past the lease, ${done.faults} faults scripted`,
  )
  console.log(
    `${deliveries} of ${DELIVERIES} deliveries, ${parts} parts: ${lost.length} lost, ${twice.length} twice, ${held} held, ${unsettled} not settled`,
  )
  const isGood = deliveries === DELIVERIES && lost.length + twice.length + unsettled === 0
  process.exitCode = isGood ? 0 : 1
}
