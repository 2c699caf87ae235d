import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { EVERY_DAY } from '../../src/core/digest/schedule.ts'
import type { Schedule } from '../../src/core/digest/schedule.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/open-store.ts'
import { checkDates } from './clock-check.ts'
import { liveThrough } from './clock-life.ts'
import { createRandom } from './random.ts'

const { values } = parseArgs({
  options: {
    /** One zone in fourteen and two months less than a year: for a gate that cannot wait. */
    fast: { type: 'boolean', default: false },
    days: { type: 'string' },
    /** Takes every n-th zone only. */
    every: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const DAYS = Number(values.days ?? (values.fast ? 310 : 730))
const EVERY = Number(values.every ?? (values.fast ? 14 : 1))
const START = Temporal.Instant.from('2026-01-01T00:00:00Z')
const END = START.add({ hours: 24 * DAYS })
/** Around the hours at which clocks change, and at the usual one. */
const TIMES = ['00:00', '01:30', '02:30', '07:00', '23:45']

const random = createRandom(Number(values.seed))
const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'].filter((_, at) => at % EVERY === 0)
const wishes = zones.flatMap((zone) => [
  ...TIMES.map((time) => wish(zone, time, EVERY_DAY)),
  // And one at any minute on some days of the week.
  wish(zone, anyTime(), someDays()),
])
const folder = mkdtempSync(join(fastFolder(), 'attache-clock-'))
try {
  const path = join(folder, 'attache.db')
  await subscribeAll(path)
  const life = await liveThrough({ path, from: START, to: END, random })
  const { wanted, faults } = checkDates({ path, wishes, posted: life.posted, from: START, to: END })
  for (const fault of faults.slice(0, 20)) console.log(fault)
  console.log(
    [
      `${zones.length} zones, ${TIMES.length + 1} times of day, ${DAYS} days from ${START.toString().slice(0, 10)}, seed ${values.seed}:`,
      `${life.ticks} ticks, ${life.sleeps} long sleeps, ${life.restarts} restarts, ${life.crashes} of them with digests in hand,`,
      `${life.ahead} times the clock was set ahead and ${life.behind} times back`,
    ].join(' '),
  )
  console.log(
    `${wanted} local dates wanted: ${wanted - faults.length} told exactly once, ${faults.length} not`,
  )
  process.exitCode = faults.length === 0 && wanted > 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function wish(zone: string, time: string, days: readonly number[]): { channel: string; schedule: Schedule } {
  return { channel: `${zone} ${time}`, schedule: { zone, time: Temporal.PlainTime.from(time), days } }
}

function anyTime(): string {
  return new Temporal.PlainTime()
    .add({ minutes: Math.floor(random() * 1440) })
    .toString({ smallestUnit: 'minute' })
}

function someDays(): readonly number[] {
  const days = EVERY_DAY.filter(() => random() < 0.4)
  return days.length > 0 ? days : [7]
}

async function subscribeAll(path: string): Promise<void> {
  const store: Store = await openStore(path)
  const by = { user: 'U', words: 'on', now: START }
  for (const { channel, schedule } of wishes)
    await store.subscriptions.turnOn(
      { outlet: 'slack', workspace: 'T', channel },
      { subjects: ['s'], schedule, unchanged: 'line' },
      by,
    )
  await store.close()
}

/** What is lost with the power is not what is asked here, so a disk in memory will do. */
function fastFolder(): string {
  return statSync('/dev/shm', { throwIfNoEntry: false })?.isDirectory() === true ? '/dev/shm' : tmpdir()
}
