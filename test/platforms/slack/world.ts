import type { SlackFile } from './files.ts'
import { randomBytes } from 'node:crypto'
import type { Fault } from '../faults.ts'
import type { Json } from './json.ts'
import { channelOf, userOf, workspaceOf } from './furnish.ts'
import { defaultRoom } from './options.ts'
import type { LoopbackSlackOptions } from './options.ts'
import { createRateLimiter } from './rate-limits.ts'
import type { RateLimiter } from './rate-limits.ts'
import type {
  Call,
  Channel,
  Delivery,
  Ephemeral,
  Message,
  Occurrence,
  Shown,
  User,
  View,
  Workspace,
} from './records.ts'

/** A trigger as handed out with a command or click. */
export type Trigger = {
  readonly at: number
  readonly user: string
  readonly team: string
  readonly view?: string
  used: boolean
}

/** A response URL: five uses in thirty minutes, and the message it belongs to, if any. */
export type ResponseUrl = {
  readonly id: string
  readonly delivery: string
  readonly at: number
  readonly team: string
  readonly channel: string
  readonly user: string
  readonly source?: { readonly kind: 'message' | 'ephemeral'; readonly ts: string }
  uses: number
}

/** A message promised for later with `chat.scheduleMessage`. */
export type Scheduled = {
  readonly id: string
  readonly team: string
  readonly channel: string
  readonly postAt: number
  readonly args: Json
  done: boolean
}

/** Everything the loopback Slack knows; it outlives any app that talks to it. */
export type World = {
  readonly appId: string
  readonly appToken: string
  readonly signingSecret: string
  readonly verificationToken: string
  readonly clock: () => number
  readonly ackTimeout: number
  readonly retryScale: number
  readonly subscriptions: Set<string>
  readonly echo: boolean
  readonly workspaces: Map<string, Workspace>
  readonly channels: Map<string, Channel>
  readonly users: Map<string, User>
  readonly messages: Message[]
  readonly ephemerals: Ephemeral[]
  readonly views: View[]
  readonly calls: Call[]
  readonly deliveries: Delivery[]
  readonly triggers: Map<string, Trigger>
  readonly responseUrls: Map<string, ResponseUrl>
  readonly scheduled: Scheduled[]
  readonly files: Map<string, SlackFile>
  /** Milliseconds until a completed upload can be shown. */
  readonly fileDelay: number
  readonly threads: Map<string, Json>
  readonly tickets: Set<string>
  readonly faults: Fault[]
  historyLag: { since: number; ms?: number; calls?: number } | undefined
  outageUntil: number
  limiter: RateLimiter
  base: string
  nextTs: () => string
  nextId: (prefix: string) => string
  /** Everything readers were shown, in order. */
  readonly shown: Shown[]
  announce: (occurrence: Occurrence) => void
  watch: (listener: (occurrence: Occurrence) => void) => () => void
  /** Runs something after real milliseconds, unless the server closes first. */
  later: (ms: number, run: () => void) => void
  stopTimers: () => void
}

/** Furnishes a loopback Slack from its options. */
export function createWorld(options: LoopbackSlackOptions): World {
  const clock = options.clock ?? Date.now
  const workspaces = new Map(
    (options.workspaces ?? [{ id: 'T0DESK' }]).map((given) => [given.id, workspaceOf(given, options)]),
  )
  const home = workspaces.values().next().value
  if (!home) throw new Error('Cannot start loopback Slack: no workspace given')
  return {
    appId: 'A0ATTACHE',
    appToken: options.appToken ?? 'xapp-1-A0ATTACHE-loopback',
    signingSecret: options.signingSecret ?? 'loopback-signing-secret',
    verificationToken: 'loopback-verification-token',
    clock,
    ackTimeout: options.ackTimeout ?? 3000,
    retryScale: options.retryScale ?? 1,
    subscriptions: new Set(options.subscriptions ?? ['app_mention', 'message.im']),
    echo: options.echo ?? false,
    workspaces,
    channels: new Map(
      (options.channels ?? defaultRoom.channels).map((given) => [
        given.id,
        channelOf(given, workspaces, home),
      ]),
    ),
    users: new Map((options.users ?? defaultRoom.users).map((given) => [given.id, userOf(given, home)])),
    messages: [],
    ephemerals: [],
    views: [],
    calls: [],
    deliveries: [],
    triggers: new Map(),
    responseUrls: new Map(),
    scheduled: [],
    files: new Map(),
    fileDelay: options.fileDelay ?? 0,
    threads: new Map(),
    tickets: new Set(),
    faults: [],
    historyLag: undefined,
    outageUntil: 0,
    limiter: createRateLimiter(options.rateLimits),
    base: '',
    nextTs: tsSource(clock),
    nextId: idSource(),
    ...announcements(),
    ...timers(),
  }
}

function tsSource(clock: () => number): () => string {
  let last = 0
  return () => {
    last = Math.max(last + 1, clock() * 1000)
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
  }
}

function idSource(): (prefix: string) => string {
  let count = 0
  return (prefix) => {
    count += 1
    return `${prefix}${String(count).padStart(4, '0')}${randomBytes(4).toString('hex').toUpperCase()}`
  }
}

function announcements(): Pick<World, 'announce' | 'watch' | 'shown'> {
  const listeners = new Set<(occurrence: Occurrence) => void>()
  const shown: Shown[] = []
  return {
    shown,
    announce: (occurrence) => {
      if (occurrence.kind === 'answer') shown.push(occurrence)
      for (const listener of listeners) listener(occurrence)
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function timers(): Pick<World, 'later' | 'stopTimers'> {
  const running = new Set<NodeJS.Timeout>()
  return {
    later: (ms, run) => {
      const timer = setTimeout(() => {
        running.delete(timer)
        run()
      }, ms)
      running.add(timer)
    },
    stopTimers: () => {
      for (const timer of running) clearTimeout(timer)
      running.clear()
    },
  }
}
