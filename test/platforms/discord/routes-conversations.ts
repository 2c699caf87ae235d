import { readHistory, requireMessage } from './history.ts'
import {
  checkPayload,
  deleteMessage,
  editMessage,
  findByNonce,
  postMessage,
  reopenThread,
} from './messages.ts'
import { PERMISSIONS } from './permissions.ts'
import { Refusal } from './refusal.ts'
import type { Route, RouteCall } from './route.ts'
import { messageForBot, shapeChannel } from './shapes.ts'
import { createThread } from './threads.ts'
import { isWire, numberAt, stringAt, type Wire, type WireMessage } from './wire.ts'
import { botPermissions, requireChannel } from './access.ts'
import type { Channel, World } from './world.ts'
import { isThread } from './guilds.ts'

function seen(world: World, message: WireMessage): WireMessage {
  return messageForBot(world, message, world.options.intentsAllowed?.includes('MessageContent') ?? false)
}

function postable(world: World, id: string): Channel {
  const channel = requireChannel(world, id)
  if (channel.type === 15) throw new Refusal(50024)
  if (channel.recipientId !== undefined && world.refusesDirectMessages.has(channel.recipientId))
    throw new Refusal(50007)
  const needed = isThread(channel) ? PERMISSIONS.SendMessagesInThreads : PERMISSIONS.SendMessages
  if (!(botPermissions(world, channel) & needed)) throw new Refusal(50013)
  return channel
}

function post({ world, params, body, files }: RouteCall): { status: number; body: Wire } {
  const channel = postable(world, params['channel'] ?? '')
  checkPayload(body, files)
  const isReply = isWire(body['message_reference'])
  if (isReply && !(botPermissions(world, channel) & PERMISSIONS.ReadMessageHistory)) throw new Refusal(160002)
  const already = findByNonce(world, channel, body)
  if (already) return { status: 200, body: { ...already.wire, nonce: already.nonce } }
  reopenThread(world, channel)
  const stored = postMessage(world, { channel, author: world.bot, payload: body, files })
  return {
    status: 200,
    body: { ...stored.wire, ...(stored.nonce === undefined ? {} : { nonce: stored.nonce }) },
  }
}

function requireOpen(channel: Channel): Channel {
  if (isThread(channel) && channel.archived) throw new Refusal(50083)
  return channel
}

function patchChannel({ world, params, body }: RouteCall): { status: number; body: Wire } {
  const channel = requireChannel(world, params['channel'] ?? '', 'ManageChannels')
  channel.name = stringAt(body, 'name') ?? channel.name
  channel.topic = stringAt(body, 'topic') ?? channel.topic
  world.dispatch('CHANNEL_UPDATE', shapeChannel(world, channel), channel.guildId)
  return { status: 200, body: shapeChannel(world, channel) }
}

function patchThread({ world, body }: RouteCall, thread: Channel): { status: number; body: Wire } {
  const isOnlyOpening = body['archived'] === false
  if (thread.archived && !isOnlyOpening) throw new Refusal(50083)
  if (thread.ownerId !== world.bot.id && !(botPermissions(world, thread) & PERMISSIONS.ManageThreads))
    throw new Refusal(50013)
  if (typeof body['archived'] === 'boolean') thread.archived = body['archived']
  if (typeof body['locked'] === 'boolean') thread.locked = body['locked']
  thread.name = stringAt(body, 'name') ?? thread.name
  thread.autoArchive = numberAt(body, 'auto_archive_duration') ?? thread.autoArchive
  world.dispatch('THREAD_UPDATE', shapeChannel(world, thread), thread.guildId)
  return { status: 200, body: shapeChannel(world, thread) }
}

