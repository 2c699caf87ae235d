import type { Stage } from '../stage.ts'
import type { Tally } from '../tally.ts'

/** One thing that goes wrong. */
export type Scenario = {
  readonly name: string
  /** Plays it; says how the operator saw it, and throws where a promise is broken. */
  readonly play: (stage: Stage) => Promise<string>
}

/** Refuses anything but each digest told in full, once. */
export function expectOnce({ told, lost, twice, held, unsettled }: Tally, members: number): void {
  const wrong = [...lost, ...twice, ...unsettled].slice(0, 3).join('; ')
  expect(
    told === members,
    `${told} of ${members} told once, ${lost.length} lost, ${twice.length} twice, ${held} held: ${wrong}`,
  )
}

/** Refuses a log in which the operator does not find something. */
export function expectLine({ log }: Stage, pattern: RegExp): string {
  const line = log.find((one) => pattern.test(one))
  expect(
    line !== undefined,
    `the log does not say ${String(pattern)}, but ${JSON.stringify([...new Set(log)].slice(0, 5))}`,
  )
  return `log: “${line?.slice(0, 150)}”`
}

/** Throws unless something holds. */
export function expect(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise)
}
