import { fieldFaults } from './fields.ts'
import { Refusal, refuseFaults } from './refusal.ts'
import { shapeChannel, shapeMessageEvent } from './shapes.ts'
import { CHANNEL_TYPES, MESSAGE_FLAGS, numberAt, stringAt, type Wire } from './wire.ts'
import { addChannel } from './guilds.ts'
import type { Channel, StoredMessage, World } from './world.ts'

const archiveMinutes = [60, 1440, 4320, 10_080]

/** Starts a thread in a channel, on a message when one is given; the thread then has the message's id. */
export function createThread(
  world: World,
  channel: Channel,
  body: Wire,
  starter?: StoredMessage,
  ownerId = world.bot.id,
): Channel {
  if (channel.type !== CHANNEL_TYPES.text && channel.type !== CHANNEL_TYPES.announcement)
    throw new Refusal(50024)
  refuseFaults(fieldFaults(body, '', [{ key: 'name', is: 'text', required: true, min: 1, max: 100 }]))
  const autoArchive = numberAt(body, 'auto_archive_duration') ?? 1440
  if (!archiveMinutes.includes(autoArchive)) {
    throw new Refusal(50035, [
      {
        path: 'auto_archive_duration',
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${archiveMinutes.join(', ')}}.`,
      },
    ])
  }
  if (starter && world.channels.has(starter.wire.id)) throw new Refusal(160004)
  const thread = addChannel(world, {
    id: starter?.wire.id ?? world.nextId(),
    type: starter ? CHANNEL_TYPES.thread : (numberAt(body, 'type') ?? CHANNEL_TYPES['private-thread']),
    name: stringAt(body, 'name') ?? '',
    parentId: channel.id,
    ownerId,
    autoArchive,
    ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
  })
  world.dispatch('THREAD_CREATE', { ...shapeChannel(world, thread), newly_created: true }, channel.guildId)
  if (starter) {
    starter.wire = {
      ...starter.wire,
      flags: starter.wire.flags | MESSAGE_FLAGS.hasThread,
      thread: shapeChannel(world, thread),
    }
    world.dispatch('MESSAGE_UPDATE', shapeMessageEvent(world, starter, false), channel.guildId)
  }
  world.changes.emit('change')
  return thread
}
