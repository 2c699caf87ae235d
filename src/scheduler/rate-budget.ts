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
  /** The platform said to wait. */
  limited(place: Place, retryAfter: number): void
  /** The platform took a message. */
  taken(place: Place): void
}

/** A group keeps this share of its rate, however often it is told to wait. */
const LEAST_SHARE = 0.05
/** What a message that was taken gives back of a rate that was lowered. */
const RECOVERY = 0.01
const SLOWER = 0.7

type Lane = { free: number; share: number; strikes: number }

/** Makes the budget of one process; `clock` gives milliseconds and never goes back. */
export function createRateBudget(limits: Readonly<Record<string, Limit>>, clock: () => number): RateBudget {
  const groups = new Map<string, Lane>()
  const channels = new Map<string, number>()
  const limitOf = ({ outlet }: Place) => limits[outlet] ?? CAREFUL
  const channelOf = ({ outlet, channel }: Place) => `${outlet}/${channel}`
  const groupOf = (place: Place): Lane => {
    const name = limitOf(place).shared === 'outlet' ? place.outlet : `${place.outlet}/${place.workspace}`
    const lane = groups.get(name) ?? { free: 0, share: 1, strikes: 0 }
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
    limited(place, retryAfter) {
      const now = clock()
      const group = groupOf(place)
      channels.set(channelOf(place), Math.max(channels.get(channelOf(place)) ?? 0, now + retryAfter))
      group.share = Math.max(LEAST_SHARE, group.share * SLOWER)
      group.strikes += 1
      // One channel's limit is its own; two refusals with nothing taken between them are the group's.
      if (group.strikes > 1) group.free = Math.max(group.free, now + retryAfter)
    },
    taken(place) {
      const group = groupOf(place)
      group.strikes = 0
      group.share = Math.min(1, group.share + RECOVERY)
    },
  }
}

function forgetPast(channels: Map<string, number>, now: number): void {
  for (const [channel, free] of channels) if (free <= now) channels.delete(channel)
}
