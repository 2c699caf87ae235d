import type { ApiMethods, ApiRequest } from './api-method.ts'
import { channelScope, getChannel } from './conversations.ts'
import { isOn, textOf } from './json.ts'
import type { Json } from './json.ts'
import { messageJson } from './message-json.ts'
import { page } from './page.ts'
import type { Channel, Message } from './records.ts'
import { Refusal } from './refusal.ts'

/** The messages history may show now: none that a scripted lag still hides. */
function visibleMessages(request: ApiRequest, channel: Channel): Message[] {
  const { world } = request
  const lag = world.historyLag
  const hidden = (message: Message): boolean => {
    if (!lag || message.at < lag.since) return false
    if (lag.calls !== undefined) return lag.calls > 0
    return world.clock() < message.at + (lag.ms ?? 0)
  }
  const messages = world.messages.filter(
    (message) => message.channel === channel.id && !message.deleted && !hidden(message),
  )
  if (lag?.calls) lag.calls -= 1
  return messages
}

function readable(request: ApiRequest): Channel {
  const channel = getChannel(request)
  if (!channel.members.has(request.team.botUser)) throw new Refusal('not_in_channel')
  return channel
}

function within(args: Json, message: Message): boolean {
  const [oldest, latest] = [textOf(args['oldest']) ?? '0', textOf(args['latest'])]
  if (isOn(args['inclusive'])) return message.ts >= oldest && (latest === undefined || message.ts <= latest)
  return message.ts > oldest && (latest === undefined || message.ts < latest)
}

function history(request: ApiRequest): Json {
  const { args, world } = request
  const messages = visibleMessages(request, readable(request))
    .filter(
      (message) =>
        (!message.thread_ts || message.thread_ts === message.ts || message.broadcast) &&
        within(args, message),
    )
    .toReversed()
  const { items, hasMore, cursor } = page(args, messages)
  const shown = items.map((message) => messageJson(world, message, isOn(args['include_all_metadata'])))
  return { messages: shown, has_more: hasMore, pin_count: 0, response_metadata: { next_cursor: cursor } }
}

function replies(request: ApiRequest): Json {
  const { args, world } = request
  const all = visibleMessages(request, readable(request))
  const asked = all.find((message) => message.ts === args['ts'])
  const root = asked?.thread_ts ?? asked?.ts
  if (!asked || !root) throw new Refusal('thread_not_found')
  const parent = all.filter((message) => message.ts === root)
  const answers = all.filter(
    (message) => message.thread_ts === root && message.ts !== root && within(args, message),
  )
  const { items, hasMore, cursor } = page(args, [...parent, ...answers], 999, 1000)
  const shown = items.map((message) => messageJson(world, message, isOn(args['include_all_metadata'])))
  return { messages: shown, has_more: hasMore, response_metadata: { next_cursor: cursor } }
}

/** `conversations.history` and `conversations.replies`. */
export const historyMethods: ApiMethods = {
  'conversations.history': { scope: channelScope('history'), run: history },
  'conversations.replies': { scope: channelScope('history'), run: replies },
}
