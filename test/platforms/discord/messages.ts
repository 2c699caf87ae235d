import { validateMessage } from './components.ts'
import { PERMISSIONS } from './permissions.ts'
import { findNamed, selectPinged } from './pings.ts'
import { Refusal, refuseFaults } from './refusal.ts'
import { isEphemeral, shapeChannel, shapeMessageEvent } from './shapes.ts'
import {
  flattenComponents,
  isWire,
  listAt,
  MESSAGE_FLAGS,
  numberAt,
  stringAt,
  type Wire,
  wireAt,
  type WireAttachment,
  type WireComponent,
  type WireMessage,
  type WireUser,
} from './wire.ts'
import { botPermissions } from './access.ts'
import type { Channel, StoredMessage, World } from './world.ts'
import { isThread } from './guilds.ts'

const nonceLifeMs = 5 * 60_000

/** A file that came with a request. */
export interface UploadedFile {
  readonly name: string
  readonly size: number
  readonly type: string
}

/** A message about to be made: by whom, where, and what makes it more than a plain post. */
export interface Posting {
  readonly channel: Channel
  readonly author: WireUser
  readonly payload: Wire
  readonly files?: readonly UploadedFile[]
  /** What an interaction's answer carries: `webhook_id`, `interaction_metadata`, its type. */
  readonly extra?: Partial<WireMessage>
  /** The one person who sees it, for an ephemeral answer. */
  readonly visibleTo?: string
}

/** Refuses what Discord refuses in a payload; `prefix` is where it sits in the request. */
export function checkPayload(
  payload: Wire,
  files: readonly UploadedFile[],
  prefix = '',
  before?: WireMessage,
): void {
  const names = [
    ...files.map((file) => file.name),
    ...(before?.attachments.map((file) => file.filename) ?? []),
  ]
  refuseFaults(
    validateMessage(payload, { files: names, ...(before ? { editing: true, flags: before.flags } : {}) }),
    prefix,
  )
}

/** The message already posted with this nonce in this channel, if it was asked to be looked for. */
export function findByNonce(world: World, channel: Channel, payload: Wire): StoredMessage | undefined {
  if (payload['enforce_nonce'] !== true) return undefined
  const known = world.nonces.get(`${channel.id}:${String(payload['nonce'])}`)
  if (!known || world.now() - known.at > nonceLifeMs) return undefined
  return world.messages.get(known.messageId)
}

/** Stores a message, tells the gateway, and records who would be notified. The payload is already checked. */
export function postMessage(world: World, posting: Posting): StoredMessage {
  const { channel, author, payload } = posting
  const wire = composeMessage(world, posting)
  const nonce = payload['nonce']
  const stored: StoredMessage = {
    wire,
    createdAt: world.now(),
    ...(typeof nonce === 'string' || typeof nonce === 'number' ? { nonce } : {}),
    ...(posting.visibleTo === undefined ? {} : { visibleTo: posting.visibleTo }),
    previous: [],
    deleted: false,
  }
  world.messages.set(wire.id, stored)
  channel.messages.push(stored)
  if (stored.nonce !== undefined)
    world.nonces.set(`${channel.id}:${stored.nonce}`, { messageId: wire.id, at: stored.createdAt })
  if (!isEphemeral(wire)) {
    channel.lastMessageId = wire.id
    channel.messageCount += 1
    recordPing(world, channel, author, wire, payload)
    world.dispatch('MESSAGE_CREATE', shapeMessageEvent(world, stored, true), channel.guildId)
  }
  world.changes.emit('change')
  return stored
}

function composeMessage(
  world: World,
  { channel, author, payload, files = [], extra = {}, visibleTo }: Posting,
): WireMessage {
  const id = world.nextId()
  const content = (stringAt(payload, 'content') ?? '').trim()
  const components = nameComponents(listAt(payload, 'components'))
  const referenced = findReferenced(world, channel, payload)
  const named = findNamed(content, components)
  // A reply to an interaction's answer notifies nobody: that message came through a webhook.
  const repliedTo = referenced?.webhook_id === undefined ? referenced?.author.id : undefined
  const allowed = isWire(payload['allowed_mentions']) ? payload['allowed_mentions'] : undefined
  const { users } = selectPinged(named, allowed, false, repliedTo)
  return {
    id,
    channel_id: channel.id,
    type: referenced ? 19 : 0,
    author,
    content,
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
    tts: payload['tts'] === true,
    mention_everyone: named.everyone,
    mentions: users.flatMap((user) => world.users.get(user) ?? []),
    mention_roles: named.roles,
    attachments: shapeFiles(world, channel, files),
    embeds: listAt(payload, 'embeds').filter(isWire),
    components,
    pinned: false,
    flags:
      ((numberAt(payload, 'flags') ?? 0) & ~MESSAGE_FLAGS.ephemeral) |
      (visibleTo === undefined ? 0 : MESSAGE_FLAGS.ephemeral),
    ...(referenced
      ? {
          message_reference: {
            message_id: referenced.id,
            channel_id: channel.id,
            ...(channel.guildId === undefined ? {} : { guild_id: channel.guildId }),
          },
          referenced_message: referenced,
        }
      : {}),
    ...extra,
  }
}

