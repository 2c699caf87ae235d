import type { AddressInfo } from 'node:net'
import type { Fault, FaultKind } from '../faults.ts'
import type { Target } from './clicks.ts'
import type { CommandRequest } from './command-data.ts'
import { answerControl } from './control.ts'
import { createDisturbances } from './disturbances.ts'
import { createGateway, type Gateway } from './gateway.ts'
import { countInvalid, createHttpServer } from './http-server.ts'
import type { InteractionHandle, Patience, ShownModal } from './interaction-handle.ts'
import type { Whereabouts } from './lookup.ts'
import type { GuildOptions, LoopbackDiscordOptions } from './options.ts'
import { createPeople } from './people.ts'
import type { PermissionName } from './permissions.ts'
import type { RefusalCode } from './refusal.ts'
import { createRecords } from './records.ts'
import { waitUntil } from './wait.ts'
import type { Wire, WireMessage } from './wire.ts'
import {
  type Channel,
  createWorld,
  type Dispatch,
  type Guild,
  type Ping,
  type RecordedRequest,
  type World,
} from './world.ts'

/** A fault to script: `route` is a glob like `gateway MESSAGE_*`, where `*` stands for one part of a path (`PUT /users/*`). */
export interface FaultRequest {
  readonly route: string | RegExp | ((route: string) => boolean)
  readonly kind: FaultKind
  /** How many matching calls go wrong; 1. */
  readonly times?: number
  readonly ms?: number
  readonly landsLate?: boolean
  readonly retryAfterSeconds?: number
  readonly scope?: 'user' | 'global' | 'shared'
  readonly status?: number
}

/** A message a person posted, and the bot's answer to it. */
export interface SentMessage {
  readonly message: WireMessage
  readonly event: Dispatch
  /** Waits for the bot's next message in that channel, or in the thread on that message. */
  readonly answer: (patience?: Patience) => Promise<WireMessage>
}

/** What a person says, and where. */
export interface Saying extends Whereabouts {
  readonly text: string
  /** The message it replies to. */
  readonly replyTo?: WireMessage | string
  /** False replies without notifying its author. */
  readonly ping?: boolean
}

