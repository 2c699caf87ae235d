import { createHandle } from './interaction-handle.ts'
import { getChannel, getGuild, getUser } from './lookup.ts'
import type { LoopbackDiscord } from './loopback-discord.ts'
import { isEphemeral, isLoading } from './shapes.ts'
import type { Wire, WireMessage } from './wire.ts'
import type { World } from './world.ts'

type Records = Pick<
  LoopbackDiscord,
  | 'messages'
  | 'botMessages'
  | 'current'
  | 'edits'
  | 'ephemerals'
  | 'thinking'
  | 'commands'
  | 'channel'
  | 'handles'
>

/** What a test looks at: messages as they read now, and who sees them. */
export function createRecords(world: World): Records {
  const shown = (channel?: string) => {
    const id = channel === undefined ? undefined : getChannel(world, channel).id
    return [...world.messages.values()]
      .filter(
        ({ wire, deleted }) =>
          !deleted && !isEphemeral(wire) && !isLoading(wire) && (id === undefined || wire.channel_id === id),
      )
      .map(({ wire }) => wire)
  }
  const idOf = (message: WireMessage | string) => (typeof message === 'string' ? message : message.id)
  return {
    messages: shown,
    botMessages: (channel) => shown(channel).filter((message) => message.author.id === world.bot.id),
    current: (message) => {
      const found = world.messages.get(idOf(message))
      return found?.deleted ? undefined : found?.wire
    },
    edits: (message) => world.messages.get(idOf(message))?.previous ?? [],
    ephemerals: (user) => {
      const id = user === undefined ? undefined : getUser(world, user).id
      return [...world.messages.values()]
        .filter(
          ({ wire, deleted, visibleTo }) =>
            !deleted && !isLoading(wire) && visibleTo !== undefined && (id === undefined || visibleTo === id),
        )
        .map(({ wire }) => wire)
    },
    thinking: () =>
      [...world.messages.values()]
        .filter(({ wire, deleted }) => !deleted && isLoading(wire))
        .map(({ wire }) => wire),
    commands: (guild) => [
      ...(
        world.commands.get(guild === undefined ? 'global' : getGuild(world, guild).id) ??
        new Map<string, Wire>()
      ).values(),
    ],
    channel: (name) => getChannel(world, name),
    handles: () =>
      [...world.interactions.values()].map((interaction) =>
        createHandle(world, interaction, {
          event: 'INTERACTION_CREATE',
          data: interaction.payload,
          at: interaction.createdAt,
          ...(interaction.guildId === undefined ? {} : { guildId: interaction.guildId }),
        }),
      ),
  }
}
