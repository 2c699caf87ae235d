import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Fault } from '../faults.ts'
import { askOptions, closeModal, sendAction, sendCommand, submit } from './actions.ts'
import type { Stage, Suggestions, Who } from './actions.ts'
import { createControl } from './control.ts'
import type { Transport } from './deliveries.ts'
import type { Surface, Target } from './elements.ts'
import { mention, repeat, sendEvent, uninstall, write } from './events.ts'
import type { Said, Written } from './events.ts'
import type { Handle } from './handle.ts'
import { createHttp } from './http.ts'
import type { Json } from './json.ts'
import { messageJson } from './message-json.ts'
import type { LoopbackSlackOptions } from './options.ts'
import type { Answer, Call, Delivery, Ephemeral, Message, Shown, View } from './records.ts'
import { openRequestUrl } from './request-url.ts'
import type { RequestUrls } from './request-url.ts'
import { changeRoom } from './room.ts'
import type { Room } from './room.ts'
import { openSocketMode } from './socket-mode.ts'
import type { SocketMode } from './socket-mode.ts'
import { waitFor } from './waiting.ts'
import type { Patience } from './waiting.ts'
import { createWorld } from './world.ts'
import type { World } from './world.ts'

/** A fault as a test scripts it: for a method name, a pattern or a choice of its own; once unless told. */
export type FaultScript = Omit<Fault, 'match' | 'times'> & {
  readonly method?: string | RegExp
  readonly match?: (method: string) => boolean
  readonly times?: number
}

/** A Slack of one's own on the loopback, with hands to act in it and eyes to see what an app did. */
export type LoopbackSlack = Room & {
  readonly url: string
  readonly port: number
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly team: string
  readonly botUser: string
  readonly world: World
  command: (given: Who & { readonly command: string; readonly text?: string }) => Promise<Handle>
  click: (surface: Surface, target: Target & Who & { readonly values?: Json }) => Promise<Handle>
  choose: (
    surface: Surface,
    target: Target & Who & { readonly value: unknown; readonly values?: Json },
  ) => Promise<Handle>
  suggest: (
    given: Who & {
      readonly actionId: string
      readonly blockId?: string
      readonly value: string
      readonly surface?: Surface
    },
  ) => Promise<Suggestions>
  submitView: (view: View, values?: Json, who?: Who) => Promise<Handle>
  closeView: (view: View, who?: Who) => Promise<Handle | undefined>
  mention: (written: Written) => Promise<Said>
  message: (written: Written) => Promise<Said>
  event: (event: Json, who?: Who) => Promise<Handle>
  openHome: (user?: string) => Promise<Handle>
  uninstall: (team?: string) => Promise<Handle[]>
  /** Hands something to the app once more; the last thing unless told which. */
  repeat: (what?: Handle | Delivery) => Promise<Handle>
  /** `refresh` and `warning` ask the app to reconnect, `cut` breaks its sockets without a word. */
  disconnect: (how?: 'refresh' | 'warning' | 'cut') => void
  /** Resolves once the app has this many Socket Mode connections; give ten seconds after a cut, as Bolt waits five. */
  connected: (count?: number, patience?: Patience) => Promise<number>
  messages: (channel?: string, thread?: string) => Message[]
  ephemerals: (user?: string) => Ephemeral[]
  readonly views: View[]
  readonly calls: Call[]
  /** Everything readers were shown, in order. */
  answers: () => Answer[]
  readonly deliveries: Delivery[]
  waitFor: <Value>(predicate: () => Value, patience?: Patience) => Promise<NonNullable<Value>>
  fault: (script: FaultScript) => Fault
  /** Everything fails for this long, or until the returned function is called. */
  outage: (ms?: number) => () => void
  /** Hides messages from history: for `ms` after each was posted, or during the next `calls` reads. */
  lagHistory: (lag: { readonly ms?: number; readonly calls?: number } | false) => void
  /** Delivers over HTTP to an app's request URL; without one, over Socket Mode again. */
  deliverTo: (urls?: RequestUrls) => void
  close: () => Promise<void>
}

