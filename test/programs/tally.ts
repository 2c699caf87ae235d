import type { Store } from '../../src/store/open-store.ts'
import type { LoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import { textOf } from '../platforms/discord/wire.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import { digestTexts } from './crowd.ts'
import type { Member } from './crowd.ts'

/** What came of a crowd's digests, by what readers see on the platforms. */
export type Tally = {
  /** Told in full. */
  readonly told: number
  readonly messages: number
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  /** Shown by `status` as what the platform cannot tell. */
  readonly held: number
  /** Not over yet. */
  readonly unsettled: readonly string[]
}

/**
 * Counts how often each statement stands in each channel, its threads included, and asks the store only whether a
 * channel is told that its digest is held.
 */
export async function tally(
  members: readonly Member[],
  store: Store,
  slack: LoopbackSlack,
  discord: LoopbackDiscord,
): Promise<Tally> {
  const shown = { slack: readSlack(slack), discord: readDiscord(discord) }
  const result = {
    told: 0,
    messages: 0,
    lost: [] as string[],
    twice: [] as string[],
    held: 0,
    unsettled: [] as string[],
  }
  for (const { channel, subject } of members) {
    const outlet = channel.outlet === 'discord' ? 'discord' : 'slack'
    const texts = shown[outlet].get(channel.channel) ?? []
    const [delivery] = await store.subscriptions.deliveries(channel, 1)
    const where = `${outlet} ${channel.channel} (${subject}, ${delivery?.state ?? 'no delivery'})`
    const { most, least } = compare(texts, digestTexts(outlet, subject))
    result.messages += texts.length
    if (most > 0) result.twice.push(where)
    if (delivery?.state === 'held') result.held += 1
    else if (delivery?.state !== 'sent') result.unsettled.push(where)
    else if (least < 0) result.lost.push(where)
    else if (most === 0) result.told += 1
  }
  return result
}

/** How many times too often and too seldom the statements of the expected texts occur in those shown. */
function compare(shown: readonly string[], expected: readonly string[]): { most: number; least: number } {
  const [have, want] = [countStatements(shown), countStatements(expected)]
  const differences = [...want].map(([statement, count]) => (have.get(statement) ?? 0) - count)
  return { most: Math.max(...differences), least: Math.min(...differences) }
}

function countStatements(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [statement] of text.matchAll(/Statement \d+ of \w+/gu))
      counts.set(statement, (counts.get(statement) ?? 0) + 1)
  return counts
}

function readSlack(slack: LoopbackSlack): ReadonlyMap<string, readonly string[]> {
  const rooms = Map.groupBy(slack.messages(), ({ channel }) => channel)
  return new Map(
    [...rooms].map(([id, messages]) => [
      id,
      messages.map(({ text, blocks }) => JSON.stringify([text, blocks])),
    ]),
  )
}

/** A thread's messages count as its channel's. */
function readDiscord(discord: LoopbackDiscord): ReadonlyMap<string, readonly string[]> {
  const roomOf = (id: string) => {
    const channel = discord.world.channels.get(id)
    return (channel !== undefined && 'parentId' in channel ? channel.parentId : undefined) ?? id
  }
  const rooms = Map.groupBy(discord.botMessages(), (message) => roomOf(message.channel_id))
  return new Map([...rooms].map(([id, messages]) => [id, messages.map(textOf)]))
}
