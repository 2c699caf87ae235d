import { DatabaseSync } from 'node:sqlite'

import type { Ledger } from '../../src/core/ports/ledger.ts'
import { openStore } from '../../src/store/open-store.ts'
import { writeInstant } from '../../src/store/instant.ts'

/** What a life is lived with. */
export type Living = {
  readonly path: string
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
  readonly random: () => number
}

/** What happened, and how often each channel was told each date: `channel date`. */
export type Life = {
  ticks: number
  sleeps: number
  restarts: number
  crashes: number
  ahead: number
  behind: number
  readonly posted: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const CATCH_UP = Temporal.Duration.from({ hours: 3 })
const LEASE = { minutes: 3 }
const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Less than the catch-up window. */
const LONGEST_SLEEP = 10_500

/**
 * Runs the ledger through the days as a bad machine would: late and doubled ticks, sleeps of hours, restarts, crashes
 * with digests in hand, and now and then a clock that somebody has set wrong and somebody sets right within the hour.
 *
 * The right clock is never away for the whole catch-up window, so that nothing may be missed; that has tests of its own.
 */
export async function liveThrough({ path, from, to, random }: Living): Promise<Life> {
  const posted = new Map<string, Map<string, number>>()
  const life: Life = { ticks: 0, sleeps: 0, restarts: 0, crashes: 0, ahead: 0, behind: 0, posted }
  const desk = openDesk(path)
  let store = await openStore(path)
  let owner = 'sender 0'

  async function restart(): Promise<void> {
    life.restarts += 1
    owner = `sender ${life.restarts}`
    await store.close()
    store = await openStore(path)
  }

  async function tick(clock: Temporal.Instant): Promise<void> {
    life.ticks += 1
    await store.ledger.releaseDead((other) => other !== owner)
    await store.ledger.plan(clock, CATCH_UP)
    if (random() < 0.05) await store.ledger.plan(clock, CATCH_UP)
    const willCrash = random() < 0.01
    const isDone = await send(store.ledger, clock, willCrash ? Math.floor(random() * 5) : Infinity)
    if (!isDone) life.crashes += 1
    if (!isDone || random() < 0.02) await restart()
  }

  /** Posts what may be claimed; after `most` claims it dies with a claim in hand, before it has posted. */
  async function send(ledger: Ledger, now: Temporal.Instant, most: number): Promise<boolean> {
    for (let claims = 0; ; claims += 1) {
      const claim = { outlet: 'slack', owner, now, ends: now.add(LEASE), most: 500 }
      const deliveries = await ledger.claim(claim)
      if (deliveries.length === 0) return true
      if (claims >= most) return false
      for (const { channel, date, purpose } of deliveries)
        if (purpose === 'digest') note(posted, channel.channel, date.toString())
      desk.finish(owner, now)
    }
  }

  for (let now = from; Temporal.Instant.compare(now, to) < 0;) {
    const isLong = random() < 0.1
    if (isLong) life.sleeps += 1
    now = earlier(now.add({ seconds: Math.floor(random() * (isLong ? LONGEST_SLEEP : 2 * HOUR)) }), to)
    await tick(now)
    if (isLong || random() > 0.02) continue
    const error = anyError(random, now.since(from).total('seconds'))
    if (error > 0) life.ahead += 1
    else life.behind += 1
    for (let count = 0; count < 3; count += 1) {
      await tick(now.add({ seconds: error }))
      now = earlier(now.add({ seconds: Math.floor(random() * 20 * MINUTE) }), to)
    }
    await tick(now)
  }
  await store.close()
  desk.close()
  return life
}

/** By how many seconds a clock is set wrong: minutes, hours or weeks; never to before it all began. */
function anyError(random: () => number, lived: number): number {
  const spans = [3 * HOUR, 30 * HOUR, 70 * DAY]
  const error = Math.floor(random() * (spans[Math.floor(random() * spans.length)] ?? HOUR)) + 5 * MINUTE
  return random() < 0.5 || error > lived ? error : -error
}

/** A sender's work at its end, for all it has in hand at once: what `finish` records, without a call for each of millions. */
function openDesk(path: string) {
  const database = new DatabaseSync(path, { timeout: 5000 })
  database.exec('pragma synchronous = off')
  const update = database.prepare(
    `update deliveries set state = 'sent', next_try = null, lease_owner = null, lease_ends = null, settled_at = ?
     where lease_ends is not null and lease_owner = ?`,
  )
  return {
    finish: (owner: string, now: Temporal.Instant) => void update.run(writeInstant(now), owner),
    close: () => database.close(),
  }
}

function note(posted: Map<string, Map<string, number>>, channel: string, date: string): void {
  const dates = posted.get(channel) ?? new Map<string, number>()
  posted.set(channel, dates)
  dates.set(date, (dates.get(date) ?? 0) + 1)
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other
}
