import type { Asker } from '../asker.ts'
import type { Outlet } from '../ports/outlet.ts'
import type { Channel, Subscriptions } from '../ports/subscriptions.ts'
import type { CommandContext } from './command.ts'

/** What the digest commands work with. */
export type DigestParts = {
  readonly subscriptions: Subscriptions
  /** Outlets that a digest can be delivered through, as they are now. */
  readonly outlets: () => readonly Outlet[]
  readonly managers?: Managers
}

/** By outlet, the people and groups who alone may change digests; an outlet left out leaves it to the platform's rights. */
export type Managers = Readonly<Record<string, readonly string[]>>

/** Whether somebody may change the digest where they ask: by the platform's rights, and by name where that is narrowed. */
export function mayChange({ mayManage, place, user, groups = [] }: Asker, managers: Managers = {}): boolean {
  const named = managers[place.outlet]
  if (named === undefined || place.direct === true) return mayManage
  return mayManage && [user, ...groups].some((one) => named.includes(one))
}

/** The channel a digest belongs to: a thread has that of its channel. */
export function channelOf({ asker: { place } }: CommandContext): Channel {
  return { outlet: place.outlet, workspace: place.workspace, channel: place.channel }
}

/** The outlet a digest would be delivered through, or undefined where there is none. */
export function outletOf({ asker: { place } }: CommandContext, { outlets }: DigestParts): Outlet | undefined {
  return outlets().find(({ name }) => name === place.outlet)
}
