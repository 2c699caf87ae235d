import { EventEmitter } from 'node:events'
import type { Fault } from '../faults.ts'
import type { Interaction } from './interactions.ts'
import type { LoopbackDiscordOptions } from './options.ts'
import {
  allPermissions,
  bitsOf,
  everyonePermissions,
  PERMISSIONS,
  type PermissionName,
} from './permissions.ts'
import { Refusal } from './refusal.ts'
import { createSnowflakes } from './snowflake.ts'
import { CHANNEL_TYPES, type Wire, type WireMessage, type WireUser } from './wire.ts'

export interface Role {
  readonly id: string
  readonly name: string
  readonly permissions: bigint
}

export interface Member {
  readonly user: WireUser
  readonly nick: string | null
  readonly roles: readonly string[]
  readonly joinedAt: string
}

export interface Guild {
  readonly id: string
  readonly name: string
  readonly locale: string
  readonly ownerId: string
  readonly roles: Map<string, Role>
  readonly members: Map<string, Member>
  /** False once the bot was removed; the guild then answers nothing. */
  hasBot: boolean
}

export interface Channel {
  readonly id: string
  readonly type: number
  readonly guildId?: string
  readonly parentId?: string
  readonly recipientId?: string
  readonly ownerId?: string
  name: string
  topic: string | null
  /** What the bot may not do here, on top of its roles. */
  denied: bigint
  archived: boolean
  locked: boolean
  autoArchive: number
  messageCount: number
  lastMessageId: string | null
  /** True once deleted: every request about it is 10003. */
  gone: boolean
  readonly createdAt: number
}

/** A message with what the API never shows: who alone sees it, its nonce, what it said before. */
export interface StoredMessage {
  wire: WireMessage
  readonly createdAt: number
  readonly nonce?: string | number
  readonly visibleTo?: string
  readonly previous: WireMessage[]
  deleted: boolean
}

/** People a post would have notified. */
export interface Ping {
  readonly messageId: string
  readonly channelId: string
  readonly everyone: boolean
  readonly users: readonly string[]
  readonly roles: readonly string[]
}

/** One REST request as it came and what it got. */
export interface RecordedRequest {
  readonly at: number
  readonly method: string
  readonly path: string
  /** `POST /channels/123/messages`, the text that faults are matched against. */
  readonly route: string
  readonly query: Readonly<Record<string, string>>
  readonly body: Wire
  readonly files: readonly string[]
  status: number | undefined
  response: unknown
  fault: string | undefined
}

/** One event as it was sent to the gateway's clients. */
export interface Dispatch {
  readonly event: string
  readonly data: Wire
  readonly guildId?: string
  readonly at: number
}

/** Everything the loopback Discord knows; it outlives any app that talks to it. */
export interface World {
  readonly token: string
  readonly applicationId: string
  readonly bot: WireUser
  readonly owner: WireUser
  readonly options: LoopbackDiscordOptions
  readonly now: () => number
  readonly nextId: () => string
  readonly guilds: Map<string, Guild>
  readonly channels: Map<string, Channel>
  readonly users: Map<string, WireUser>
  readonly refusesDirectMessages: Set<string>
  readonly messages: Map<string, StoredMessage>
  readonly commands: Map<string, Map<string, Wire>>
  readonly interactions: Map<string, Interaction>
  readonly requests: RecordedRequest[]
  readonly dispatches: Dispatch[]
  readonly pings: Ping[]
  readonly typing: { readonly channelId: string; readonly at: number }[]
  readonly reactions: { readonly messageId: string; readonly emoji: string }[]
  readonly nonces: Map<string, { readonly messageId: string; readonly at: number }>
  readonly faults: Fault[]
  readonly invalidRequests: number[]
  outage: { readonly kind: 'unreachable' | '5xx' } | undefined
  historyLag: { readonly since: number; readonly ms: number } | undefined
  /** Sends an event to every gateway client that may have it. */
  dispatch: (event: string, data: Wire, guildId?: string) => void
  readonly changes: EventEmitter
}

/** Makes a world as the options describe it, with one guild, one channel and two people when they say nothing. */
export function createWorld(options: LoopbackDiscordOptions): World {
  const now = options.clock ?? Date.now
  const nextId = createSnowflakes(now)
  const applicationId = options.applicationId ?? nextId()
  const bot = createUser(applicationId, 'Attaché', true)
  const owner = createUser(nextId(), 'operator', false)
  const changes = new EventEmitter()
  changes.setMaxListeners(0)
  const world: World = {
    token: options.token ?? 'loopback-discord-token',
    applicationId,
    bot,
    owner,
    options,
    now,
    nextId,
    guilds: new Map(),
    channels: new Map(),
    users: new Map([
      [bot.id, bot],
      [owner.id, owner],
    ]),
    refusesDirectMessages: new Set(),
    messages: new Map(),
    commands: new Map(),
    interactions: new Map(),
    requests: [],
    dispatches: [],
    pings: [],
    typing: [],
    reactions: [],
    nonces: new Map(),
    faults: [],
    invalidRequests: [],
    outage: undefined,
    historyLag: undefined,
    dispatch: () => undefined,
    changes,
  }
  for (const guild of options.guilds ?? [{}]) addGuild(world, guild)
  return world
}

