import { ChannelType, PermissionFlagsBits } from 'discord.js'
import type { BaseInteraction, Channel, Message } from 'discord.js'

import type { Asker } from '../core/asker.ts'
import type { Place } from '../core/place.ts'

/** Who pressed or typed, and where. */
export function askerOf(interaction: BaseInteraction): Asker {
  const place = placeOf(interaction.guildId, interaction.channelId ?? '', interaction.channel)
  const mayManage = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true
  return { place, user: interaction.user.id, mayManage: place.direct === true || mayManage }
}

/** Who wrote a message, and where. */
export function askerOfMessage(message: Message): Asker {
  const place = placeOf(message.guildId, message.channelId, message.channel)
  const mayManage = message.member?.permissions.has(PermissionFlagsBits.ManageGuild) === true
  return { place, user: message.author.id, mayManage: place.direct === true || mayManage }
}

/** A thread belongs to its channel, so that what a channel may see its threads may see. */
function placeOf(guild: string | null, id: string, channel: Channel | null): Place {
  const place = { outlet: 'discord', workspace: guild ?? '' }
  if (channel?.isThread() === true) return { ...place, channel: channel.parentId ?? id, thread: id }
  const isDirect = guild === null && (channel === null || channel.type === ChannelType.DM)
  return { ...place, channel: id, ...(isDirect && { direct: true }) }
}
