import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Fault } from '../faults.ts'
import { sendAction, sendCommand } from './actions.ts'
import type { Stage, Who } from './actions.ts'
import { createControl } from './control.ts'
import type { Transport } from './deliveries.ts'
import type { Surface, Target } from './elements.ts'
import { channelType, mention, repeat, sendEvent, uninstall, write } from './events.ts'
import type { Written } from './events.ts'
import { askOptions, closeModal, submit } from './forms.ts'
import type { Handle } from './handle.ts'
import { createHttp } from './http.ts'
import type { Json } from './json.ts'
import { messageJson } from './message-json.ts'
import type { FaultScript, LoopbackSlack } from './loopback-slack.ts'
import type { LoopbackSlackOptions } from './options.ts'
import type { Delivery, Shown, View } from './records.ts'
import { openRequestUrl } from './request-url.ts'
import { changeRoom } from './room.ts'
import { openSocketMode } from './socket-mode.ts'
import type { SocketMode } from './socket-mode.ts'
import { waitFor } from './waiting.ts'
import type { Patience } from './waiting.ts'
import { createWorld } from './world.ts'
import type { World } from './world.ts'

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
  if (!channel) return
  const event = {
    ...messageJson(stage.world, surface, true),
    channel: surface.channel,
    channel_type: channelType(channel),
    team: surface.team,
  }
  void sendEvent(stage, event, { wait: false })
}