/** Starts a loopback Slack on a free port. */
export async function startLoopbackSlack(options: LoopbackSlackOptions = {}): Promise<LoopbackSlack> {
  const world = createWorld(options)
  let control: ReturnType<typeof createControl> | undefined
  const server = createHttp(world, (...given) => control?.(...given) ?? Promise.resolve(undefined))
  const socketMode = openSocketMode(world, server)
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  world.base = `http://127.0.0.1:${port}/`
  const way: { transport: Transport } = { transport: socketMode }
  const stage: Stage = { world, transport: () => way.transport }
  const close = async (): Promise<void> => {
    world.stopTimers()
    if (way.transport !== socketMode) way.transport.cut()
    await socketMode.close()
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  const slack: LoopbackSlack = {
    ...identity(world, port),
    ...acting(stage),
    ...seeing(world),
    ...disturbing(world, socketMode),
    ...changeRoom(stage),
    deliverTo: (urls) => {
      way.transport = urls === undefined ? socketMode : openRequestUrl(world, urls)
    },
    close,
  }
  control = createControl(slack)
  if (world.echo) world.watch((occurrence) => void (occurrence.kind === 'answer' && echo(stage, occurrence)))
  return slack
}

function identity(world: World, port: number) {
  const [home] = world.workspaces.values()
  if (!home) throw new Error('Cannot start loopback Slack: no workspace')
  const { appToken, signingSecret } = world
  return {
    url: `${world.base}api/`,
    port,
    botToken: home.botToken,
    appToken,
    signingSecret,
    team: home.id,
    botUser: home.botUser,
    world,
  }
}

function acting(stage: Stage) {
  const { world } = stage
  return {
    command: (given: Who & { command: string; text?: string }) => sendCommand(stage, given),
    click: (surface: Surface, target: Target & Who & { values?: Json }) => sendAction(stage, surface, target),
    choose: (surface: Surface, target: Target & Who & { value: unknown; values?: Json }) =>
      sendAction(stage, surface, target),
    suggest: (given: Parameters<typeof askOptions>[1]) => askOptions(stage, given),
    submitView: (view: View, values: Json = {}, who: Who = {}) => submit(stage, view, values, who),
    closeView: (view: View, who: Who = {}) => closeModal(stage, view, who),
    mention: (written: Written) => mention(stage, written),
    message: (written: Written) => write(stage, written),
    event: (event: Json, who: Who = {}) => sendEvent(stage, event, who),
    openHome: (user?: string) => {
      const person = user ?? world.users.keys().next().value ?? ''
      return sendEvent(
        stage,
        { type: 'app_home_opened', user: person, channel: `D${person.slice(1)}`, tab: 'home' },
        { user: person },
      )
    },
    uninstall: (team?: string) => uninstall(stage, team ?? world.workspaces.keys().next().value ?? ''),
    repeat: (what?: Handle | Delivery) => {
      const delivery =
        what === undefined ? world.deliveries.at(-1) : 'delivery' in what ? what.delivery : what
      if (!delivery) throw new Error('Cannot repeat: nothing was delivered yet')
      return repeat(stage, delivery)
    },
  }
}

function seeing(world: World) {
  return {
    messages: (channel?: string, thread?: string) =>
      world.messages.filter(
        (message) =>
          !message.deleted &&
          (channel === undefined || message.channel === channel) &&
          (thread === undefined || message.thread_ts === thread || message.ts === thread),
      ),
    ephemerals: (user?: string) =>
      world.ephemerals.filter((each) => !each.deleted && (user === undefined || each.user === user)),
    views: world.views,
    calls: world.calls,
    deliveries: world.deliveries,
    answers: () => world.shown.map(({ answer }) => answer),
    waitFor: <Value>(predicate: () => Value, patience?: Patience) => waitFor(world, predicate, patience),
  }
}

function disturbing(world: World, socketMode: SocketMode) {
  return {
    disconnect: (how: 'refresh' | 'warning' | 'cut' = 'refresh') => {
      if (how === 'cut') socketMode.cut()
      else socketMode.refresh(how === 'refresh' ? 'refresh_requested' : how)
    },
    connected: (count = 1, patience: Patience = {}) =>
      waitFor(world, () => (socketMode.connections() >= count ? socketMode.connections() : undefined), {
        what: `${count} connections`,
        ...patience,
      }),
    fault: ({ method, match, times, ...script }: FaultScript): Fault => {
      const matches =
        match ??
        ((name: string) =>
          method instanceof RegExp ? method.test(name) : method === undefined || method === name)
      const fault: Fault = { ...script, match: matches, times: times ?? 1 }
      world.faults.push(fault)
      return fault
    },
    outage: (ms?: number) => {
      world.outageUntil = ms === undefined ? Number.POSITIVE_INFINITY : world.clock() + ms
      socketMode.cut()
      return () => {
        world.outageUntil = 0
      }
    },
    lagHistory: (lag: { ms?: number; calls?: number } | false) => {
      world.historyLag = lag === false ? undefined : { since: world.clock(), ...lag }
    },
  }
}

function echo(stage: Stage, { answer }: Shown): void {
  const { surface } = answer
  if (surface?.kind !== 'message' || answer.via === 'edit') return
  const channel = stage.world.channels.get(surface.channel)
  const type = channel?.kind === 'channel' ? (channel.isPrivate ? 'group' : 'channel') : channel?.kind
  const event = {
    ...messageJson(stage.world, surface, true),
    channel: surface.channel,
    channel_type: type,
    team: surface.team,
  }
  void sendEvent(stage, event, { wait: false })
}