const messageRoutes: readonly Route[] = [
  { route: 'POST /channels/:channel/messages', run: post },
  {
    route: 'GET /channels/:channel/messages',
    run: ({ world, params, query }) => {
      const channel = requireChannel(world, params['channel'] ?? '')
      const mayRead = (botPermissions(world, channel) & PERMISSIONS.ReadMessageHistory) !== 0n
      return {
        status: 200,
        body: mayRead ? readHistory(world, channel, query).map((message) => seen(world, message)) : [],
      }
    },
  },
  {
    route: 'GET /channels/:channel/messages/:message',
    run: ({ world, params }) => {
      const channel = requireChannel(world, params['channel'] ?? '', 'ReadMessageHistory')
      return { status: 200, body: seen(world, requireMessage(world, channel, params['message'] ?? '').wire) }
    },
  },
  {
    route: 'PATCH /channels/:channel/messages/:message',
    run: ({ world, params, body, files }) => {
      const stored = requireMessage(
        world,
        requireOpen(requireChannel(world, params['channel'] ?? '')),
        params['message'] ?? '',
      )
      if (stored.wire.author.id !== world.bot.id) throw new Refusal(50005)
      checkPayload(body, files, '', stored.wire)
      return { status: 200, body: editMessage(world, stored, body, files).wire }
    },
  },
  {
    route: 'DELETE /channels/:channel/messages/:message',
    run: ({ world, params }) => {
      const channel = requireOpen(requireChannel(world, params['channel'] ?? ''))
      const stored = requireMessage(world, channel, params['message'] ?? '')
      if (stored.wire.author.id !== world.bot.id) {
        if (channel.guildId === undefined) throw new Refusal(50003)
        if (!(botPermissions(world, channel) & PERMISSIONS.ManageMessages)) throw new Refusal(50013)
      }
      deleteMessage(world, stored)
      return { status: 204 }
    },
  },
  {
    route: 'PUT /channels/:channel/messages/:message/reactions/:emoji/@me',
    run: ({ world, params }) => {
      const stored = requireMessage(
        world,
        requireOpen(requireChannel(world, params['channel'] ?? '', 'AddReactions')),
        params['message'] ?? '',
      )
      world.reactions.push({ messageId: stored.wire.id, emoji: params['emoji'] ?? '' })
      return { status: 204 }
    },
  },
]

const channelRoutes: readonly Route[] = [
  {
    route: 'GET /channels/:channel',
    run: ({ world, params }) => ({
      status: 200,
      body: shapeChannel(world, requireChannel(world, params['channel'] ?? '')),
    }),
  },
  {
    route: 'PATCH /channels/:channel',
    run: (call) => {
      const channel = requireChannel(call.world, call.params['channel'] ?? '')
      return isThread(channel) ? patchThread(call, channel) : patchChannel(call)
    },
  },
  {
    route: 'POST /channels/:channel/typing',
    run: ({ world, params }) => {
      world.typing.push({ channelId: postable(world, params['channel'] ?? '').id, at: world.now() })
      world.changes.emit('change')
      return { status: 204 }
    },
  },
  {
    route: 'POST /channels/:channel/messages/:message/threads',
    run: ({ world, params, body }) => {
      const channel = requireChannel(world, params['channel'] ?? '', 'CreatePublicThreads')
      return {
        status: 201,
        body: shapeChannel(
          world,
          createThread(world, channel, body, requireMessage(world, channel, params['message'] ?? '')),
        ),
      }
    },
  },
  {
    route: 'POST /channels/:channel/threads',
    run: ({ world, params, body }) => {
      const isPublic = body['type'] === 11
      const channel = requireChannel(
        world,
        params['channel'] ?? '',
        isPublic ? 'CreatePublicThreads' : 'CreatePrivateThreads',
      )
      return { status: 201, body: shapeChannel(world, createThread(world, channel, body)) }
    },
  },
  {
    route: 'GET /channels/:channel/threads/archived/public',
    run: ({ world, params }) => {
      const channel = requireChannel(world, params['channel'] ?? '', 'ReadMessageHistory')
      const threads = [...world.channels.values()].filter(
        (thread) => thread.parentId === channel.id && thread.archived && !thread.gone,
      )
      return {
        status: 200,
        body: { threads: threads.map((thread) => shapeChannel(world, thread)), members: [], has_more: false },
      }
    },
  },
  ...(['PUT', 'DELETE'] as const).map((method): Route => ({
    route: `${method} /channels/:channel/thread-members/:user`,
    run: ({ world, params }) => {
      requireOpen(requireChannel(world, params['channel'] ?? ''))
      return { status: 204 }
    },
  })),
  {
    route: 'GET /channels/:channel/pins',
    run: ({ world, params }) => ({ status: 200, body: requireChannel(world, params['channel'] ?? '') && [] }),
  },
]

/** Channels, their messages and their threads. */
export const conversationRoutes: readonly Route[] = [...messageRoutes, ...channelRoutes]
