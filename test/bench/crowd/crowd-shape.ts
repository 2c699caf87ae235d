/** Everything is ten times as fast as on the real platforms. */
export const SCALE = 10

/** Messages a second that a workspace takes (Discord: the whole bot; Slack: 300 a minute), before scaling. */
const REAL = { discord: 50, slack: 5 } as const

/** Discord's limit is for all guilds together, Slack's for each workspace: ten of them take as much as one Discord. */
export const WORKSPACES = {
  discord: ['800000000000000000'],
  slack: Array.from({ length: 10 }, (_, at) => `T0CROWD${at}`),
} as const

/** Messages a second that one workspace takes here. */
export const PACE = { discord: REAL.discord * SCALE, slack: REAL.slack * SCALE } as const

/** Messages a second that all take together. */
export function allowedPace(outlet: 'slack' | 'discord'): number {
  return PACE[outlet] * WORKSPACES[outlet].length
}

/** Some of a platform's channels: those of one group stay apart from the others'. */
export type Crowd = { readonly group: number; readonly count: number }

/** The ids of a crowd's channels. */
export function channelIds(outlet: 'slack' | 'discord', { group, count }: Crowd): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${groupPrefix(outlet, group)}00000000000${100_000 + at}`)
}

/** What the ids of a group's channels begin with. */
export function groupPrefix(outlet: 'slack' | 'discord', group: number): string {
  return `${outlet === 'discord' ? '9' : 'C'}${group}`
}

/** The workspace a channel belongs to: they take turns. */
export function workspaceOf(outlet: 'slack' | 'discord', channel: string): string {
  const all = WORKSPACES[outlet]
  return all[Number(channel.slice(-5)) % all.length] ?? ''
}
