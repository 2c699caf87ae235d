import { chooseValue } from './elements.ts'
import type { Found, Surface } from './elements.ts'
import { isJson, objectsOf, textOf } from './json.ts'
import type { Json } from './json.ts'
import { messageJson } from './message-json.ts'
import type { Channel, User, View, Workspace } from './records.ts'
import { viewJson } from './views.ts'
import type { World } from './world.ts'

/** Who does something where; every payload starts from it. */
export type Scene = {
  readonly team: Workspace
  readonly user: User
  readonly channel?: Channel
  readonly trigger: string
  readonly responseUrl?: string
}

function common(world: World, { team, user, trigger }: Scene): Json {
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: team.id },
    api_app_id: world.appId,
    token: world.verificationToken,
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: trigger,
  }
}

function nameOf(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage'
  return channel.isPrivate ? 'privategroup' : channel.name
}

/** The payload of a slash command. */
export function commandPayload(world: World, scene: Scene, command: string, text: string): Json {
  const { team, user, channel } = scene
  return {
    token: world.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel?.id,
    channel_name: channel ? nameOf(channel) : '',
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: world.appId,
    is_enterprise_install: 'false',
    response_url: scene.responseUrl,
    trigger_id: scene.trigger,
  }
}

/** The payload of a click or choice; an ephemeral message is not sent back, only where it stood. */
export function actionPayload(
  world: World,
  scene: Scene,
  surface: Surface,
  found: Found,
  value: unknown,
  state: Json = {},
): Json {
  const { element, blockId } = found
  const identity = {
    action_id: element['action_id'],
    block_id: blockId,
    type: element['type'],
    action_ts: world.nextTs(),
  }
  const base = {
    type: 'block_actions',
    ...common(world, scene),
    actions: [{ ...identity, ...chooseValue(element, value) }],
  }
  if (surface.kind === 'view') {
    const shown = { ...viewJson(world, surface), state: { values: state } }
    return { ...base, container: { type: 'view', view_id: surface.id }, view: shown }
  }
  const thread = surface.thread_ts ? { thread_ts: surface.thread_ts } : {}
  const isEphemeral = surface.kind === 'ephemeral'
  return {
    ...base,
    container: {
      type: 'message',
      message_ts: surface.ts,
      channel_id: surface.channel,
      is_ephemeral: isEphemeral,
      ...thread,
    },
    channel: { id: surface.channel, name: scene.channel ? nameOf(scene.channel) : '' },
    ...(isEphemeral ? {} : { message: messageJson(world, surface, true) }),
    state: { values: state },
    response_url: scene.responseUrl,
  }
}

/** The payload that asks for the options of an external select while a person types. */
export function suggestionPayload(
  world: World,
  scene: Scene,
  asked: { actionId: string; blockId: string; value: string; surface?: Surface },
): Json {
  const { actionId, blockId, value, surface } = asked
  const place =
    surface?.kind === 'view'
      ? { view: viewJson(world, surface), container: { type: 'view', view_id: surface.id } }
      : {}
  const channel = scene.channel ? { channel: { id: scene.channel.id, name: nameOf(scene.channel) } } : {}
  const { trigger_id: _none, ...base } = common(world, scene)
  return {
    type: 'block_suggestion',
    ...base,
    container: { type: 'message' },
    ...place,
    ...channel,
    action_id: actionId,
    block_id: blockId,
    value,
  }
}

/** The payload of a submitted or closed modal, with what was filled in. */
export function viewPayload(
  world: World,
  scene: Scene,
  view: View,
  type: 'view_submission' | 'view_closed',
  values: Json,
  urls: Json[],
): Json {
  const shown = { ...viewJson(world, view), state: { values } }
  const base = { type, ...common(world, scene), view: shown }
  return type === 'view_submission' ? { ...base, response_urls: urls } : { ...base, is_cleared: false }
}

/** What a person filled in, by block and action, from values named by either; refuses what Slack's form would not send. */
export function formState(view: View, values: Json): Json {
  const inputs = objectsOf(view.view['blocks']).filter((block) => block['type'] === 'input')
  const entries = inputs.map((block) => {
    const element = isJson(block['element']) ? block['element'] : {}
    const [blockId, actionId] = [String(block['block_id']), String(element['action_id'])]
    const given = values[blockId] ?? values[actionId] ?? element['initial_value']
    checkInput(block, element, given)
    const blank = given === undefined ? initialChoice(element) : chooseValue(element, given)
    return [blockId, { [actionId]: { type: element['type'], ...blank } }]
  })
  const known = inputs.flatMap((block) => [
    block['block_id'],
    isJson(block['element']) ? block['element']['action_id'] : '',
  ])
  const strange = Object.keys(values).filter((key) => !known.includes(key))
  if (strange.length > 0)
    throw new Error(`Cannot fill in ${JSON.stringify(strange)}: the form has ${JSON.stringify(known)}`)
  return Object.fromEntries(entries)
}

function initialChoice(element: Json): Json {
  const initial = Object.entries(element).flatMap(([key, value]) =>
    key.startsWith('initial_') ? [[key.replace('initial_', 'selected_'), value]] : [],
  )
  return initial.length > 0 ? Object.fromEntries(initial) : { value: null }
}

function checkInput(block: Json, element: Json, given: unknown): void {
  const isBlank = given === undefined || given === null || given === ''
  const hasInitial = Object.keys(element).some((key) => key.startsWith('initial_'))
  if (isBlank && block['optional'] !== true && !hasInitial)
    throw new Error(`Cannot submit: "${String(block['block_id'])}" is required`)
  const max = element['max_length']
  if (typeof given === 'string' && typeof max === 'number' && given.length > max)
    throw new Error(`Cannot submit: more than ${max} characters`)
}

/** The envelope around an event of the Events API. */
export function eventPayload(world: World, team: Workspace, event: Json): Json {
  return {
    token: world.verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: world.appId,
    event: { event_ts: textOf(event['ts']) ?? world.nextTs(), ...event },
    type: 'event_callback',
    event_id: world.nextId('Ev'),
    event_time: Math.floor(world.clock() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: team.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: world.nextId('4-'),
  }
}
