import { checkFiles } from './files.ts'
import { isOn } from './json.ts'
import type { Json } from './json.ts'
import type { Channel, Content, Ephemeral, Message, View, Workspace } from './records.ts'
import type { World } from './world.ts'

type Post = {
  readonly team: Workspace
  readonly channel: Channel
  readonly content: Content
  readonly user: string
  readonly via: string
  readonly isApp: boolean
  readonly args?: Json
  readonly thread?: string
  readonly metadata?: Json
  readonly delivery?: string
}

/** Puts a message into a channel, for everybody there to see. */
export function addMessage(world: World, post: Post): Message {
  const { team, channel, content, user, via, thread, metadata } = post
  const args = post.args ?? {}
  checkFiles(world, content)
  const message: Message = {
    kind: 'message',
    team: team.id,
    channel: channel.id,
    ts: world.nextTs(),
    user,
    at: world.clock(),
    via,
    args,
    ...content,
    broadcast: isOn(args['reply_broadcast']),
    deleted: false,
    earlier: [],
    ...(post.isApp ? { bot_id: team.botId } : {}),
    ...(thread ? { thread_ts: thread } : {}),
    ...(metadata ? { metadata } : {}),
    ...(args['unfurl_links'] === undefined ? {} : { unfurl_links: isOn(args['unfurl_links']) }),
    ...(args['unfurl_media'] === undefined ? {} : { unfurl_media: isOn(args['unfurl_media']) }),
  }
  world.messages.push(message)
  if (post.isApp)
    showMessage(world, message, via === 'response_url' || via === 'ack' ? via : 'message', post.delivery)
  else world.announce({ kind: 'change' })
  return message
}

/** Replaces what a message says and keeps what it said before. */
export function editMessage(
  world: World,
  message: Message,
  content: Content,
  via: string,
  delivery?: string,
): void {
  checkFiles(world, content)
  message.earlier.push({ text: message.text, blocks: message.blocks, attachments: message.attachments })
  Object.assign(message, content)
  message.edited = world.nextTs()
  showMessage(world, message, via === 'response_url' || via === 'ack' ? via : 'edit', delivery)
}

/** Takes a message out of its channel. */
export function deleteMessage(world: World, message: Message): void {
  message.deleted = true
  world.announce({ kind: 'change' })
}

function showMessage(
  world: World,
  message: Message,
  via: 'ack' | 'response_url' | 'message' | 'edit',
  delivery?: string,
): void {
  const { text, blocks, team, channel } = message
  const shown = {
    via,
    visibility: 'public' as const,
    text,
    blocks,
    at: world.clock(),
    afterMs: 0,
    surface: message,
  }
  world.announce({ kind: 'answer', answer: { ...shown, ...(delivery ? { delivery } : {}) }, team, channel })
}

type Whisper = {
  readonly team: string
  readonly channel: string
  readonly user: string
  readonly content: Content
  readonly via: string
  readonly thread?: string
  readonly delivery?: string
}

/** Shows something to one person only. */
export function addEphemeral(world: World, whisper: Whisper): Ephemeral {
  const { team, channel, user, content, via, thread } = whisper
  checkFiles(world, content)
  const shown: Ephemeral = {
    kind: 'ephemeral',
    team,
    channel,
    user,
    via,
    ts: world.nextTs(),
    at: world.clock(),
    ...content,
    deleted: false,
    earlier: [],
    ...(thread ? { thread_ts: thread } : {}),
  }
  world.ephemerals.push(shown)
  showEphemeral(world, shown, via, whisper.delivery)
  return shown
}

/** Replaces what one person sees. */
export function editEphemeral(world: World, shown: Ephemeral, content: Content, delivery: string): void {
  checkFiles(world, content)
  shown.earlier.push({ text: shown.text, blocks: shown.blocks, attachments: shown.attachments })
  Object.assign(shown, content)
  showEphemeral(world, shown, 'response_url', delivery)
}

function showEphemeral(world: World, shown: Ephemeral, by: string, delivery?: string): void {
  const via = by === 'response_url' || by === 'ack' ? by : 'ephemeral'
  const { text, blocks, team, channel, user } = shown
  const answer = {
    via,
    visibility: 'private',
    text,
    blocks,
    at: world.clock(),
    afterMs: 0,
    surface: shown,
  } as const
  world.announce({
    kind: 'answer',
    answer: { ...answer, ...(delivery ? { delivery } : {}) },
    team,
    channel,
    user,
  })
}

/** Tells those who wait that a person sees a new or changed view. */
export function showView(world: World, view: View): void {
  const answer = {
    via: 'view',
    visibility: 'private',
    text: '',
    blocks: view.view['blocks'] as Json[],
    at: world.clock(),
    afterMs: 0,
    surface: view,
  } as const
  const { team, user, trigger } = view
  world.announce({ kind: 'answer', answer, team, user, ...(trigger ? { trigger } : {}) })
}
