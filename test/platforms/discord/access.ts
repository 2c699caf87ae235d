import { allPermissions, PERMISSIONS, type PermissionName } from './permissions.ts'
import { Refusal } from './refusal.ts'
import type { Channel, Guild, Member, World } from './world.ts'

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
