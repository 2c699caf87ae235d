import { DatabaseSync } from 'node:sqlite'

import type { Schedule } from '../../src/core/digest/schedule.ts'
import { readWallClock } from './wall-clock.ts'
import type { WallClock } from './wall-clock.ts'

/** What is held against what. */
export type Checking = {
  readonly path: string
  readonly wishes: readonly { readonly channel: string; readonly schedule: Schedule }[]
  readonly posted: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

const DAY = 86_400_000

/** Holds what was told against the calendar and the wall clock of each zone, without the code that planned it. */
export function checkDates({ path, wishes, posted, from, to }: Checking): {
  readonly wanted: number
  readonly faults: readonly string[]
} {
  const [start, end] = [from.epochMilliseconds, to.epochMilliseconds]
  const clocks = new Map<string, WallClock>()
  const database = new DatabaseSync(path, { readOnly: true })
  const query = database.prepare(
    `select local_date, due_at from deliveries where purpose = 'digest' and channel = ? and workspace = 'T' and outlet = 'slack'`,
  )
  const faults: string[] = []
  let wanted = 0
  for (const { channel, schedule } of wishes) {
    const { zone } = schedule
    const clock = clocks.get(zone) ?? readWallClock(zone, start, end)
    clocks.set(zone, clock)
    const times = new Map(posted.get(channel))
    const planned = new Map(
      query.all(channel).map((row) => [String(row['local_date']), String(row['due_at'])]),
    )
    const time = schedule.time.toString({ smallestUnit: 'minute' })
    for (let day = start - 2 * DAY; day <= end + 100 * DAY; day += DAY) {
      const date = new Date(day).toISOString().slice(0, 10)
      const weekday = new Date(day).getUTCDay() || 7
      const told = times.get(date) ?? 0
      times.delete(date)
      const due = clock.at(date, time)
      const isWanted = schedule.days.includes(weekday) && due > start
      // A clock that ran ahead may have told it before the end of our days.
      if (isWanted && due > end && told <= 1) continue
      if (isWanted) wanted += 1
      const fault = faultOf(told, isWanted, planned.get(date), due)
      if (fault !== undefined) faults.push(`${channel} ${date}: ${fault}`)
    }
    for (const [date, told] of times)
      faults.push(`${channel} ${date}: was told ${told} times, long before or after`)
  }
  database.close()
  return { wanted, faults }
}

function faultOf(
  told: number,
  isWanted: boolean,
  planned: string | undefined,
  due: number,
): string | undefined {
  if (told !== (isWanted ? 1 : 0)) return `was told ${told} times${isWanted ? '' : ' and not wanted'}`
  if (!isWanted) return undefined
  const at = planned === undefined ? 'never' : planned
  return planned !== undefined && Date.parse(planned) === due
    ? undefined
    : `was due ${at} and not ${new Date(due).toISOString()}`
}
