import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'

import { EVERY_DAY } from '../../src/core/digest/schedule.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/open-store.ts'
import { createRandom } from './random.ts'

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '730' },
    /** Takes every n-th zone only. */
    every: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
})
const DAYS = Number(values.days)
const START = Temporal.Instant.from('2026-01-01T00:00:00Z')
const END = START.add({ hours: 24 * DAYS })
/** Around the hours at which clocks change, and at the usual one. */
const TIMES = ['00:00', '01:30', '02:30', '07:00', '23:45']
const CATCH_UP = Temporal.Duration.from({ hours: 3 })

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'].filter(
  (_, at) => at % Number(values.every) === 0,
)
const random = createRandom(Number(values.seed))
const folder = mkdtempSync(join(tmpdir(), 'attache-clock-'))
try {
  const path = join(folder, 'attache.db')
  const life = await live(path)
  const { checked, faults } = check(path)
  for (const fault of faults.slice(0, 20)) console.log(fault)
  console.log(
    `${zones.length} zones, ${TIMES.length} times of day, ${DAYS} days: ${life.ticks} ticks, ${life.sleeps} long sleeps, ${life.restarts} restarts`,
  )
  console.log(
    `${checked} local dates wanted, ${checked - faults.length} planned exactly once, ${faults.length} not`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Runs a scheduler through the days as a bad machine would: late and doubled ticks, sleeps of hours, restarts. */
async function live(path: string) {
  let store = await openStore(path)
  await subscribeAll(store)
  const life = { ticks: 0, sleeps: 0, restarts: 0 }
  let now = START
  while (Temporal.Instant.compare(now, END) < 0) {
    const isLong = random() < 0.1
    if (isLong) life.sleeps += 1
    // Never as long as the catch-up window, so that nothing may be missed; that has tests of its own.
    const next = now.add({ seconds: Math.floor(random() * (isLong ? 10_500 : 3600)) })
    now = Temporal.Instant.compare(next, END) < 0 ? next : END
    await store.ledger.plan(now, CATCH_UP)
    life.ticks += 1
    if (random() < 0.05) await store.ledger.plan(now, CATCH_UP)
    if (random() < 0.02) {
      life.restarts += 1
      await store.close()
      store = await openStore(path)
    }
  }
  await store.close()
  return life
}

async function subscribeAll(store: Store): Promise<void> {
  const by = { user: 'U', words: 'on', now: START }
  for (const zone of zones)
    for (const time of TIMES) {
      const channel = { outlet: 'slack', workspace: 'T', channel: `${zone} ${time}` }
      const schedule = { time: Temporal.PlainTime.from(time), days: EVERY_DAY, zone }
      await store.subscriptions.turnOn(channel, { subjects: ['s'], schedule, unchanged: 'line' }, by)
    }
}

/** Holds the ledger against the calendar, without the code that planned it. */
function check(path: string): { checked: number; faults: string[] } {
  const database = new DatabaseSync(path)
  const query = database.prepare('select local_date, due_at, state from deliveries where channel = ?')
  const faults: string[] = []
  let checked = 0
  for (const zone of zones)
    for (const time of TIMES) {
      const rows = Map.groupBy(query.all(`${zone} ${time}`), (row) => String(row['local_date']))
      for (const date of wantedDates(zone, time)) {
        checked += 1
        const planned = rows.get(date.toString()) ?? []
        rows.delete(date.toString())
        const fault = faultOf(planned, date, time, zone)
        if (fault !== undefined) faults.push(`${zone} ${time} ${date.toString()}: ${fault}`)
      }
      for (const [date] of rows) faults.push(`${zone} ${time} ${date}: was not wanted`)
    }
  database.close()
  return { checked, faults }
}

/** Every local date whose time lies within the days lived through. */
function wantedDates(zone: string, time: string): Temporal.PlainDate[] {
  const dates: Temporal.PlainDate[] = []
  for (let day = -1; day <= DAYS; day += 1) {
    const date = START.toZonedDateTimeISO('UTC').toPlainDate().add({ days: day })
    const at = date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
    if (Temporal.Instant.compare(at, START) > 0 && Temporal.Instant.compare(at, END) <= 0) dates.push(date)
  }
  return dates
}

function faultOf(
  planned: readonly Record<string, unknown>[],
  date: Temporal.PlainDate,
  time: string,
  zone: string,
): string | undefined {
  if (planned.length !== 1) return `planned ${planned.length} times`
  if (planned[0]?.['state'] !== 'due') return `is ${String(planned[0]?.['state'])}`
  const due = Temporal.Instant.from(String(planned[0]['due_at'])).toZonedDateTimeISO(zone)
  if (!due.toPlainDate().equals(date)) return `is due on ${due.toPlainDate().toString()}`
  const wanted = Temporal.PlainTime.from(time)
  const hourBefore = due.subtract({ hours: 1 }).toPlainTime()
  if (due.toPlainTime().equals(wanted))
    return hourBefore.equals(wanted) ? 'is the second of a repeated time' : undefined
  const wasSkipped = due.offsetNanoseconds > due.subtract({ hours: 3 }).offsetNanoseconds
  return wasSkipped ? undefined : `is due at ${due.toPlainTime().toString()}`
}
