import type { RateLimits } from './rate-limits.ts'

/** One workspace that has the app installed. */
export type WorkspaceOptions = {
  readonly id: string
  readonly name?: string
  readonly domain?: string
  readonly botToken?: string
  readonly botUser?: string
  readonly botId?: string
  readonly scopes?: readonly string[]
}

/** One conversation; the bot is a member unless `bot` is false. */
export type ChannelOptions = {
  readonly id: string
  readonly name?: string
  readonly team?: string
  readonly kind?: 'channel' | 'im' | 'mpim'
  readonly members?: readonly string[]
  readonly bot?: boolean
  readonly private?: boolean
  readonly archived?: boolean
}

/** One person; `tz` is the IANA name Slack shows in `users.info`. */
export type UserOptions = {
  readonly id: string
  readonly name?: string
  readonly team?: string
  readonly tz?: string
  readonly is_admin?: boolean
  readonly is_restricted?: boolean
  readonly is_ultra_restricted?: boolean
  readonly deleted?: boolean
}

/** How the loopback Slack is furnished; everything has a default that a first test can live with. */
export type LoopbackSlackOptions = {
  readonly port?: number
  readonly workspaces?: readonly WorkspaceOptions[]
  readonly channels?: readonly ChannelOptions[]
  readonly users?: readonly UserOptions[]
  readonly scopes?: readonly string[]
  readonly appToken?: string
  readonly signingSecret?: string
  readonly clock?: () => number
  /** Off unless given, so that most tests need not wait a second between posts. */
  readonly rateLimits?: RateLimits | false
  /** How long Slack waits for an acknowledgement. */
  readonly ackTimeout?: number
  /** One minute between event retries lasts `60_000 * retryScale` milliseconds here. */
  readonly retryScale?: number
  /** Event types the app subscribes to; `message.channels` makes a mention arrive twice, as in Slack. */
  readonly subscriptions?: readonly string[]
  /** Milliseconds until a completed upload can be shown; at Slack it takes a moment. */
  readonly fileDelay?: number
  /** Whether the app hears its own messages, as it does when it subscribes to `message.*`. */
  readonly echo?: boolean
}

/** The scopes a briefing bot is usually given. */
export const defaultScopes: readonly string[] = Object.freeze([
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'mpim:history',
  'mpim:read',
  'team:read',
  'users:read',
])

/** A desk with an editor, a reporter and two guests; a private, a foreign and an archived channel. */
export const defaultRoom = Object.freeze({
  users: [
    { id: 'U0EDITOR', name: 'editor', tz: 'Asia/Shanghai' },
    { id: 'U0REPORTER', name: 'reporter', tz: 'America/New_York' },
    { id: 'U0GUEST', name: 'guest', tz: 'Europe/London', is_restricted: true },
    { id: 'U0ULTRA', name: 'ultra', tz: 'Europe/London', is_restricted: true, is_ultra_restricted: true },
  ] satisfies readonly UserOptions[],
  channels: [
    { id: 'C0DESK', name: 'desk', members: ['U0EDITOR', 'U0REPORTER', 'U0GUEST'] },
    { id: 'C0WORLD', name: 'world', members: ['U0EDITOR', 'U0REPORTER'] },
    { id: 'C0ELSEWHERE', name: 'elsewhere', members: ['U0EDITOR'], bot: false },
    { id: 'C0ARCHIVE', name: 'archive', members: ['U0EDITOR'], archived: true },
    { id: 'C0PRIVATE', name: 'private', members: ['U0EDITOR'], private: true },
    { id: 'C0SECRET', name: 'secret', members: ['U0EDITOR'], private: true, bot: false },
    { id: 'D0EDITOR', kind: 'im', members: ['U0EDITOR'] },
  ] satisfies readonly ChannelOptions[],
})