/** A loopback Discord: a server the real discord.js talks to, and the people on the other side of it. */
export interface LoopbackDiscord {
  /** What `DISCORD_API_URL` is set to. */
  readonly url: string
  readonly port: number
  readonly token: string
  readonly applicationId: string
  readonly world: World
  readonly gateway: Gateway
  /** Resolves once a client is identified. */
  readonly ready: (patience?: Patience) => Promise<void>
  /** Runs a slash command, waiting first for it to be registered. */
  readonly command: (request: CommandRequest & Whereabouts & Sending) => Promise<InteractionHandle>
  /** What is offered while somebody types; the typed text is the focused option's value. */
  readonly autocomplete: (
    request: CommandRequest & Whereabouts & Sending & { readonly focused: string } & Patience,
  ) => Promise<readonly { readonly name: string; readonly value: string | number }[]>
  readonly click: (
    message: WireMessage | string,
    target: Target & Pick<Whereabouts, 'user'> & Sending,
  ) => InteractionHandle
  readonly choose: (
    message: WireMessage | string,
    target: Target & Pick<Whereabouts, 'user'> & Sending & { readonly values: readonly string[] },
  ) => InteractionHandle
  readonly submitModal: (
    modal: ShownModal,
    values: Readonly<Record<string, string | readonly string[]>>,
    sending?: Pick<Whereabouts, 'user'> & Sending,
  ) => InteractionHandle
  /** Posts as a person. */
  readonly message: (saying: Saying) => SentMessage
  /** Posts as a person, with the bot mentioned first. */
  readonly mention: (saying: Saying) => SentMessage
  readonly reply: (
    message: WireMessage | string,
    text: string,
    how?: Pick<Saying, 'user' | 'ping'>,
  ) => SentMessage
  /** A person starts a thread, on a message if one is given. */
  readonly startThread: (
    where: Whereabouts & { readonly name: string; readonly on?: WireMessage | string },
  ) => Channel
  /** Sends an event again, as Discord sometimes does. */
  readonly repeat: (event: Dispatch | InteractionHandle | SentMessage, times?: number) => void
  readonly dispatch: (event: string, data: Wire, guild?: string) => void
  /** Closes every gateway connection with a code, or without a close frame (1006). */
  readonly closeGateway: (code: number) => void
  /** Asks every client to reconnect and resume (opcode 7). */
  readonly askReconnect: () => void
  /** Makes the next resume fail, so that clients identify anew. */
  readonly forgetSessions: () => void
  readonly addGuild: (guild: GuildOptions) => Guild
  readonly removeBot: (guild?: string) => void
  /** Changes a channel or thread and tells the app; `gone` deletes it. */
  readonly setChannel: (
    channel: string,
    change: {
      readonly deny?: readonly PermissionName[]
      readonly archived?: boolean
      readonly locked?: boolean
      readonly gone?: true
    },
  ) => void
  /** Makes an interaction's token outlive its fifteen minutes. */
  readonly expire: (handle: InteractionHandle) => void
  /** What a channel shows now, oldest first. */
  readonly messages: (channel?: string) => WireMessage[]
  /** What the bot posted there, oldest first. */
  readonly botMessages: (channel?: string) => WireMessage[]
  /** A message as it reads now; undefined once deleted. */
  readonly current: (message: WireMessage | string) => WireMessage | undefined
  /** What a message said before each edit, oldest first. */
  readonly edits: (message: WireMessage | string) => readonly WireMessage[]
  /** Messages only this person sees, oldest first. */
  readonly ephemerals: (user?: string) => WireMessage[]
  /** Deferred answers that were never filled in: the reader still sees the bot thinking. */
  readonly thinking: () => WireMessage[]
  readonly commands: (guild?: string) => Wire[]
  readonly channel: (name: string) => Channel
  readonly handles: () => InteractionHandle[]
  readonly requests: readonly RecordedRequest[]
  /** Whoever a post would have notified; empty is what a bot that pings nobody leaves. */
  readonly pings: readonly Ping[]
  /** Requests of the last ten minutes that count towards Discord's ban (401, 403, 429). */
  readonly invalidRequests: number
  /** Resolves with the first true value; asked again at every change, and now and then for what only the app knows. */
  readonly waitFor: <T>(
    predicate: (discord: LoopbackDiscord) => T | undefined | null | false,
    patience?: Patience,
  ) => Promise<T>
  readonly fault: (request: FaultRequest) => Fault
  /** Refuses the next matching requests with one of Discord's codes, without doing their work. */
  readonly refuse: (request: {
    readonly route: FaultRequest['route']
    readonly code: RefusalCode
    readonly times?: number
  }) => void
  readonly clearFaults: () => void
  /** Everything fails until it is ended, or for `ms`: no connection, or 503; the gateway is cut. */
  readonly outage: (how?: { readonly kind?: 'unreachable' | '5xx'; readonly ms?: number }) => {
    readonly end: () => void
  }
  /** From now on history shows a post only after `ms` of the clock; for ever until ended if not said. */
  readonly lagHistory: (ms?: number) => { readonly end: () => void }
  readonly close: () => Promise<void>
}

/** How an interaction reaches the app. */
export interface Sending {
  readonly locale?: string
  readonly userInstall?: boolean
}

/** Starts a loopback Discord on a free port of 127.0.0.1, or on the one given. */
export async function startLoopbackDiscord(options: LoopbackDiscordOptions = {}): Promise<LoopbackDiscord> {
  const world = createWorld(options)
  let base = ''
  const server = createHttpServer(
    world,
    () => `${base.replace('http', 'ws')}/gateway`,
    (request, response) => answerControl(discord, request, response),
  )
  const gateway = createGateway(world, server, () => `${base.replace('http', 'ws')}/gateway`)
  world.dispatch = gateway.dispatch
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  base = `http://127.0.0.1:${port}`
  const close = async () => {
    gateway.stop()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeAllConnections()
    await closed
  }
  const discord: LoopbackDiscord = createDriver(world, gateway, base, port, close)
  return discord
}

function createDriver(
  world: World,
  gateway: Gateway,
  url: string,
  port: number,
  close: () => Promise<void>,
): LoopbackDiscord {
  const patienceMs = world.options.patienceMs ?? 5000
  const driver: LoopbackDiscord = {
    url,
    port,
    token: world.token,
    applicationId: world.applicationId,
    world,
    gateway,
    ready: async ({ timeout = patienceMs } = {}) => {
      await waitUntil(
        world,
        () => gateway.connected() > 0,
        timeout,
        () => 'a gateway client',
      )
    },
    ...createPeople(world, patienceMs),
    ...createDisturbances(world, gateway),
    ...createRecords(world),
    requests: world.requests,
    pings: world.pings,
    get invalidRequests() {
      return countInvalid(world)
    },
    waitFor: (predicate, { timeout = patienceMs } = {}) =>
      waitUntil(
        world,
        () => predicate(driver),
        timeout,
        () => predicate.toString().slice(0, 200),
      ),
    close,
  }
  return driver
}