/** Adds a guild with its people and channels; nobody is told. */
export function addGuild(world: World, spec: NonNullable<LoopbackDiscordOptions['guilds']>[number]): Guild {
  const id = spec.id ?? world.nextId()
  const roles = new Map<string, Role>([[id, { id, name: '@everyone', permissions: everyonePermissions }]])
  const botRole = {
    id: world.nextId(),
    name: 'Attaché',
    permissions: everyonePermissions | bitsOf(spec.botPermissions ?? []),
  }
  roles.set(botRole.id, botRole)
  for (const role of spec.roles ?? []) {
    const roleId = role.id ?? world.nextId()
    roles.set(roleId, { id: roleId, name: role.name, permissions: bitsOf(role.permissions ?? []) })
  }
  const people = spec.members ?? [{ name: 'ana', permissions: ['ManageGuild'] }, { name: 'ben' }]
  const members = new Map<string, Member>()
  const joinedAt = new Date(world.now()).toISOString()
  members.set(world.bot.id, { user: world.bot, nick: null, roles: [botRole.id], joinedAt })
  for (const person of people) {
    const known = [...world.users.values()].find(
      (user) => user.id === person.id || (person.id === undefined && user.username === person.name),
    )
    const user = known ?? createUser(person.id ?? world.nextId(), person.name, person.bot ?? false)
    world.users.set(user.id, user)
    if (person.directMessages === false) world.refusesDirectMessages.add(user.id)
    const own = [...roles.values()].filter((role) => person.roles?.includes(role.name)).map((role) => role.id)
    if (person.permissions?.length) {
      const role = { id: world.nextId(), name: `${person.name}'s`, permissions: bitsOf(person.permissions) }
      roles.set(role.id, role)
      own.push(role.id)
    }
    members.set(user.id, { user, nick: person.nick ?? null, roles: own, joinedAt })
  }
  const owner = spec.owner === undefined ? world.owner.id : findMemberId(members, spec.owner)
  const guild: Guild = {
    id,
    name: spec.name ?? 'Newsroom',
    locale: spec.locale ?? 'en-US',
    ownerId: owner,
    roles,
    members,
    hasBot: true,
  }
  world.guilds.set(id, guild)
  for (const channel of spec.channels ?? [{ name: 'desk' }]) {
    addChannel(world, {
      id: channel.id ?? world.nextId(),
      type: CHANNEL_TYPES[channel.type ?? 'text'],
      guildId: id,
      name: channel.name,
      denied: bitsOf(channel.deny ?? []),
    })
  }
  return guild
}

/** Adds a channel or thread; nobody is told. */
export function addChannel(
  world: World,
  channel: Partial<Channel> & Pick<Channel, 'id' | 'type' | 'name'>,
): Channel {
  const full: Channel = {
    topic: null,
    denied: 0n,
    archived: false,
    locked: false,
    autoArchive: 1440,
    messageCount: 0,
    lastMessageId: null,
    gone: false,
    createdAt: world.now(),
    ...channel,
  }
  world.channels.set(full.id, full)
  return full
}

/** The bot's direct channel with somebody, made the first time. */
export function getDirectChannel(world: World, userId: string): Channel {
  const known = [...world.channels.values()].find((channel) => channel.recipientId === userId)
  return (
    known ?? addChannel(world, { id: world.nextId(), type: CHANNEL_TYPES.dm, name: '', recipientId: userId })
  )
}

/** Tells threads from channels. */
export function isThread(channel: Channel): boolean {
  return channel.type >= 10 && channel.type <= 12
}

/** What a member may do, in a channel when one is given. */
export function permissionsOf(guild: Guild, member: Member, denied = 0n): bigint {
  if (member.user.id === guild.ownerId) return allPermissions
  const own = [guild.id, ...member.roles].reduce(
    (sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n),
    0n,
  )
  return own & PERMISSIONS.Administrator ? allPermissions : own & ~denied
}

/** What the bot may do in a channel; everything in a direct one. A thread follows its channel. */
export function botPermissions(world: World, channel: Channel): bigint {
  if (channel.guildId === undefined) return allPermissions
  const guild = world.guilds.get(channel.guildId)
  const member = guild?.members.get(world.bot.id)
  if (!guild?.hasBot || !member) return 0n
  const parent = channel.parentId === undefined ? undefined : world.channels.get(channel.parentId)
  return permissionsOf(guild, member, channel.denied | (parent?.denied ?? 0n))
}

/** The channel the bot asked about, or the refusal: 10003 when it is gone, 50001 when it cannot see it, 50013 when it may not. */
export function requireChannel(world: World, id: string, ...names: PermissionName[]): Channel {
  const channel = world.channels.get(id)
  if (!channel || channel.gone) throw new Refusal(10003)
  const has = botPermissions(world, channel)
  if (!(has & PERMISSIONS.ViewChannel)) throw new Refusal(50001)
  if (names.some((name) => !(has & PERMISSIONS[name]))) throw new Refusal(50013)
  return channel
}

/** The guild the bot is in, or 10004 for one that never was and 50001 for one that removed it. */
export function requireGuild(world: World, id: string): Guild {
  const guild = world.guilds.get(id)
  if (!guild) throw new Refusal(10004)
  if (!guild.hasBot) throw new Refusal(50001)
  return guild
}

function createUser(id: string, name: string, bot: boolean): WireUser {
  return {
    id,
    username: name.toLowerCase(),
    global_name: name,
    discriminator: '0',
    avatar: null,
    bot,
    public_flags: 0,
  }
}

function findMemberId(members: ReadonlyMap<string, Member>, name: string): string {
  const found = [...members.values()].find(
    ({ user }) => user.id === name || user.username === name.toLowerCase(),
  )
  if (!found) throw new Error(`Cannot find member "${name}"`)
  return found.user.id
}
