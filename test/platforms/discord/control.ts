import type { IncomingMessage, ServerResponse } from 'node:http'
import type { InteractionHandle, Patience } from './interaction-handle.ts'
import type { FaultRequest, LoopbackDiscord, Saying } from './loopback-discord.ts'
import { isWire, numberAt, stringAt, type Wire, wireAt } from './wire.ts'

type Action = (discord: LoopbackDiscord, input: Wire) => unknown

/**
 * What a program in another process can do with `POST /_control/<name>` and a JSON body: the driver's own actions.
 *
 * An action that sends an interaction answers `{interaction}` at once; `visible`, `modal`, `acknowledged` wait for
 * what came of it.
 */
const actions: Readonly<Record<string, Action>> = {
  ready: async (discord, input) => {
    await discord.ready(patienceOf(input))
    return {}
  },
  command: async (discord, input) => ({ interaction: (await discord.command(as(input))).interaction.id }),
  autocomplete: async (discord, input) => ({ choices: await discord.autocomplete(as(input)) }),
  click: (discord, input) => ({
    interaction: discord.click(stringAt(input, 'message') ?? '', as(input)).interaction.id,
  }),
  choose: (discord, input) => ({
    interaction: discord.choose(stringAt(input, 'message') ?? '', as(input)).interaction.id,
  }),
  submitModal: async (discord, input) => {
    const modal = await handleOf(discord, input).modal(patienceOf(input))
    return { interaction: discord.submitModal(modal, as(wireAt(input, 'values')), as(input)).interaction.id }
  },
  acknowledged: (discord, input) => handleOf(discord, input).acknowledged(patienceOf(input)),
  visible: (discord, input) => handleOf(discord, input).visible(patienceOf(input)),
  modal: async (discord, input) => {
    const { customId, title, components } = await handleOf(discord, input).modal(patienceOf(input))
    return { customId, title, components }
  },
  interaction: (discord, input) => describeHandle(handleOf(discord, input)),
  message: (discord, input) => ({ message: discord.message(as<Saying>(input)).message }),
  mention: (discord, input) => ({ message: discord.mention(as<Saying>(input)).message }),
  reply: (discord, input) => ({
    message: discord.reply(stringAt(input, 'message') ?? '', stringAt(input, 'text') ?? '', as(input))
      .message,
  }),
  startThread: (discord, input) => ({ thread: discord.startThread(as(input)).id }),
  repeat: (discord, input) => discord.repeat(handleOf(discord, input), numberAt(input, 'times') ?? 1),
  dispatch: (discord, input) =>
    discord.dispatch(stringAt(input, 'event') ?? '', wireAt(input, 'data'), stringAt(input, 'guild')),
  closeGateway: (discord, input) => discord.closeGateway(numberAt(input, 'code') ?? 4000),
  forgetSessions: (discord) => discord.forgetSessions(),
  addGuild: (discord, input) => ({ guild: discord.addGuild(as(input)).id }),
  removeBot: (discord, input) => discord.removeBot(stringAt(input, 'guild')),
  setChannel: (discord, input) => discord.setChannel(stringAt(input, 'channel') ?? '', as(input)),
  expire: (discord, input) => discord.expire(handleOf(discord, input)),
  fault: (discord, input) => ({ times: discord.fault(as<FaultRequest>(input)).times }),
  refuse: (discord, input) => discord.refuse(as(input)),
  askReconnect: (discord) => discord.askReconnect(),
  clearFaults: (discord) => discord.clearFaults(),
  outage: (discord, input) => {
    discord.outage(as(input))
  },
  endOutage: (discord) => {
    discord.world.outage = undefined
  },
  lagHistory: (discord, input) => {
    discord.lagHistory(numberAt(input, 'ms'))
  },
  endLag: (discord) => {
    discord.world.historyLag = undefined
  },
  close: (discord) => {
    setImmediate(() => void discord.close())
  },
}

/** Answers `/_control/…`; false for everything else, which is Discord's. */
export async function answerControl(
  discord: LoopbackDiscord,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const path = new URL(request.url ?? '/', 'http://loopback').pathname
  if (!path.startsWith('/_control/')) return false
  const name = path.slice('/_control/'.length)
  try {
    const input = await readInput(request)
    const action = actions[name]
    if (name !== 'state' && !action)
      throw new Error(`Cannot find control "${name}": there are state, ${Object.keys(actions).join(', ')}`)
    const output = name === 'state' ? describeState(discord) : await action?.(discord, input)
    respond(response, 200, output ?? {})
  } catch (error) {
    respond(response, 400, { error: error instanceof Error ? error.message : String(error) })
  }
  return true
}

/** Everything that happened, as `GET /_control/state` tells it. */
function describeState(discord: LoopbackDiscord): Wire {
  const { world, gateway } = discord
  return {
    connected: gateway.connected(),
    gateway: gateway.records,
    requests: discord.requests,
    messages: discord.messages(),
    ephemerals: discord.ephemerals(),
    thinking: discord.thinking(),
    commands: Object.fromEntries(
      [...world.commands].map(([scope, commands]) => [scope, [...commands.values()]]),
    ),
    interactions: discord.handles().map(describeHandle),
    channels: [...world.channels.values()].map(({ id, name, type, guildId, parentId, archived, gone }) => ({
      id,
      name,
      type,
      guildId,
      parentId,
      archived,
      gone,
    })),
    pings: discord.pings,
    typing: world.typing,
    invalidRequests: discord.invalidRequests,
    faults: world.faults.filter(({ times }) => times > 0).map(({ kind, times }) => ({ kind, times })),
  }
}

function describeHandle(handle: InteractionHandle): Wire {
  const { id, type, name, channelId, guildId, userId } = handle.interaction
  const { callbacks, refused, ackMs, visibleMs, messages } = handle
  return { id, type, name, channelId, guildId, userId, callbacks, refused, ackMs, visibleMs, messages }
}

function handleOf(discord: LoopbackDiscord, input: Wire): InteractionHandle {
  const found = discord.handles().find(({ interaction }) => interaction.id === input['interaction'])
  if (!found) throw new Error(`Cannot find interaction "${String(input['interaction'])}"`)
  return found
}

function patienceOf(input: Wire): Patience {
  const timeout = numberAt(input, 'timeout')
  return timeout === undefined ? {} : { timeout }
}

/** Takes a JSON body for an action's own argument: the caller is a test that wrote it, not a stranger. */
function as<T>(input: Wire): T {
  return input as T
}

async function readInput(request: IncomingMessage): Promise<Wire> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString()
  const value: unknown = text === '' ? {} : JSON.parse(text)
  return isWire(value) ? value : {}
}

function respond(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(body))
}
