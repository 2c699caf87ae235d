import { EventEmitter } from 'node:events'
import type { Fault } from '../faults.ts'
import { addGuild, createUser } from './guilds.ts'
import type { Interaction } from './interactions.ts'
import type { LoopbackDiscordOptions } from './options.ts'
import type { RefusalCode } from './refusal.ts'
import { createSnowflakes } from './snowflake.ts'
import type { Wire, WireMessage, WireUser } from './wire.ts'

export interface Role {
  readonly id: string
  readonly name: string
  readonly permissions: bigint
}

export interface Member {
  readonly user: WireUser
  readonly nick: string | null
  readonly roles: readonly string[]
  readonly joinedAt: string
}

export interface Guild {
  readonly id: string
  readonly name: string
  readonly locale: string
  readonly ownerId: string
  readonly roles: Map<string, Role>
  readonly members: Map<string, Member>
  /** False once the bot was removed; the guild then answers nothing. */
  hasBot: boolean
}

export interface Channel {
  readonly id: string
  readonly type: number
  readonly guildId?: string
  readonly parentId?: string
  readonly recipientId?: string
  readonly ownerId?: string
  name: string
  topic: string | null
  /** What the bot may not do here, on top of its roles. */
  denied: bigint
  archived: boolean
  locked: boolean
  autoArchive: number
  messageCount: number
  lastMessageId: string | null
  /** True once deleted: every request about it is 10003. */
  gone: boolean
  readonly createdAt: number
  /** Everything posted here, oldest first, deleted and private messages too. */
  readonly messages: StoredMessage[]
}

/** A message with what the API never shows: who alone sees it, its nonce, what it said before. */
export interface StoredMessage {
  wire: WireMessage
  readonly createdAt: number
  readonly nonce?: string | number
  readonly visibleTo?: string
  readonly previous: WireMessage[]
  deleted: boolean
}

/** People a post would have notified. */
export interface Ping {
  readonly messageId: string
  readonly channelId: string
  readonly everyone: boolean
  readonly users: readonly string[]
  readonly roles: readonly string[]
}

/** One REST request as it came and what it got. */
export interface RecordedRequest {
  readonly at: number
  readonly method: string
  readonly path: string
  /** `POST /channels/123/messages`, the text that faults are matched against. */
  readonly route: string
  readonly query: Readonly<Record<string, string>>
  readonly body: Wire
  readonly files: readonly string[]
  status: number | undefined
  response: unknown
  fault: string | undefined
}

/** A refusal to give on demand, whatever was asked. */
export interface ScriptedRefusal {
  readonly match: (route: string) => boolean
  readonly code: RefusalCode
  times: number
}

/** One event as it was sent to the gateway's clients. */
export interface Dispatch {
  readonly event: string
  readonly data: Wire
  readonly guildId?: string
  readonly at: number
}

/** Everything the loopback Discord knows; it outlives any app that talks to it. */
export interface World {
  readonly token: string
  readonly applicationId: string
  readonly bot: WireUser
  readonly owner: WireUser
  readonly options: LoopbackDiscordOptions
  readonly now: () => number
  readonly nextId: () => string
  readonly guilds: Map<string, Guild>
  readonly channels: Map<string, Channel>
  readonly users: Map<string, WireUser>
  readonly refusesDirectMessages: Set<string>
  readonly messages: Map<string, StoredMessage>
  readonly commands: Map<string, Map<string, Wire>>
  readonly interactions: Map<string, Interaction>
  readonly interactionsByToken: Map<string, Interaction>
  readonly requests: RecordedRequest[]
  readonly dispatches: Dispatch[]
  readonly pings: Ping[]
  readonly typing: { readonly channelId: string; readonly at: number }[]
  readonly reactions: { readonly messageId: string; readonly emoji: string }[]
  readonly nonces: Map<string, { readonly messageId: string; readonly at: number }>
  readonly faults: Fault[]
  readonly refusals: ScriptedRefusal[]
  readonly invalidRequests: number[]
  outage: { readonly kind: 'unreachable' | '5xx' } | undefined
  historyLag: { readonly since: number; readonly ms: number } | undefined
  /** Sends an event to every gateway client that may have it. */
  dispatch: (event: string, data: Wire, guildId?: string) => void
  readonly changes: EventEmitter
}

/** Makes a world as the options describe it, with one guild, one channel and two people when they say nothing. */
export function createWorld(options: LoopbackDiscordOptions): World {
  const now = options.clock ?? Date.now
  const nextId = createSnowflakes(now)
  const applicationId = options.applicationId ?? nextId()
  const bot = createUser(applicationId, 'Attaché', true)
  const owner = createUser(nextId(), 'operator', false)
  const changes = new EventEmitter()
  changes.setMaxListeners(0)
  const world: World = {
    token: options.token ?? 'loopback-discord-token',
    applicationId,
    bot,
    owner,
    options,
    now,
    nextId,
    guilds: new Map(),
    channels: new Map(),
    users: new Map([
      [bot.id, bot],
      [owner.id, owner],
    ]),
    refusesDirectMessages: new Set(),
    messages: new Map(),
    commands: new Map(),
    interactions: new Map(),
    interactionsByToken: new Map(),
    requests: [],
    dispatches: [],
    pings: [],
    typing: [],
    reactions: [],
    nonces: new Map(),
    faults: [],
    refusals: [],
    invalidRequests: [],
    outage: undefined,
    historyLag: undefined,
    dispatch: () => undefined,
    changes,
  }
  for (const guild of options.guilds ?? [{}]) addGuild(world, guild)
  return world
}
