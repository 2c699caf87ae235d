import type { ApiMethods, ApiRequest } from './api-method.ts'
import { readContent, readMetadata } from './content.ts'
import { getChannel, openDirect } from './conversations.ts'
import { numberOf, textOf } from './json.ts'
import type { Json } from './json.ts'
import { messageJson } from './message-json.ts'
import { addEphemeral, addMessage, deleteMessage, editMessage } from './posting.ts'
import type { Channel, Message } from './records.ts'
import { Refusal } from './refusal.ts'

/** The channel a post goes to: an id, a `#name`, or a person, whose direct conversation is opened. */
function getPostable(request: ApiRequest): Channel {
  const { args, team, world } = request
  const name = textOf(args['channel']) ?? ''
  if (!name) throw new Refusal('channel_not_found')
  const person = world.users.get(name)
  if (person && person.team === team.id) return openDirect(world, team.id, [name]).channel
  const byName = [...world.channels.values()].find(
    (channel) => channel.team === team.id && `#${channel.name}` === name,
  )
  const channel = getChannel(request, byName?.id ?? name)
  if (channel.isArchived) throw new Refusal('is_archived')
  const isPublic = channel.kind === 'channel' && !channel.isPrivate
  const mayPost = channel.members.has(team.botUser) || (isPublic && team.scopes.includes('chat:write.public'))
  if (!mayPost) throw new Refusal('not_in_channel')
  return channel
}

/** The thread a post answers. Slack's word for a thread that is not there is not documented; a refusal is the safe reading. */
function getThread(request: ApiRequest, channel: Channel): string | undefined {
  const thread = textOf(request.args['thread_ts'])
  if (!thread) return undefined
  const parent = request.world.messages.find(
    (message) => message.channel === channel.id && message.ts === thread,
  )
  if (!parent || (parent.deleted && !parent.thread_ts)) throw new Refusal('thread_not_found')
  return parent.thread_ts ?? parent.ts
}

/** Posts a message as the app, as `chat.postMessage` and everything built on it do. */
export function post(request: ApiRequest): Json {
  const { args, team, world } = request
  const channel = getPostable(request)
  const content = readContent(args)
  const metadata = readMetadata(args['metadata'])
  const thread = getThread(request, channel)
  const message = addMessage(world, {
    team,
    channel,
    content,
    user: team.botUser,
    via: 'chat.postMessage',
    args,
    isApp: true,
    ...(thread ? { thread } : {}),
    ...(metadata ? { metadata } : {}),
  })
  return { channel: channel.id, ts: message.ts, message: messageJson(world, message, true) }
}

/** A message of the app's own, which it may change; others are refused. */
export function getOwn(request: ApiRequest, refusal: string): Message {
  const { args, team, world } = request
  const channel = getChannel(request)
  const message = world.messages.find(
    (each) => each.channel === channel.id && each.ts === args['ts'] && !each.deleted,
  )
  if (!message) throw new Refusal('message_not_found')
  if (message.bot_id !== team.botId) throw new Refusal(refusal)
  return message
}

function update(request: ApiRequest): Json {
  const { args, world } = request
  const message = getOwn(request, 'cant_update_message')
  const isWordless =
    args['text'] === undefined && args['blocks'] === undefined && args['markdown_text'] === undefined
  if (isWordless && args['attachments'] === undefined && args['metadata'] === undefined)
    throw new Refusal('no_text')
  const keptBlocks = args['text'] === undefined && args['markdown_text'] === undefined ? message.blocks : []
  const content = readContent({
    ...args,
    text: args['text'] ?? message.text,
    blocks: args['blocks'] ?? keptBlocks,
  })
  const metadata = args['metadata'] === undefined ? message.metadata : readMetadata(args['metadata'])
  editMessage(
    world,
    message,
    { ...content, ...(args['attachments'] === undefined ? { attachments: message.attachments } : {}) },
    'chat.update',
  )
  if (metadata) message.metadata = metadata
  return {
    channel: message.channel,
    ts: message.ts,
    text: message.text,
    message: messageJson(world, message, true),
  }
}

function postEphemeral(request: ApiRequest): Json {
  const { args, team, world } = request
  const channel = getPostable(request)
  const user = textOf(args['user'])
  if (!user || !channel.members.has(user)) throw new Refusal('user_not_in_channel')
  const content = readContent(args)
  const thread = textOf(args['thread_ts'])
  const shown = addEphemeral(world, {
    team: team.id,
    channel: channel.id,
    user,
    content,
    via: 'chat.postEphemeral',
    ...(thread ? { thread } : {}),
  })
  return { message_ts: shown.ts }
}

function schedule(request: ApiRequest): Json {
  const { args, team, world } = request
  const channel = getPostable(request)
  const postAt = numberOf(args['post_at'])
  if (postAt === undefined) throw new Refusal('invalid_time')
  if (postAt * 1000 <= world.clock()) throw new Refusal('time_in_past')
  readContent(args)
  const promised = { id: world.nextId('Q'), team: team.id, channel: channel.id, postAt, args, done: false }
  world.scheduled.push(promised)
  world.later(postAt * 1000 - world.clock(), () => postScheduled(request, promised.id))
  return { channel: channel.id, scheduled_message_id: promised.id, post_at: postAt }
}

/** Slack takes a scheduled message with metadata and then never posts it. */
function postScheduled(request: ApiRequest, id: string): void {
  const promised = request.world.scheduled.find((each) => each.id === id && !each.done)
  if (!promised) return
  promised.done = true
  if (promised.args['metadata'] === undefined) post({ ...request, args: promised.args })
}

function deleteScheduled({ args, world }: ApiRequest): Json {
  const promised = world.scheduled.find((each) => each.id === args['scheduled_message_id'] && !each.done)
  if (!promised) throw new Refusal('invalid_scheduled_message_id')
  promised.done = true
  return {}
}

function permalink(request: ApiRequest): Json {
  const channel = getChannel(request)
  const ts = String(request.args['message_ts'])
  const known = request.world.messages.some((message) => message.channel === channel.id && message.ts === ts)
  if (!known) throw new Refusal('message_not_found')
  return {
    channel: channel.id,
    permalink: `https://${request.team.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`,
  }
}

/** `chat.*`. */
export const chatMethods: ApiMethods = {
  'chat.postMessage': { scope: 'chat:write', run: post },
  'chat.update': { scope: 'chat:write', run: update },
  'chat.postEphemeral': { scope: 'chat:write', run: postEphemeral },
  'chat.delete': {
    scope: 'chat:write',
    run: (request) => {
      const message = getOwn(request, 'cant_delete_message')
      deleteMessage(request.world, message)
      return { channel: message.channel, ts: message.ts }
    },
  },
  'chat.scheduleMessage': { scope: 'chat:write', run: schedule },
  'chat.deleteScheduledMessage': { scope: 'chat:write', run: deleteScheduled },
  'chat.getPermalink': { run: permalink },
}
