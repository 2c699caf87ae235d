import { isOn, textOf } from './json.ts'
import type { Json } from './json.ts'
import { scopeFor } from './api-method.ts'
import type { ApiMethods, ApiRequest } from './api-method.ts'
import { page } from './page.ts'
import type { Channel } from './records.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

/** The conversation a call names, if the bot can know of it; a private channel it is not in does not exist for it. */
export function getChannel(request: ApiRequest, name: unknown = request.args['channel']): Channel {
  const channel = findChannel(request, name)
  if (!channel) throw new Refusal('channel_not_found')
  return channel
}

function findChannel({ team, world }: ApiRequest, name: unknown): Channel | undefined {
  const channel = world.channels.get(String(name))
  if (!channel || channel.deleted || channel.team !== team.id) return undefined
  const open = channel.kind === 'channel' && !channel.isPrivate
  return open || channel.members.has(team.botUser) ? channel : undefined
}

/** The scope a call needs for the kind of conversation it names. */
export function channelScope(right: 'history' | 'read'): (request: ApiRequest) => string {
  return (request) => scopeFor(findChannel(request, request.args['channel']), right)
}

/** The direct conversation with a person, opened if there is none yet. */
export function openDirect(
  world: World,
  team: string,
  users: readonly string[],
): { channel: Channel; isNew: boolean } {
  const bot = world.workspaces.get(team)?.botUser ?? ''
  const wanted = new Set([...users, bot])
  const known = [...world.channels.values()].find(
    (channel) =>
      channel.kind !== 'channel' &&
      channel.team === team &&
      channel.members.symmetricDifference(wanted).size === 0,
  )
  if (known) return { channel: known, isNew: false }
  const kind = users.length > 1 ? 'mpim' : 'im'
  const id = world.nextId(kind === 'im' ? 'D' : 'G')
  const channel: Channel = {
    id,
    team,
    kind,
    name: id.toLowerCase(),
    members: wanted,
    isPrivate: true,
    isArchived: false,
    deleted: false,
  }
  world.channels.set(id, channel)
  return { channel, isNew: true }
}

/** A conversation as `conversations.info` tells it. */
export function channelJson(world: World, channel: Channel): Json {
  const bot = world.workspaces.get(channel.team)?.botUser ?? ''
  const common = {
    id: channel.id,
    created: 1_700_000_000,
    is_archived: channel.isArchived,
    is_channel: channel.kind === 'channel' && !channel.isPrivate,
    is_group: channel.kind === 'channel' && channel.isPrivate,
    is_im: channel.kind === 'im',
    is_mpim: channel.kind === 'mpim',
    is_private: channel.isPrivate || channel.kind !== 'channel',
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    context_team_id: channel.team,
  }
  if (channel.kind === 'im')
    return { ...common, user: [...channel.members].find((member) => member !== bot) ?? '' }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_general: false,
    is_member: channel.members.has(bot),
    creator: bot,
  }
}

function open(request: ApiRequest): Json {
  const { args, team, world } = request
  if (textOf(args['channel'])) return { channel: { id: getChannel(request).id } }
  const users = String(args['users'] ?? '')
    .split(',')
    .filter(Boolean)
  if (users.length === 0) throw new Refusal('users_list_not_supplied')
  const unknown = users.some((user) => world.users.get(user)?.team !== team.id)
  if (unknown) throw new Refusal('user_not_found')
  const { channel, isNew } = openDirect(world, team.id, users)
  const body = isOn(args['return_im']) ? channelJson(world, channel) : { id: channel.id }
  return isNew ? { channel: body } : { no_op: true, already_open: true, channel: body }
}

function ofBot(request: ApiRequest): Json {
  const { args, team, world } = request
  const types = new Set((textOf(args['types']) ?? 'public_channel').split(',').map((type) => type.trim()))
  const user = textOf(args['user']) ?? team.botUser
  const channels = [...world.channels.values()].filter((channel) => {
    const type =
      channel.kind === 'channel' ? (channel.isPrivate ? 'private_channel' : 'public_channel') : channel.kind
    const shown = channel.team === team.id && !channel.deleted && channel.members.has(user) && types.has(type)
    return shown && !(isOn(args['exclude_archived']) && channel.isArchived)
  })
  const { items, cursor } = page(args, channels)
  return {
    channels: items.map((channel) => channelJson(world, channel)),
    response_metadata: { next_cursor: cursor },
  }
}

/** `conversations.*` but for history, and `users.conversations`. */
export const conversationMethods: ApiMethods = {
  'conversations.info': {
    scope: channelScope('read'),
    run: (request) => ({ channel: channelJson(request.world, getChannel(request)) }),
  },
  'conversations.members': {
    scope: channelScope('read'),
    run: (request) => {
      const { items, cursor } = page(request.args, [...getChannel(request).members])
      return { members: items, response_metadata: { next_cursor: cursor } }
    },
  },
  'conversations.open': {
    scope: (request) => (String(request.args['users'] ?? '').includes(',') ? 'mpim:write' : 'im:write'),
    run: open,
  },
  'users.conversations': { scope: 'channels:read', run: ofBot },
}
