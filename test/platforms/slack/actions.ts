import type { Delivery, User, Workspace } from './records.ts'
import { deliver } from './deliveries.ts'
import type { Transport } from './deliveries.ts'
import { chooseValue, getElement, interactiveElements, blocksOf } from './elements.ts'
import type { Surface, Target } from './elements.ts'
import { followDelivery } from './handle.ts'
import type { Handle, Whereabouts } from './handle.ts'
import type { Json } from './json.ts'
import { actionPayload, commandPayload } from './payloads.ts'
import type { Scene } from './payloads.ts'
import { openResponseUrl } from './response-url.ts'
import type { ResponseUrl, World } from './world.ts'

/** Who acts and where; the first user and the first channel they are in, unless told. `wait: false` returns at once. */
export type Who = { readonly user?: string; readonly channel?: string; readonly wait?: boolean }

/** The world, the way to the app, and nothing else: what every action needs. */
export type Stage = { readonly world: World; readonly transport: () => Transport }

type Given = {
  readonly type: Delivery['type']
  readonly payload: Json
  readonly scene: Scene
  readonly id: string
  readonly acceptsResponse?: boolean
}

/** Hands a delivery to the app and follows it; resolves when the first try is settled. */
export async function dispatch(
  { world, transport }: Stage,
  given: Given,
  where: Whereabouts = {},
  wait = true,
): Promise<Handle> {
  const { scene } = given
  const delivery: Delivery = {
    id: given.id,
    type: given.type,
    acceptsResponse: given.acceptsResponse ?? given.type !== 'events_api',
    payload: given.payload,
    team: scene.team.id,
    at: world.clock(),
    user: scene.user.id,
    ...(scene.channel ? { channel: scene.channel.id } : {}),
    ...(scene.trigger ? { trigger: scene.trigger } : {}),
    acks: [],
    failures: [],
    attempts: 0,
  }
  world.deliveries.push(delivery)
  const handle = followDelivery(world, delivery, where)
  const sent = deliver(world, transport(), delivery)
  if (wait) await sent
  return handle
}

function personOf(world: World, id: string | undefined): User {
  const user = id === undefined ? world.users.values().next().value : world.users.get(id)
  if (!user)
    throw new Error(`Cannot find user "${id ?? ''}": there are ${JSON.stringify([...world.users.keys()])}`)
  return user
}

/** Sets the scene for an action: the person, their workspace, the channel, and a fresh trigger if the action has one. */
export function setScene(world: World, who: Who, triggers: false | { view?: string } = false): Scene {
  const user = personOf(world, who.user)
  const team = world.workspaces.get(user.team) as Workspace
  const own = [...world.channels.values()].find((each) => each.team === team.id && each.members.has(user.id))
  const channel = who.channel === undefined ? own : world.channels.get(who.channel)
  if (who.channel !== undefined && !channel)
    throw new Error(
      `Cannot find channel "${who.channel}": there are ${JSON.stringify([...world.channels.keys()])}`,
    )
  const trigger = triggers ? `${Date.now()}.${world.nextId('')}.${world.nextId('').toLowerCase()}` : ''
  if (triggers)
    world.triggers.set(trigger, { at: world.clock(), user: user.id, team: team.id, used: false, ...triggers })
  return { team, user, trigger, ...(channel ? { channel } : {}) }
}

function withUrl(world: World, scene: Scene, delivery: string, source?: ResponseUrl['source']): Scene {
  const place = {
    delivery,
    team: scene.team.id,
    channel: scene.channel?.id ?? '',
    user: scene.user.id,
    ...(source ? { source } : {}),
  }
  return { ...scene, responseUrl: openResponseUrl(world, place) }
}

/** Somebody types a slash command. */
export function sendCommand(
  stage: Stage,
  given: Who & { readonly command: string; readonly text?: string },
): Promise<Handle> {
  const { world } = stage
  const id = world.nextId('E')
  const scene = withUrl(world, setScene(world, given, {}), id)
  const payload = commandPayload(world, scene, given.command, given.text ?? '')
  return dispatch(stage, { type: 'slash_commands', payload, scene, id }, {}, given.wait)
}

/** Somebody uses a button, menu or other element of a message or view; `values` fill the inputs around it. */
export function sendAction(
  stage: Stage,
  surface: Surface,
  target: Target & Who & { readonly value?: unknown; readonly values?: Json },
): Promise<Handle> {
  const { world } = stage
  const found = getElement(surface, target)
  const id = world.nextId('E')
  const isView = surface.kind === 'view'
  const reader = isView || surface.kind === 'ephemeral' ? surface.user : undefined
  const user = target.user ?? reader
  const place = { ...(isView ? {} : { channel: surface.channel }), ...(user ? { user } : {}) }
  const bare = setScene(world, place, isView ? { view: surface.id } : {})
  const scene = isView ? bare : withUrl(world, bare, id, { kind: surface.kind, ts: surface.ts })
  const payload = actionPayload(
    world,
    scene,
    surface,
    found,
    target.value ?? target.text,
    stateOf(surface, target.values ?? {}),
  )
  const where = { source: surface, ...(isView ? {} : { thread: surface.thread_ts ?? surface.ts }) }
  return dispatch(stage, { type: 'interactive', payload, scene, id }, where, target.wait)
}

function stateOf(surface: Surface, values: Json): Json {
  const state: Record<string, Json> = {}
  for (const { element, blockId } of interactiveElements(blocksOf(surface))) {
    const actionId = String(element['action_id'])
    const given = values[blockId] ?? values[actionId]
    if (given !== undefined)
      state[blockId] = {
        ...state[blockId],
        [actionId]: { type: element['type'], ...chooseValue(element, given) },
      }
  }
  return state
}
