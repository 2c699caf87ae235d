import { EVERY_DAY } from '../../src/core/digest/schedule.ts'
import type { Log } from '../../src/core/ports/log.ts'
import type { Channel, Wish } from '../../src/core/ports/subscriptions.ts'
import type { BriefingRecord } from '../../src/core/record/record.ts'
import { createMetrics } from '../../src/scheduler/metrics.ts'
import { createRateBudget } from '../../src/scheduler/rate-budget.ts'
import { RULES } from '../../src/scheduler/rules.ts'
import type { Rules } from '../../src/scheduler/rules.ts'
import type { DeliveryParts } from '../../src/scheduler/delivery-parts.ts'
import { createDoubts } from '../../src/scheduler/doubts.ts'
import { createSenders } from '../../src/scheduler/senders.ts'
import { runDelivery } from '../../src/scheduler/run-delivery.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/open-store.ts'
import { exampleRecord, exampleStatement } from '../core/digest/example-record.ts'
import { createFakeOutlet } from './fake-outlet.ts'
import type { FakeOutlet } from './fake-outlet.ts'

export const CHANNEL: Channel = { outlet: 'slack', workspace: 'T1', channel: 'C1' }
export const WISH: Wish = {
  subjects: ['china-us'],
  schedule: { time: Temporal.PlainTime.from('07:00'), days: EVERY_DAY, zone: 'UTC' },
  unchanged: 'line',
}

/** A scheduler laid open: a store, a fake outlet and a clock that stands still until it is moved. */
export type Bench = {
  readonly store: Store
  readonly outlet: FakeOutlet
  readonly parts: DeliveryParts
  /** What the operator was warned of. */
  readonly warned: readonly string[]
  now: Temporal.Instant
  record: BriefingRecord
  /** Plans, then takes every delivery that may be claimed and works on each once. */
  tick(): Promise<void>
  /** Ticks up to a time of the clock, every half minute while something waits. */
  until(instant: string): Promise<void>
  subscribe(channel?: Channel, wish?: Partial<Wish>): Promise<void>
  /** What became of the channel's deliveries, newest first: `2026-11-24 sent`. */
  ledger(channel?: Channel): Promise<readonly string[]>
}

export async function openBench(
  options: { path?: string; start?: string; rules?: Partial<Rules>; outlet?: FakeOutlet } = {},
): Promise<Bench> {
  const store = await openStore(options.path ?? ':memory:')
  const outlet = options.outlet ?? createFakeOutlet()
  const rules: Rules = { ...RULES, ...options.rules }
  let budgetClock = 0
  const warned: string[] = []
  const bench: Bench = {
    warned,
    store,
    outlet,
    now: Temporal.Instant.from(options.start ?? '2026-11-23T12:00:00Z'),
    record: exampleRecord({ 'china-us': [exampleStatement('visit')] }),
    parts: {
      ledger: store.ledger,
      subscriptions: store.subscriptions,
      record: () => bench.record,
      budget: createRateBudget(rules.limits, () => budgetClock),
      senders: createSenders(),
      doubts: createDoubts(() => budgetClock),
      rules,
      metrics: createMetrics(),
      log: { ...SILENT, warn: (_, line) => void warned.push(line) },
      now: () => bench.now,
      wasAway: () => false,
      sleep: async () => {},
    },
    async tick() {
      budgetClock += 30_000
      const { ledger } = store
      await ledger.plan(bench.now, Temporal.Duration.from({ milliseconds: rules.catchUp }))
      const claim = {
        outlet: outlet.name,
        owner: 'bench',
        now: bench.now,
        ends: bench.now.add({ milliseconds: rules.lease }),
        most: 100,
      }
      for (const delivery of await ledger.claim(claim)) await runDelivery(delivery, outlet, bench.parts)
    },
    async until(instant) {
      const end = Temporal.Instant.from(instant)
      while (Temporal.Instant.compare(bench.now, end) < 0) {
        const isWaiting = (await store.ledger.nextTry(outlet.name)) !== undefined
        const next = bench.now.add(isWaiting ? { seconds: 30 } : { minutes: 5 })
        bench.now = Temporal.Instant.compare(next, end) < 0 ? next : end
        await bench.tick()
      }
    },
    async subscribe(channel = CHANNEL, wish = {}) {
      const by = { user: 'U1', words: 'turned on', now: bench.now }
      await store.subscriptions.turnOn(channel, { ...WISH, ...wish }, by)
    },
    async ledger(channel = CHANNEL) {
      const past = await store.subscriptions.deliveries(channel, 10)
      return past.map(({ date, state }) => `${date.toString()} ${state}`)
    },
  }
  return bench
}

const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} }
