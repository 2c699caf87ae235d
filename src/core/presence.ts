import type { Presence } from './ports/presence.ts'
import type { Departures, Subscriptions } from './ports/subscriptions.ts'

/** What is remembered of the bot's coming and going: settings wait for its return. */
export type PresenceParts = {
  readonly departures: Departures
  readonly subscriptions: Pick<Subscriptions, 'resume' | 'move'>
  readonly now: () => Temporal.Instant
}

/** Keeps digests in step with where the bot is. */
export function createPresence({ departures, subscriptions, now }: PresenceParts): Presence {
  return {
    async here(outlet, workspaces) {
      const present = new Set(workspaces)
      const { staying, departed } = await departures.known(outlet)
      for (const workspace of staying)
        if (!present.has(workspace)) await departures.left(outlet, workspace, now())
      for (const workspace of departed)
        if (present.has(workspace)) await departures.returned(outlet, workspace, now())
    },
    joined: (outlet, workspace) => departures.returned(outlet, workspace, now()),
    left: (outlet, workspace) => departures.left(outlet, workspace, now()),
    opened: (channel) => subscriptions.resume(channel, now()),
    moved: (from, to) => subscriptions.move(from, to, now()),
  }
}
