import type { GuildOptions } from './options.ts'
import { bitsOf, everyonePermissions } from './permissions.ts'
import { CHANNEL_TYPES, type WireUser } from './wire.ts'
import type { Channel, Guild, Member, Role, World } from './world.ts'

/** Adds a guild with its people and channels; nobody is told. */
export function addGuild(world: World, spec: GuildOptions): Guild {
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
    messages: [],
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

/** Makes a user whose id and name are known and nothing else. */
export function createUser(id: string, name: string, bot: boolean): WireUser {
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
