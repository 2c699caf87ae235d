import { randomBytes } from 'node:crypto'
import { isJson } from './json.ts'
import type { Json } from './json.ts'
import type { Ephemeral, Message } from './records.ts'
import type { World } from './world.ts'

/** A message as Slack's history, events and interaction payloads tell it; metadata only where it was asked for. */
export function messageJson(world: World, message: Message | Ephemeral, withMetadata: boolean): Json {
  const { kind, team, channel, ts, text, blocks, attachments, thread_ts } = message
  const common = {
    type: 'message',
    ts,
    text,
    team,
    ...(thread_ts ? { thread_ts } : {}),
    ...(blocks.length ? { blocks } : {}),
  }
  if (kind === 'ephemeral') return { ...common, is_ephemeral: true, attachments }
  const answers = world.messages.filter(
    (other) => other.channel === channel && other.thread_ts === ts && other.ts !== ts && !other.deleted,
  )
  const app = message.bot_id ? { bot_id: message.bot_id, app_id: world.appId } : {}
  return {
    ...common,
    user: message.user,
    ...app,
    ...(attachments.length ? { attachments } : {}),
    ...(message.edited ? { edited: { user: message.user, ts: message.edited } } : {}),
    ...(answers.length
      ? { thread_ts: ts, reply_count: answers.length, latest_reply: answers.at(-1)?.ts }
      : {}),
    ...(message.broadcast ? { subtype: 'thread_broadcast' } : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  }
}

const actionable = new Set([
  'actions',
  'section',
  'input',
  'context_actions',
  'card',
  'carousel',
  'container',
])

/** Gives every block a `block_id` and every interactive element an `action_id`, as Slack does for those without. */
export function withIds(blocks: readonly Json[]): Json[] {
  return blocks.map((block) => ({
    ...elementIds(block),
    block_id: block['block_id'] ?? randomBytes(3).toString('base64url'),
  }))
}

function elementIds(block: Json): Json {
  if (!actionable.has(String(block['type']))) return block
  const entries = Object.entries(block).map(([key, value]) => {
    if (key === 'child_blocks' || (block['type'] === 'carousel' && key === 'elements')) {
      return [key, Array.isArray(value) ? withIds(value.filter(isJson)) : value]
    }
    if (key === 'elements' || key === 'actions')
      return [key, Array.isArray(value) ? value.map(withActionId) : value]
    return [key, key === 'accessory' || key === 'element' ? withActionId(value) : value]
  })
  return Object.fromEntries(entries)
}

function withActionId(element: unknown): unknown {
  if (!isJson(element) || element['type'] === 'image' || 'action_id' in element) return element
  return { ...element, action_id: randomBytes(3).toString('base64url') }
}
