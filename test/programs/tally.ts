import { DatabaseSync } from 'node:sqlite'

import { carriesKey } from '../../src/discord/key.ts'
import { KEY_EVENT } from '../../src/slack/post.ts'
import type { LoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'

/** What came of a crowd's digests: the ledger held against what stands on the platforms. */
export type Tally = {
  readonly deliveries: number
  readonly parts: number
  /** Digests not sent and not held, and parts called posted that are not there. */
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  readonly held: number
  readonly unsettled: number
}

/** Counts, for every channel, how often each part of its digest stands there. */
export function tally(path: string, slack: LoopbackSlack, discord: LoopbackDiscord): Tally {
  const database = new DatabaseSync(path, { readOnly: true })
  const deliveries = database
    .prepare(`select id, outlet, channel, state, reason from deliveries where purpose = 'digest'`)
    .all()
  const parts = Map.groupBy(
    database.prepare('select delivery, number, state, posted_id from delivery_parts').all(),
    (row) => String(row['delivery']),
  )
  database.close()
  const count = { slack: slackCounter(slack), discord: discordCounter(discord) }
  const lost: string[] = []
  const twice: string[] = []
  let total = 0
  for (const row of deliveries) {
    const id = String(row['id'])
    const outlet = row['outlet'] === 'discord' ? 'discord' : 'slack'
    const where = `${outlet} ${String(row['channel'])}`
    if (row['state'] !== 'sent' && row['state'] !== 'held')
      lost.push(`${where} is ${String(row['state'])}: ${String(row['reason'])}`)
    for (const part of parts.get(id) ?? []) {
      total += 1
      const times = count[outlet](String(row['channel']), `${id}:${String(part['number'])}`)
      if (times > 1) twice.push(`${where} part ${String(part['number'])}: ${times} times`)
      if (times === 0 && part['state'] === 'posted') lost.push(`${where} part ${String(part['number'])}`)
    }
  }
  return {
    deliveries: deliveries.length,
    parts: total,
    lost,
    twice,
    held: deliveries.filter((row) => row['state'] === 'held').length,
    unsettled: deliveries.filter((row) => row['state'] === 'due' || row['state'] === 'sending').length,
  }
}

function slackCounter(slack: LoopbackSlack): (channel: string, key: string) => number {
  const keys = Map.groupBy(slack.messages(), ({ channel, metadata }) => {
    const payload = metadata?.['event_payload']
    const key = typeof payload === 'object' && payload !== null && 'key' in payload ? payload.key : ''
    return metadata?.['event_type'] === KEY_EVENT ? `${channel} ${String(key)}` : ''
  })
  return (channel, key) => keys.get(`${channel} ${key}`)?.length ?? 0
}

function discordCounter(discord: LoopbackDiscord): (channel: string, key: string) => number {
  const rooms = Map.groupBy(
    [...discord.world.channels.values()],
    (channel) => ('parentId' in channel ? channel.parentId : undefined) ?? channel.id,
  )
  return (channel, key) =>
    (rooms.get(channel) ?? [])
      .flatMap((room) => discord.botMessages(room.id))
      .filter((message) => carriesKey(message as unknown as Parameters<typeof carriesKey>[0], key)).length
}
