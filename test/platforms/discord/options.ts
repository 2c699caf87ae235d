import type { PermissionName } from './permissions.ts'
import type { CHANNEL_TYPES } from './wire.ts'

/** A person in a guild; whoever has the same name in two guilds is the same person. */
export interface MemberOptions {
  readonly id?: string
  readonly name: string
  readonly nick?: string
  readonly bot?: boolean
  /** Names of the guild's roles. */
  readonly roles?: readonly string[]
  /** Permissions on top of everybody's. */
  readonly permissions?: readonly PermissionName[]
  /** False refuses the bot's direct messages (50007). */
  readonly directMessages?: boolean
}

/** A channel of a guild. */
export interface ChannelOptions {
  readonly id?: string
  readonly name: string
  readonly type?: keyof typeof CHANNEL_TYPES
  /** What the bot may not do there: `ViewChannel` makes it 50001, anything else 50013. */
  readonly deny?: readonly PermissionName[]
}

/** A guild; with nothing said it is `Newsroom` with the channel `desk`, its manager `ana` and her colleague `ben`. */
export interface GuildOptions {
  readonly id?: string
  readonly name?: string
  readonly locale?: string
  readonly owner?: string
  readonly channels?: readonly ChannelOptions[]
  readonly members?: readonly MemberOptions[]
  readonly roles?: readonly {
    readonly id?: string
    readonly name: string
    readonly permissions?: readonly PermissionName[]
  }[]
  /** What the bot may do on top of everybody's: `MentionEveryone`, `ManageMessages`, … */
  readonly botPermissions?: readonly PermissionName[]
}

/** Rate limits; times are real, whatever the clock says. */
export interface RateLimitOptions {
  /** Authorised requests a second; 50. */
  readonly globalPerSecond?: number
  /** Posts, and edits, to one channel in one window; 5. */
  readonly perChannel?: number
  /** Length of a window in milliseconds; 5,000. */
  readonly windowMs?: number
}

/** A privileged intent that the app's settings page can switch on. */
export type PrivilegedIntent = 'MessageContent' | 'GuildMembers' | 'GuildPresences'

/** What a loopback Discord starts with; everything has a default. */
export interface LoopbackDiscordOptions {
  readonly guilds?: readonly GuildOptions[]
  readonly token?: string
  readonly applicationId?: string
  /** Privileged intents switched on in the app's settings; any other one asked for closes with 4014. */
  readonly intentsAllowed?: readonly PrivilegedIntent[]
  /** False switches them off. */
  readonly rateLimits?: RateLimitOptions | false
  /** Milliseconds since 1970; ids, deadlines and the life of nonces follow it. */
  readonly clock?: () => number
  readonly port?: number
  /** How long the first answer to an interaction may take (3,000), and how long its token lives (900,000). */
  readonly deadlines?: { readonly callbackMs?: number; readonly tokenMs?: number }
  /** What an outlived token gets. */
  readonly expiredToken?: 10015 | 50027
  readonly heartbeatMs?: number
  /** How long a lost gateway connection can be resumed; 60,000. */
  readonly resumeMs?: number
  /** How long the driver waits for the app before it gives up; 5,000. */
  readonly patienceMs?: number
}
