import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { openStore } from '../../../src/store/open-store.ts'
import { tell } from '../tell.ts'
import { MORNING, renderDigest, subscribeMany } from '../../programs/crowd.ts'
import { allowedPace, channelIds, workspaceOf } from '../crowd/crowd-shape.ts'
import type { Crowd } from '../crowd/crowd-shape.ts'
import type { PlainSettings } from '../crowd/plain-sender.ts'
import type { Listening, PlatformSettings, Seen } from '../crowd/platform.ts'
import type { SenderSettings, Vitals } from '../crowd/sender.ts'

/** Of what the limit allows, at least this much is used. */
const LEAST_SHARE = 0.95
const CHANNELS = 10_000
const PLANNED = 100_000
/** Milliseconds between the sender's start and the morning. */
const EARLY = 6000
const LONGEST_PLANNING = 5000
/** Bytes by which memory may grow between a quarter of the way and the end. */
const MOST_GROWTH = 16 * 2 ** 20

const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'))
const children: ChildProcess[] = []
try {
  await measurePlanning()
  for (const outlet of ['discord', 'slack'] as const) await measureSending(outlet)
} finally {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
async function measurePlanning(): Promise<void> {
  const path = join(folder, 'planning.db')
  const channels = Array.from({ length: PLANNED }, (_, at) => ({
    outlet: 'slack',
    workspace: 'T0CROWD',
    channel: `C${at}`,
  }))
  await subscribeMany(path, channels)
  const store = await openStore(path)
  const started = performance.now()
  const { due } = await store.ledger.plan(MORNING, Temporal.Duration.from({ hours: 3 }))
  const took = performance.now() - started
  await store.close()
  tell({
    what: `planning ${due} due digests`,
    figure: `${(took / 1000).toFixed(2)} s`,
    bar: 'under 5 s',
    holds: due === PLANNED && took < LONGEST_PLANNING,
  })
}

async function measureSending(outlet: 'slack' | 'discord'): Promise<void> {
  const ours = { group: 1, count: CHANNELS }
  const before = { group: 2, count: CHANNELS / 2 }
  const after = { group: 3, count: CHANNELS / 2 }
  const platform = start('platform.ts', {
    outlet,
    crowds: [ours, before, after],
  } satisfies PlatformSettings)
  const [listening] = (await once(platform, 'message')) as [Listening]
  const see = async (group: number): Promise<Seen> => {
    platform.send(group)
    return ((await once(platform, 'message')) as [Seen])[0]
  }
  // The plain sender goes before and after ours, so that a machine that slows down slows both.
  await sendPlainly(outlet, listening, before)
  const plainFirst = await see(2)
  const vitals = await sendOurs(outlet, listening, ours, () => see(1))
  const seen = await see(1)
  await sendPlainly(outlet, listening, after)
  const plainLast = await see(3)
  platform.kill('SIGKILL')
  report(outlet, seen, plainFirst, plainLast, vitals)
}

async function sendPlainly(
  outlet: 'slack' | 'discord',
  { url, tokens }: Listening,
  crowd: Crowd,
): Promise<void> {
  const settings: PlainSettings = { outlet, url, tokens, crowd, body: renderDigest(outlet, 'one')[0] ?? {} }
  await once(start('plain-sender.ts', settings), 'exit')
}

async function sendOurs(
  outlet: 'slack' | 'discord',
  { url, tokens }: Listening,
  crowd: Crowd,
  see: () => Promise<Seen>,
): Promise<readonly Vitals[]> {
  const path = join(folder, `${outlet}.db`)
  await subscribeMany(
    path,
    channelIds(outlet, crowd).map((channel) => ({
      outlet,
      workspace: workspaceOf(outlet, channel),
      channel,
    })),
  )
  // Running before the morning: after an absence everything would be looked for first.
  const offset = MORNING.epochMilliseconds - EARLY - Date.now()
  const settings: SenderSettings = { store: path, outlet, url, tokens, offset }
  const sender = start('sender.ts', settings)
  const vitals: Vitals[] = []
  sender.on('message', (one) => vitals.push(one as Vitals))
  const end = Date.now() + 120_000
  while (Date.now() < end && (await see()).messages < crowd.count) await sleep(500)
  await sleep(1100)
  sender.kill('SIGKILL')
  return vitals
}

function report(
  outlet: 'slack' | 'discord',
  ours: Seen,
  plainFirst: Seen,
  plainLast: Seen,
  vitals: readonly Vitals[],
): void {
  const rate = ({ messages, first, last }: Seen) => ((messages - 1) / (last - first)) * 1000
  const plain = (rate(plainFirst) + rate(plainLast)) / 2
  const share = rate(ours) / allowedPace(outlet)
  const [quarter, end] = [vitals[Math.floor(vitals.length / 4)], vitals.at(-1)]
  const megabytes = (bytes = 0) => `${Math.round(bytes / 2 ** 20)} MB`
  const growth = (end?.heap ?? 0) - (quarter?.heap ?? 0)
  const isOnce = ours.messages === CHANNELS && ours.twice === 0
  tell({
    what: `${outlet}: ${ours.messages} of ${CHANNELS} digests of one minute, ${ours.twice} twice`,
    figure: `${rate(ours).toFixed(0)} a second of ${allowedPace(outlet)} allowed (${(100 * share).toFixed(1)} %), ${ours.refused - plainFirst.refused} refused as too fast`,
    bar: 'each once, at 95 % of what the limit allows',
    holds: isOnce && share >= LEAST_SHARE,
  })
  tell({
    what: `${outlet}: the plainest sender, before and after, which remembers nothing`,
    figure: `${rate(plainFirst).toFixed(0)} and ${rate(plainLast).toFixed(0)} a second, ${plainFirst.refused + plainLast.refused - ours.refused} refused; ours ${(rate(ours) / plain).toFixed(2)} times as fast`,
  })
  tell({
    what: `${outlet}: memory at first, at a quarter and at the end`,
    figure: `${vitals.length === 0 ? '' : [vitals[0], quarter, end].map((one) => `${megabytes(one?.rss)} (live heap ${megabytes(one?.heap)})`).join(', ')}; processor ${((end?.cpu ?? 0) / 1000).toFixed(1)} s`,
    bar: 'flat: live heap within 16 MB',
    holds: growth <= MOST_GROWTH,
  })
}

function start(program: string, settings: object): ChildProcess {
  const path = new URL(`../crowd/${program}`, import.meta.url).pathname
  const child = fork(path, [JSON.stringify(settings)], { execArgv: ['--expose-gc'] })
  children.push(child)
  return child
}
