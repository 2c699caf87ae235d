import type { Stage } from './actions.ts'
import { sendEvent } from './events.ts'
import type { Json } from './json.ts'
import type { ChannelOptions, UserOptions } from './options.ts'
import type { Channel, User } from './records.ts'
import { channelOf, userOf } from './furnish.ts'

/** What happens to channels and people while an app is at work; the app is told where Slack would tell it. */
export type Room = {
  readonly addChannel: (given: ChannelOptions) => Channel
  readonly addUser: (given: UserOptions) => User
  /** The channel is archived. */
  readonly archive: (channel: string) => Promise<void>
  /** The channel is deleted for good. */
  readonly remove: (channel: string) => Promise<void>
  /** The app is taken out of the channel. */
  readonly kick: (channel: string) => Promise<void>
  /** The app is invited to the channel. */
  readonly invite: (channel: string) => Promise<void>
  readonly setScopes: (scopes: readonly string[], team?: string) => void
  /** Tokens are refused from now on, without an event. */
  readonly revoke: (team?: string, error?: string) => void
}

/** The changes of the room, for a stage. */
export function changeRoom(stage: Stage): Room {
  const { world } = stage
  const workspace = (id?: string) => {
    const found = id === undefined ? world.workspaces.values().next().value : world.workspaces.get(id)
    if (!found) throw new Error(`Cannot find workspace "${id ?? ''}"`)
    return found
  }
  const change: Change = async (id, apply) => {
    const channel = world.channels.get(id)
    if (!channel) throw new Error(`Cannot find channel "${id}"`)
    const event = apply(channel, workspace(channel.team).botUser)
    world.announce({ kind: 'change' })
    const person = [...world.users.values()].find((user) => user.team === channel.team)
    await sendEvent(stage, event, { ...(person ? { user: person.id } : {}), channel: id })
  }
  return {
    addChannel: (given) => {
      const channel = channelOf(given, world.workspaces, workspace())
      world.channels.set(channel.id, channel)
      return channel
    },
    addUser: (given) => {
      const user = userOf(given, workspace())
      world.users.set(user.id, user)
      return user
    },
    ...channelChanges(change),
    setScopes: (scopes, team) => {
      workspace(team).scopes = scopes
    },
    revoke: (team, error = 'token_revoked') => {
      workspace(team).revoked = error
    },
  }
}

type Change = (id: string, apply: (channel: Channel, bot: string) => Json) => Promise<void>

function channelChanges(change: Change): Pick<Room, 'archive' | 'remove' | 'kick' | 'invite'> {
  return {
    archive: (id) =>
      change(id, (channel) => {
        channel.isArchived = true
        return { type: channel.isPrivate ? 'group_archive' : 'channel_archive', channel: id, user: 'U0ADMIN' }
      }),
    remove: (id) =>
      change(id, (channel) => {
        channel.deleted = true
        return { type: channel.isPrivate ? 'group_deleted' : 'channel_deleted', channel: id }
      }),
    kick: (id) =>
      change(id, (channel, bot) => {
        channel.members.delete(bot)
        return { type: channel.isPrivate ? 'group_left' : 'channel_left', channel: id }
      }),
    invite: (id) =>
      change(id, (channel, bot) => {
        channel.members.add(bot)
        return {
          type: 'member_joined_channel',
          user: bot,
          channel: id,
          channel_type: channel.isPrivate ? 'G' : 'C',
          team: channel.team,
        }
      }),
  }
}
