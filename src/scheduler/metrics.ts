import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Everything the scheduler counts, under the names an operator's dashboard shows. */
export type Metrics = ReturnType<typeof createMetrics>

/** Makes the counters of one process. */
export function createMetrics() {
  const registry = new Registry()
  const counter = (name: string, help: string) =>
    new Counter({ name: `attache_digest_${name}_total`, help, labelNames: ['outlet'], registers: [registry] })
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `attache_${name}`, help, registers: [registry] })
  return {
    registry,
    due: counter('due', 'Digests that became due'),
    sent: counter('sent', 'Digests of which every part is posted'),
    late: counter('late', 'Digests that were sent with the label late'),
    missed: counter('missed', 'Digests that were not begun inside the catch-up window'),
    failed: counter('failed', 'Digests that were refused for good or not finished in time'),
    retried: counter('retried', 'Tries that came to nothing and are repeated'),
    limited: counter('limited', 'Answers that asked to wait'),
    found: counter('found', 'Parts of unknown outcome that were found posted'),
    twice: counter('twice', 'Parts that were posted a second time'),
    paused: counter('paused', 'Digests paused because their channel is closed to the bot'),
    lag: new Histogram({
      name: 'attache_digest_lag_seconds',
      help: 'From when a digest was due to when all of it was posted',
      labelNames: ['outlet'],
      buckets: [1, 5, 15, 60, 180, 600, 1800, 3600, 10_800],
      registers: [registry],
    }),
    waiting: gauge('digests_waiting', 'Digests that are due and not over'),
    held: gauge('digests_held', 'Digests of which the platform cannot say whether they are posted'),
    pausedNow: gauge('digests_paused', 'Channels whose digest is paused'),
    lastTick: gauge('last_tick_timestamp_seconds', 'When the scheduler last looked what is due'),
  }
}
