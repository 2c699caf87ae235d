/**
 * Slack's posting and method limits: 1 message a second in a channel, a limit for the workspace, and tiers.
 *
 * `scale` shortens every window: with 0.01 a second lasts ten milliseconds.
 */
export type RateLimits = {
  readonly scale?: number
  readonly perChannelPerSecond?: number
  readonly workspacePerMinute?: number
  readonly methodsPerMinute?: Readonly<Record<string, number>>
}

/** Tells how long a call must wait, zero meaning that it may pass and has been counted. */
export type RateLimiter = (call: { team: string; method: string; channel?: string; now: number }) => number

type Window = { readonly key: string; readonly limit: number; readonly length: number }

const posting = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.scheduleMessage'])

// Slack's tiers 3 and 4; an app sold outside the Marketplace has 1 for both ways to read history.
const tiers: Readonly<Record<string, number>> = {
  'chat.update': 50,
  'chat.delete': 50,
  'conversations.history': 50,
  'conversations.replies': 50,
  'conversations.info': 50,
  'conversations.open': 50,
  'conversations.members': 100,
  'users.info': 100,
  'users.conversations': 50,
  'views.open': 100,
  'views.update': 100,
  'views.publish': 100,
}

/** Counts calls in sliding windows; without limits everything passes. */
export function createRateLimiter(limits: RateLimits | false | undefined): RateLimiter {
  if (!limits) return () => 0
  const passed = new Map<string, number[]>()
  return (call) => {
    const windows = windowsOf(limits, call)
    const waits = windows.map(({ key, limit, length }) => {
      const recent = (passed.get(key) ?? []).filter((at) => at > call.now - length)
      passed.set(key, recent)
      return recent.length < limit ? 0 : (recent[recent.length - limit] ?? call.now) + length - call.now
    })
    const wait = Math.max(0, ...waits)
    if (wait === 0) for (const { key } of windows) passed.get(key)?.push(call.now)
    return wait
  }
}

function windowsOf(limits: RateLimits, call: { team: string; method: string; channel?: string }): Window[] {
  const scale = limits.scale ?? 1
  const windows: Window[] = []
  if (posting.has(call.method)) {
    const channel = `${call.team}/${call.channel ?? ''}`
    windows.push({ key: channel, limit: limits.perChannelPerSecond ?? 1, length: 1000 * scale })
    windows.push({ key: call.team, limit: limits.workspacePerMinute ?? 300, length: 60_000 * scale })
  }
  const tier = limits.methodsPerMinute?.[call.method] ?? tiers[call.method]
  if (tier) windows.push({ key: `${call.team}:${call.method}`, limit: tier, length: 60_000 * scale })
  return windows
}
