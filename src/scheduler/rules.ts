/** How fast an outlet may be spoken to. */
export type Limit = {
  /** Messages a second, for the whole outlet or for each workspace. */
  readonly perSecond: number
  readonly shared: 'outlet' | 'workspace'
  /** Milliseconds between two messages in one channel. */
  readonly channelGap: number
}

/** Every span of time the scheduler goes by, in milliseconds, and how fast it may speak. */
export type Rules = {
  /** A digest that is later than this is missed. */
  readonly catchUp: number
  /** A digest that is later than this says so. */
  readonly lateAfter: number
  /** A process that is silent for longer has lost its delivery to another. */
  readonly lease: number
  /** After this a post without an answer may or may not be out. */
  readonly postTimeout: number
  /** A message that is not found this long after it was sent is not coming. */
  readonly settleAfter: number
  /** Pauses between tries; the last one repeats. */
  readonly pauses: readonly number[]
  /** Deliveries worked on at once, for each outlet; most of them wait for their turn. */
  readonly atOnce: number
  readonly limits: Readonly<Record<string, Limit>>
}

const SECOND = 1000
const MINUTE = 60 * SECOND

/** The rules unless configured otherwise; sources are in `facts` of each platform's own pages. */
export const RULES: Rules = {
  catchUp: 180 * MINUTE,
  lateAfter: 10 * MINUTE,
  // Longer than a post with all its tries, so that whoever lost a lease is no longer posting.
  lease: 180 * SECOND,
  postTimeout: 90 * SECOND,
  settleAfter: 120 * SECOND,
  pauses: [5 * SECOND, 15 * SECOND, 45 * SECOND, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE],
  atOnce: 200,
  limits: {
    // https://discord.com/developers/docs/topics/rate-limits: 50 requests a second; about 5 in 5 s in a channel.
    discord: { perSecond: 50, shared: 'outlet', channelGap: 1000 },
    // https://docs.slack.dev/apis/web-api/rate-limits: 1 a second in a channel, several hundred a minute in a workspace.
    slack: { perSecond: 5, shared: 'workspace', channelGap: 1000 },
  },
}

/** For an outlet nobody has measured. */
export const CAREFUL: Limit = { perSecond: 1, shared: 'outlet', channelGap: 1000 }
