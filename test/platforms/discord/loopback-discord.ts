import type { AddressInfo } from 'node:net'
import type { Fault, FaultKind } from '../faults.ts'
import { composeChoice, composeClick, composeSubmission, type Target } from './clicks.ts'
import { type CommandRequest, composeCommandData, findCommand } from './command-data.ts'
import { answerControl } from './control.ts'
import { createGateway, type Gateway } from './gateway.ts'
import { countInvalid, createHttpServer } from './http-server.ts'
import {
  createHandle,
  type InteractionHandle,
  type Patience,
  sendInteraction,
  type ShownModal,
} from './interaction-handle.ts'
import { getChannel, getGuild, getUser, getWhereabouts, type Whereabouts } from './lookup.ts'
import { postMessage } from './messages.ts'
import type { GuildOptions, LoopbackDiscordOptions } from './options.ts'
import { bitsOf, type PermissionName } from './permissions.ts'
import { isEphemeral, shapeChannel, shapeGuildCreate } from './shapes.ts'
import { createThread } from './threads.ts'
import type { Wire, WireMessage } from './wire.ts'
import { waitUntil } from './wait.ts'
import {
  addGuild,
  type Channel,
  createWorld,
  type Dispatch,
  type Guild,
  isThread,
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

type People = Pick<
  LoopbackDiscord,
  | 'command'
  | 'autocomplete'
  | 'click'
  | 'choose'
  | 'submitModal'
  | 'message'
  | 'mention'
  | 'reply'
  | 'startThread'
>

function createPeople(world: World, patienceMs: number): People {
  const stored = (message: WireMessage | string) => requireStored(world, message)
  const whereOf = (message: WireMessage, user: string | undefined) => {
    const channel = world.channels.get(message.channel_id)
    const owner = user ?? world.messages.get(message.id)?.visibleTo ?? channel?.recipientId
    return getWhereabouts(world, {
      channel: message.channel_id,
      ...(owner === undefined ? {} : { user: owner }),
    })
  }
  const registered = async (request: CommandRequest, guildId: string | undefined) => {
    if (request.force) return
    await waitUntil(
      world,
      () => findCommand(world, request.name, guildId),
      patienceMs,
      () => `/${request.name} to be registered`,
    )
  }
  const say = (saying: Saying): SentMessage => {
    const where = getWhereabouts(world, saying)
    const reference =
      saying.replyTo === undefined
        ? {}
        : {
            message_reference: { message_id: stored(saying.replyTo).id },
            allowed_mentions: { replied_user: saying.ping ?? true },
          }
    const sent = postMessage(world, {
      channel: where.channel,
      author: where.user,
      payload: { content: saying.text, ...reference },
    })
    const event = world.dispatches.at(-1)
    if (!event) throw new Error('Cannot find the event of a message that was just sent')
    return {
      message: sent.wire,
      event,
      answer: (patience) => waitForAnswer(world, sent.wire, patience?.timeout ?? patienceMs),
    }
  }
  const component = (message: WireMessage, data: Wire, how: Pick<Whereabouts, 'user'> & Sending) =>
    sendInteraction(world, {
      type: 3,
      where: whereOf(message, how.user),
      data,
      sourceId: message.id,
      ...sendingOf(how),
    })
  return {
    command: async (request) => {
      const where = getWhereabouts(world, request)
      await registered(request, where.guild?.id)
      return sendInteraction(world, {
        type: 2,
        where,
        data: composeCommandData(world, where, request),
        ...sendingOf(request),
      })
    },
    autocomplete: async (request) => {
      const where = getWhereabouts(world, request)
      await registered(request, where.guild?.id)
      const options = { ...request.options, [request.focused]: request.options?.[request.focused] ?? '' }
      const data = composeCommandData(world, where, { ...request, options }, request.focused)
      return sendInteraction(world, { type: 4, where, data, ...sendingOf(request) }).choices(request)
    },
    click: (message, target) => component(stored(message), composeClick(stored(message), target), target),
    choose: (message, target) => component(stored(message), composeChoice(stored(message), target), target),
    submitModal: (modal, values, how = {}) => {
      const where = getWhereabouts(world, {
        channel: modal.interaction.channelId,
        user: how.user ?? modal.interaction.userId,
      })
      const { sourceId } = modal.interaction
      return sendInteraction(world, {
        type: 5,
        where,
        data: composeSubmission(modal, values),
        ...(sourceId === undefined ? {} : { sourceId }),
        ...sendingOf(how),
      })
    },
    message: say,
    mention: (saying) => say({ ...saying, text: `<@${world.bot.id}> ${saying.text}` }),
    reply: (message, text, how = {}) =>
      say({ channel: stored(message).channel_id, text, replyTo: message, ...how }),
    startThread: ({ name, on, ...where }) => {
      const { channel, user } = getWhereabouts(world, where)
      return createThread(
        world,
        channel,
        { name, type: 11 },
        on === undefined ? undefined : world.messages.get(stored(on).id),
        user.id,
      )
    },
  }
}

function sendingOf({ locale, userInstall }: Sending): Sending {
  return {
    ...(locale === undefined ? {} : { locale }),
    ...(userInstall === undefined ? {} : { userInstall }),
  }
}

function requireStored(world: World, message: WireMessage | string): WireMessage {
  const id = typeof message === 'string' ? message : message.id
  const found = world.messages.get(id)
  if (!found || found.deleted) throw new Error(`Cannot find message "${id}": it was never posted, or deleted`)
  return found.wire
}

function waitForAnswer(world: World, sent: WireMessage, timeoutMs: number): Promise<WireMessage> {
  const isAnswer = ({ wire, deleted }: { wire: WireMessage; deleted: boolean }) => {
    const isAfter = BigInt(wire.id) > BigInt(sent.id) && wire.author.id === world.bot.id && !deleted
    return isAfter && (wire.channel_id === sent.channel_id || wire.channel_id === sent.id)
  }
  return waitUntil(
    world,
    () => [...world.messages.values()].find(isAnswer)?.wire,
    timeoutMs,
    () => `an answer to ${JSON.stringify(sent.content.slice(0, 80))}`,
  )
}

type Disturbances = Pick<
  LoopbackDiscord,
  | 'repeat'
  | 'dispatch'
  | 'closeGateway'
  | 'forgetSessions'
  | 'addGuild'
  | 'removeBot'
  | 'setChannel'
  | 'expire'
  | 'fault'
  | 'clearFaults'
  | 'outage'
  | 'lagHistory'
>

function createDisturbances(world: World, gateway: Gateway): Disturbances {
  return {
    repeat: (source, times = 1) => {
      const { event, data, guildId } = 'data' in source ? source : source.event
      for (let count = 0; count < times; count += 1) world.dispatch(event, data, guildId)
    },
    dispatch: (event, data, guild) =>
      world.dispatch(event, data, guild === undefined ? undefined : getGuild(world, guild).id),
    closeGateway: (code) => (code === 1006 ? gateway.cut() : gateway.closeAll(code)),
    forgetSessions: () => gateway.forgetSessions(),
    addGuild: (spec) => {
      const guild = addGuild(world, spec)
      world.dispatch('GUILD_CREATE', shapeGuildCreate(world, guild, false), guild.id)
      return guild
    },
    removeBot: (name) => {
      const guild = getGuild(world, name)
      guild.hasBot = false
      world.dispatch('GUILD_DELETE', { id: guild.id }, guild.id)
    },
    setChannel: (name, change) => changeChannel(world, getChannel(world, name), change),
    expire: (handle) => {
      handle.interaction.isExpired = true
    },
    fault: ({ route, times = 1, ...rest }) => {
      const fault: Fault = { match: matcherOf(route), times, ...rest }
      world.faults.push(fault)
      return fault
    },
    clearFaults: () => {
      world.faults.length = 0
    },
    outage: ({ kind = 'unreachable', ms } = {}) => {
      world.outage = { kind }
      gateway.cut()
      const end = () => {
        world.outage = undefined
        world.changes.emit('change')
      }
      if (ms !== undefined) setTimeout(end, ms)
      return { end }
    },
    lagHistory: (ms = Infinity) => {
      world.historyLag = { since: world.now(), ms }
      return {
        end: () => {
          world.historyLag = undefined
        },
      }
    },
  }
}

function matcherOf(route: FaultRequest['route']): (route: string) => boolean {
  if (typeof route === 'function') return route
  const pattern =
    typeof route === 'string'
      ? new RegExp(
          `^${route
            .split('*')
            .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`))
            .join('[^/]+')}$`,
          'u',
        )
      : route
  return (call) => pattern.test(call)
}

function changeChannel(
  world: World,
  channel: Channel,
  { deny, archived, locked, gone }: Parameters<LoopbackDiscord['setChannel']>[1],
): void {
  if (deny) channel.denied = bitsOf(deny)
  channel.archived = archived ?? channel.archived
  channel.locked = locked ?? channel.locked
  channel.gone = gone ?? channel.gone
  const kind = isThread(channel) ? 'THREAD' : 'CHANNEL'
  world.dispatch(
    `${kind}_${channel.gone ? 'DELETE' : 'UPDATE'}`,
    shapeChannel(world, channel),
    channel.guildId,
  )
}

type Records = Pick<
  LoopbackDiscord,
  'messages' | 'botMessages' | 'current' | 'edits' | 'ephemerals' | 'commands' | 'channel' | 'handles'
>

function createRecords(world: World): Records {
  const shown = (channel?: string) => {
    const id = channel === undefined ? undefined : getChannel(world, channel).id
    return [...world.messages.values()]
      .filter(
        ({ wire, deleted }) => !deleted && !isEphemeral(wire) && (id === undefined || wire.channel_id === id),
      )
      .map(({ wire }) => wire)
  }
  const idOf = (message: WireMessage | string) => (typeof message === 'string' ? message : message.id)
  return {
    messages: shown,
    botMessages: (channel) => shown(channel).filter((message) => message.author.id === world.bot.id),
    current: (message) => {
      const found = world.messages.get(idOf(message))
      return found?.deleted ? undefined : found?.wire
    },
    edits: (message) => world.messages.get(idOf(message))?.previous ?? [],
    ephemerals: (user) => {
      const id = user === undefined ? undefined : getUser(world, user).id
      return [...world.messages.values()]
        .filter(
          ({ deleted, visibleTo }) =>
            !deleted && visibleTo !== undefined && (id === undefined || visibleTo === id),
        )
        .map(({ wire }) => wire)
    },
    commands: (guild) => [
      ...(
        world.commands.get(guild === undefined ? 'global' : getGuild(world, guild).id) ??
        new Map<string, Wire>()
      ).values(),
    ],
    channel: (name) => getChannel(world, name),
    handles: () =>
      [...world.interactions.values()].map((interaction) =>
        createHandle(world, interaction, {
          event: 'INTERACTION_CREATE',
          data: interaction.payload,
          at: interaction.createdAt,
          ...(interaction.guildId === undefined ? {} : { guildId: interaction.guildId }),
        }),
      ),
  }
}
