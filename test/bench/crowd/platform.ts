import { startLoopbackDiscord } from '../../platforms/discord/loopback-discord.ts'
import { startLoopbackSlack } from '../../platforms/slack/server.ts'
import { channelIds, groupPrefix, PACE, SCALE, workspaceOf, WORKSPACES } from './crowd-shape.ts'
import type { Crowd } from './crowd-shape.ts'

/** What a platform process is started with. */
export type PlatformSettings = {
  readonly outlet: 'slack' | 'discord'
  readonly crowds: readonly Crowd[]
}

/** What it says once it listens. */
export type Listening = { readonly url: string; readonly tokens: Readonly<Record<string, string>> }

/** What it saw in some of its channels: messages, refusals for being too fast, and when, in milliseconds. */
export type Seen = {
  readonly messages: number
  /** Channels with more than one. */
  readonly twice: number
  readonly first: number
  readonly last: number
  readonly refused: number
}

const settings = JSON.parse(process.argv[2] ?? '{}') as PlatformSettings
const channels = settings.crowds.flatMap((crowd) => channelIds(settings.outlet, crowd))
const { listening, posted, refused } = await (settings.outlet === 'discord' ? openDiscord() : openSlack())
process.on('message', (group: number) => {
  const prefix = groupPrefix(settings.outlet, group)
  const times = posted().filter(({ channel }) => channel.startsWith(prefix))
  const channels = new Set(times.map(({ channel }) => channel))
  const seen: Seen = {
    messages: times.length,
    twice: times.length - channels.size,
    first: Math.min(...times.map(({ at }) => at)),
    last: Math.max(...times.map(({ at }) => at)),
    refused: refused(),
  }
  process.send?.(seen)
})
process.on('disconnect', () => process.exit())
process.send?.(listening)

async function openDiscord() {
  const discord = await startLoopbackDiscord({
    guilds: WORKSPACES.discord.map((id) => ({
      id,
      channels: channels.map((channel) => ({ id: channel, name: `c${channel}` })),
    })),
    rateLimits: { globalPerSecond: PACE.discord },
  })
  return {
    listening: {
      url: discord.url,
      tokens: Object.fromEntries(WORKSPACES.discord.map((id) => [id, discord.token])),
    },
    posted: () =>
      [...discord.world.messages.values()].map(({ wire, createdAt }) => ({
        channel: wire.channel_id,
        at: createdAt,
      })),
    refused: () => discord.requests.filter(({ status }) => status === 429).length,
  }
}

async function openSlack() {
  const slack = await startLoopbackSlack({
    workspaces: WORKSPACES.slack.map((id) => ({ id, botToken: `xoxb-${id}` })),
    channels: channels.map((id) => ({ id, team: workspaceOf('slack', id) })),
    rateLimits: { scale: 1 / SCALE },
  })
  return {
    listening: {
      url: slack.url,
      tokens: Object.fromEntries(WORKSPACES.slack.map((id) => [id, `xoxb-${id}`])),
    },
    posted: () => slack.messages().map(({ channel, at }) => ({ channel, at })),
    refused: () => slack.calls.filter(({ status }) => status === 429).length,
  }
}
