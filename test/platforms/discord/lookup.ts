import { getDirectChannel } from './guilds.ts'
import type { Channel, Guild, Member, World } from './world.ts'
import type { WireUser } from './wire.ts'

/** Where and by whom something is done; names or ids, each with a default. */
export interface Whereabouts {
  /** The first person of the guild if not said. */
  readonly user?: string
  /** A channel or thread; the guild's first channel if not said. */
  readonly channel?: string
  /** The first guild if not said, or the channel's. */
  readonly guild?: string
  /** True for the bot's direct channel with the user. */
  readonly dm?: boolean
}

/** A place found: the guild is undefined in a direct channel. */
export interface Whereis {
  readonly user: WireUser
  readonly channel: Channel
  readonly guild: Guild | undefined
  readonly member: Member | undefined
}

/** Finds a guild by id or name; the first one if not said. */
export function getGuild(world: World, name?: string): Guild {
  const found =
    name === undefined
      ? [...world.guilds.values()][0]
      : [...world.guilds.values()].find((guild) => guild.id === name || guild.name === name)
  if (!found) throw new Error(`Cannot find guild "${name}"`)
  return found
}

/** Finds a channel or thread by id or name, later ones first, so that a new thread wins over an old one. */
export function getChannel(world: World, name: string, guildId?: string): Channel {
  const plain = name.replace(/^#/u, '')
  const found =
    world.channels.get(name) ??
    [...world.channels.values()]
      .reverse()
      .find((channel) => channel.name === plain && (guildId === undefined || channel.guildId === guildId))
  if (!found) throw new Error(`Cannot find channel "${name}"`)
  return found
}

/** Finds a person by id or name. */
export function getUser(world: World, name: string): WireUser {
  const found =
    world.users.get(name) ??
    [...world.users.values()].find(
      (user) => user.username === name.toLowerCase() || user.global_name === name,
    )
  if (!found) throw new Error(`Cannot find user "${name}"`)
  return found
}

/** Finds where and who; throws an error that names what is not there. */
export function getWhereabouts(world: World, where: Whereabouts): Whereis {
  const named =
    where.channel === undefined || where.dm
      ? undefined
      : getChannel(
          world,
          where.channel,
          where.guild === undefined ? undefined : getGuild(world, where.guild).id,
        )
  const guild = getGuild(world, where.guild ?? named?.guildId)
  const user =
    where.user === undefined
      ? [...guild.members.values()].find((member) => !member.user.bot)?.user
      : getUser(world, where.user)
  if (!user) throw new Error(`Cannot find anybody in guild "${guild.name}"`)
  if (where.dm || named?.recipientId !== undefined) {
    return { user, channel: named ?? getDirectChannel(world, user.id), guild: undefined, member: undefined }
  }
  const channel = named ?? [...world.channels.values()].find((candidate) => candidate.guildId === guild.id)
  if (!channel) throw new Error(`Cannot find a channel in guild "${guild.name}"`)
  const member = guild.members.get(user.id)
  if (!member) throw new Error(`Cannot find member "${user.username}" in guild "${guild.name}"`)
  return { user, channel, guild, member }
}
