import { ChannelType, InteractionContextType, PermissionFlagsBits } from 'discord.js'
import type { BaseInteraction, Channel, GuildMember, Message } from 'discord.js'

import type { Asker } from '../core/asker.ts'
import type { Place } from '../core/place.ts'

/** Who pressed or typed, and where. */
export function askerOf(interaction: BaseInteraction): Asker {
  const place = placeAsked(interaction)
  const mayManage = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true
  const { member, user } = interaction
  return {
    place,
    user: user.id,
    mayManage: place.direct === true || mayManage,
    name:
      (member !== null && 'displayName' in member ? member.displayName : member?.nick) ?? user.displayName,
    groups: rolesOf(member),
  }
}

/** Whether only the asker reads where they typed or pressed. */
export function isDirect(interaction: BaseInteraction): boolean {
  return placeAsked(interaction).direct === true
}

function placeAsked({ guildId, channelId, channel, context }: BaseInteraction): Place {
  // Installed by one person, the bot is also asked in what other people write to each other.
  const isElsewhere = context === InteractionContextType.PrivateChannel
  return placeOf(guildId, channelId ?? '', channel, isElsewhere)
}

/** Who wrote a message to all who read there, and where. */
export function askerOfMessage(message: Message): Asker {
  const place = placeOf(message.guildId, message.channelId, message.channel)
  const mayManage = message.member?.permissions.has(PermissionFlagsBits.ManageGuild) === true
  return {
    place,
    user: message.author.id,
    mayManage: place.direct === true || mayManage,
    name: message.member?.displayName ?? message.author.displayName,
    groups: rolesOf(message.member),
    aloud: true,
  }
}

function rolesOf(member: GuildMember | BaseInteraction['member']): readonly string[] {
  const roles = member?.roles
  if (roles === undefined) return []
  return Array.isArray(roles) ? roles : [...roles.cache.keys()]
}

/** A thread belongs to its channel, so that what a channel may see its threads may see. */
function placeOf(guild: string | null, id: string, channel: Channel | null, isElsewhere = false): Place {
  const place = { outlet: 'discord', workspace: guild ?? '' }
  if (channel?.isThread() === true) return { ...place, channel: channel.parentId ?? id, thread: id }
  const isDirect = guild === null && !isElsewhere && (channel === null || channel.type === ChannelType.DM)
  return { ...place, channel: id, ...(isDirect && { direct: true }) }
}
