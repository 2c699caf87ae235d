import { defaultScopes } from './options.ts'
import type { ChannelOptions, LoopbackSlackOptions, UserOptions, WorkspaceOptions } from './options.ts'
import type { Channel, User, Workspace } from './records.ts'

/** A workspace with its tokens, from what was given of it. */
export function workspaceOf(given: WorkspaceOptions, options: LoopbackSlackOptions): Workspace {
  const own = given.id.slice(1)
  return {
    id: given.id,
    name: given.name ?? given.id.toLowerCase(),
    domain: given.domain ?? given.id.toLowerCase(),
    botToken: given.botToken ?? `xoxb-loopback-${given.id}`,
    botUser: given.botUser ?? `U${own}BOT`,
    botId: given.botId ?? `B${own}BOT`,
    scopes: given.scopes ?? options.scopes ?? defaultScopes,
  }
}

/** A channel from what was given of it; the bot is inside unless told otherwise. */
export function channelOf(
  given: ChannelOptions,
  workspaces: Map<string, Workspace>,
  home: Workspace,
): Channel {
  const team = workspaces.get(given.team ?? home.id) ?? home
  const members = new Set(given.members)
  if (given.bot !== false) members.add(team.botUser)
  return {
    id: given.id,
    team: team.id,
    kind: given.kind ?? 'channel',
    name: given.name ?? given.id.toLowerCase(),
    members,
    isPrivate: given.private ?? false,
    isArchived: given.archived ?? false,
    deleted: false,
  }
}

/** A person from what was given of them. */
export function userOf(given: UserOptions, home: Workspace): User {
  return {
    id: given.id,
    team: given.team ?? home.id,
    name: given.name ?? given.id.toLowerCase(),
    tz: given.tz ?? 'Etc/UTC',
    is_admin: given.is_admin ?? false,
    is_restricted: given.is_restricted ?? false,
    is_ultra_restricted: given.is_ultra_restricted ?? false,
    deleted: given.deleted ?? false,
  }
}
