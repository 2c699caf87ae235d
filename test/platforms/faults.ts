/** What goes wrong: the answer, the connection, the envelope, or the service behind it. */
export type FaultKind = 'late' | 'drop-before' | 'drop-after' | 'repeat' | '429' | '5xx' | 'half'

/**
 * One scripted fault of a loopback platform: the next `times` calls that match go wrong this way.
 *
 * `late` does the work at once and answers after `ms`; with `landsLate` the work itself happens after `ms`,
 * also when the caller has hung up. `drop-after` does the work and never answers.
 */
export type Fault = {
  readonly match: (method: string) => boolean
  times: number
  readonly kind: FaultKind
  readonly ms?: number
  readonly landsLate?: boolean
  readonly retryAfterSeconds?: number
  /** Whose limit a Discord 429 says was hit. */
  readonly scope?: 'user' | 'global' | 'shared'
  readonly status?: number
}

/** Takes the first fault that is due for a call and uses it up once. */
export function takeFault(faults: Fault[], method: string): Fault | undefined {
  const fault = faults.find((candidate) => candidate.times > 0 && candidate.match(method))
  if (fault) fault.times -= 1
  return fault
}
