/** The value below which a share of the values lie; `share` 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The median with the bounds that 95 of 100 resamplings of the values keep to. */
export type Estimate = { readonly median: number; readonly low: number; readonly high: number }

const RESAMPLINGS = 2000

/** Estimates a median by resampling; `random` gives numbers from 0 to 1. */
export function estimate(values: readonly number[], random: () => number = Math.random): Estimate {
  const medians = Array.from({ length: RESAMPLINGS }, () =>
    quantile(
      values.map(() => values[Math.floor(random() * values.length)] ?? 0),
      0.5,
    ),
  )
  return { median: quantile(values, 0.5), low: quantile(medians, 0.025), high: quantile(medians, 0.975) }
}

/** `1.02 (0.98–1.07)`, with a unit behind it. */
export function words({ median, low, high }: Estimate, unit = ''): string {
  return `${median.toFixed(2)}${unit} (${low.toFixed(2)}–${high.toFixed(2)})`
}

/** Milliseconds that `run` takes, each of `times` runs by itself, after a tenth of them to warm up. */
export function timeRuns(run: () => unknown, times: number): readonly number[] {
  for (let at = 0; at < times / 10; at += 1) run()
  return Array.from({ length: times }, () => {
    const before = performance.now()
    run()
    return performance.now() - before
  })
}