/** Applies an edit: what is absent stays, null empties. The payload is already checked. */
export function editMessage(
  world: World,
  stored: StoredMessage,
  payload: Wire,
  files: readonly UploadedFile[] = [],
): StoredMessage {
  const before = stored.wire
  const channel = world.channels.get(before.channel_id)
  const kept =
    'attachments' in payload
      ? before.attachments.filter((file) =>
          listAt(payload, 'attachments').some((entry) => isWire(entry) && entry['id'] === file.id),
        )
      : before.attachments
  const content = 'content' in payload ? (stringAt(payload, 'content') ?? '').trim() : before.content
  const components =
    'components' in payload ? nameComponents(listAt(payload, 'components')) : before.components
  const named = findNamed(content, components)
  const v2 = (before.flags | (numberAt(payload, 'flags') ?? 0)) & MESSAGE_FLAGS.componentsV2
  const wire: WireMessage = {
    ...before,
    content,
    components,
    embeds: 'embeds' in payload ? listAt(payload, 'embeds').filter(isWire) : before.embeds,
    attachments: [...kept, ...(channel ? shapeFiles(world, channel, files) : [])],
    mentions: [...new Set(named.users)].flatMap((user) => world.users.get(user) ?? []),
    mention_roles: named.roles,
    flags: (before.flags & ~MESSAGE_FLAGS.loading) | v2,
    edited_timestamp: before.flags & MESSAGE_FLAGS.loading ? null : new Date(world.now()).toISOString(),
  }
  if (
    wire.content === '' &&
    wire.embeds.length === 0 &&
    wire.components.length === 0 &&
    wire.attachments.length === 0
  )
    throw new Refusal(50006)
  if (v2 && (wire.content !== '' || wire.embeds.length > 0))
    refuseFaults(validateMessage({ ...wire }, { files: wire.attachments.map((file) => file.filename) }))
  stored.previous.push(before)
  stored.wire = wire
  if (!isEphemeral(wire))
    world.dispatch('MESSAGE_UPDATE', shapeMessageEvent(world, stored, false), channel?.guildId)
  world.changes.emit('change')
  return stored
}

/** Deletes a message and tells the gateway. */
export function deleteMessage(world: World, stored: StoredMessage): void {
  stored.deleted = true
  const channel = world.channels.get(stored.wire.channel_id)
  if (!isEphemeral(stored.wire)) {
    const guild = channel?.guildId === undefined ? {} : { guild_id: channel.guildId }
    world.dispatch(
      'MESSAGE_DELETE',
      { id: stored.wire.id, channel_id: stored.wire.channel_id, ...guild },
      channel?.guildId,
    )
  }
  world.changes.emit('change')
}

/** Opens an archived thread for a new message, as Discord does unless it is locked. */
export function reopenThread(world: World, channel: Channel): void {
  if (!isThread(channel) || !channel.archived) return
  if (channel.locked && !(botPermissions(world, channel) & PERMISSIONS.ManageThreads))
    throw new Refusal(50083)
  channel.archived = false
  world.dispatch('THREAD_UPDATE', shapeChannel(world, channel), channel.guildId)
}

function findReferenced(world: World, channel: Channel, payload: Wire): WireMessage | undefined {
  const reference = wireAt(payload, 'message_reference')
  const id = stringAt(reference, 'message_id')
  if (id === undefined) return undefined
  const stored = world.messages.get(id)
  if (stored && !stored.deleted && stored.wire.channel_id === channel.id) {
    const { referenced_message: _nested, ...flat } = stored.wire
    return flat
  }
  if (reference['fail_if_not_exists'] === false) return undefined
  throw new Refusal(50035, [
    { path: 'message_reference', code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ])
}

function recordPing(
  world: World,
  channel: Channel,
  author: WireUser,
  wire: WireMessage,
  payload: Wire,
): void {
  if (author.id !== world.bot.id) return
  const allowed = isWire(payload['allowed_mentions']) ? payload['allowed_mentions'] : undefined
  const mayEveryone =
    channel.guildId !== undefined && (botPermissions(world, channel) & PERMISSIONS.MentionEveryone) !== 0n
  const pinged = selectPinged(
    findNamed(wire.content, wire.components),
    allowed,
    mayEveryone,
    wire.referenced_message?.author.id,
  )
  if (pinged.everyone || pinged.users.length > 0 || pinged.roles.length > 0) {
    world.pings.push({ messageId: wire.id, channelId: channel.id, ...pinged })
  }
}

function nameComponents(components: readonly unknown[]): WireComponent[] {
  const tree = components.filter(
    (component): component is WireComponent => isWire(component) && typeof component['type'] === 'number',
  )
  const used = new Set(flattenComponents(tree).map((component) => component.id))
  let next = 0
  const name = (component: WireComponent): WireComponent => {
    let id = component.id
    if (!id) {
      do next += 1
      while (used.has(next))
      id = next
    }
    return {
      ...component,
      id,
      ...(component.components ? { components: component.components.map(name) } : {}),
      ...(component.accessory ? { accessory: name(component.accessory) } : {}),
    }
  }
  return tree.map(name)
}

function shapeFiles(world: World, channel: Channel, files: readonly UploadedFile[]): WireAttachment[] {
  return files.map((file) => {
    const id = world.nextId()
    const url = `https://cdn.discordapp.example/attachments/${channel.id}/${id}/${file.name}`
    return { id, filename: file.name, size: file.size, url, proxy_url: url, content_type: file.type }
  })
}
