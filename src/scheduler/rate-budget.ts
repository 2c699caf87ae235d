import type { Place } from '../core/place.ts'
import { CAREFUL } from './rules.ts'
import type { Limit } from './rules.ts'

/** One allowance for everything this process posts, so that no two deliveries break a limit together. */
export type RateBudget = {
  /**
   * Milliseconds until a message may be posted there; the turn is taken when that is no longer than `patience`.
   *
   * A longer wait takes no turn: come back then.
   */
  take(place: Place, patience: number): number
  /** What of an outlet has no turn within `patience`. */
  busy(outlet: string, patience: number): Busy
  /** The platform said to wait. */
  limited(place: Place, retryAfter: number): void
  /** The platform took a message. */
  taken(place: Place): void
}

/** What has to wait, and what there is for those that have not. */
export type Busy = {
  readonly all: boolean
  readonly workspaces: readonly string[]
  /** Milliseconds until some of it has a turn; Infinity when nothing waits. */
  readonly wait: number
  /** Turns within the patience, for all together or for each workspace. */
  readonly turns: number
  readonly shared: Limit['shared']
}

/** Turns taken at the very limit meet its windows' edges, and a refusal costs more than this keeps back. */
export const MOST_SHARE = 0.98
/** A group keeps this share of its rate, however often it is told to wait. */
const LEAST_SHARE = 0.05
/** What a message that was taken gives back of a rate that was lowered. */
const RECOVERY = 0.01
const SLOWER = 0.7

/** One group's turns; `lowered` is until when it is not slowed down again. */
type Lane = {
  readonly outlet: string
  readonly workspace: string | undefined
  free: number
  share: number
  strikes: number
  lowered: number
}

/** Makes the budget of one process; `clock` gives milliseconds and never goes back. */
export function createRateBudget(limits: Readonly<Record<string, Limit>>, clock: () => number): RateBudget {
  const groups = new Map<string, Lane>()
  const channels = new Map<string, number>()
  const limitOf = ({ outlet }: Place) => limits[outlet] ?? CAREFUL
  const channelOf = ({ outlet, channel }: Place) => `${outlet}/${channel}`
  const groupOf = (place: Place): Lane => {
    const { outlet } = place
    const workspace = limitOf(place).shared === 'outlet' ? undefined : place.workspace
    const name = workspace === undefined ? outlet : `${outlet}/${workspace}`
    const lane = groups.get(name) ?? { outlet, workspace, free: 0, share: MOST_SHARE, strikes: 0, lowered: 0 }
    groups.set(name, lane)
    return lane
  }

  return {
    take(place, patience) {
      const now = clock()
      const limit = limitOf(place)
      const group = groupOf(place)
      const at = Math.max(now, group.free, channels.get(channelOf(place)) ?? 0)
      if (at - now > patience) return at - now
      // The group's turns follow each other closely; waiting for a channel costs the group no turn but one.
      group.free = Math.max(now, group.free) + 1000 / (limit.perSecond * group.share)
      channels.set(channelOf(place), at + limit.channelGap)
      if (channels.size > 50_000) forgetPast(channels, now)
      return at - now
    },
    busy(outlet, patience) {
      const now = clock()
      const { perSecond, shared } = limits[outlet] ?? CAREFUL
      const full = [...groups.values()].filter((lane) => lane.outlet === outlet && lane.free - now > patience)
      return {
        all: full.some(({ workspace }) => workspace === undefined),
        workspaces: full.flatMap(({ workspace }) => workspace ?? []),
        wait: Math.min(...full.map(({ free }) => free - now - patience)),
        turns: Math.max(1, Math.floor((perSecond * patience) / 1000)),
        shared,
      }
    },
    limited(place, retryAfter) {
      const now = clock()
      const group = groupOf(place)
      channels.set(channelOf(place), Math.max(channels.get(channelOf(place)) ?? 0, now + retryAfter))
      // What was on its way when the first refusal came is refused too, and says nothing more about the limit.
      if (now >= group.lowered) {
        group.share = Math.max(LEAST_SHARE, group.share * SLOWER)
        group.lowered = now + retryAfter
      }
      group.strikes += 1
      // One channel's limit is its own; two refusals with nothing taken between them are the group's.
      if (group.strikes > 1) group.free = Math.max(group.free, now + retryAfter)
    },
    taken(place) {
      const group = groupOf(place)
      group.strikes = 0
      group.share = Math.min(MOST_SHARE, group.share + RECOVERY)
    },
  }
}

function forgetPast(channels: Map<string, number>, now: number): void {
  for (const [channel, free] of channels) if (free <= now) channels.delete(channel)
}
