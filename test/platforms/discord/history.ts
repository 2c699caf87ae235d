import { Refusal } from './refusal.ts'
import { isEphemeral } from './shapes.ts'
import type { WireMessage } from './wire.ts'
import type { Channel, StoredMessage, World } from './world.ts'

/** A message anybody in the channel can see, or 10008. */
export function requireMessage(world: World, channel: Channel, id: string): StoredMessage {
  const stored = world.messages.get(id)
  if (!stored || stored.deleted || stored.wire.channel_id !== channel.id || isEphemeral(stored.wire))
    throw new Refusal(10008)
  return stored
}

/** A channel's messages as its history shows them now: newest first, behind by the lag if there is one. */
export function readHistory(
  world: World,
  channel: Channel,
  query: Readonly<Record<string, string>>,
): WireMessage[] {
  const limit = Number(query['limit'] ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw new Refusal(50035, [
      { path: 'limit', code: 'NUMBER_TYPE_MAX', message: 'int value should be less than or equal to 100.' },
    ])
  }
  const lag = world.historyLag
  const isShown = ({ wire, deleted, createdAt }: StoredMessage) =>
    !deleted && !isEphemeral(wire) && !(lag && createdAt >= lag.since && world.now() - createdAt < lag.ms)
  const visible = channel.messages
    .filter(isShown)
    .map((stored) => stored.wire)
    .reverse()
  const older = (id: string) => visible.filter((message) => BigInt(message.id) < BigInt(id))
  const newer = (id: string) => visible.filter((message) => BigInt(message.id) > BigInt(id))
  const { before, after, around } = query
  if (around !== undefined) {
    const half = Math.floor(limit / 2)
    return [
      ...newer(around).slice(-half),
      ...visible.filter((message) => message.id === around),
      ...older(around).slice(0, half),
    ]
  }
  if (before !== undefined) return older(before).slice(0, limit)
  return after === undefined ? visible.slice(0, limit) : newer(after).slice(-limit)
}
