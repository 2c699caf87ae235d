import type { ApiMethods, ApiRequest } from './api-method.ts'
import { readView } from './content.ts'
import { textOf } from './json.ts'
import type { Json } from './json.ts'
import { showView } from './posting.ts'
import type { View } from './records.ts'
import { Refusal } from './refusal.ts'
import type { Trigger, World } from './world.ts'

/** How long a trigger may be exchanged for a view. */
const triggerLife = 3000

/** A view as Slack hands it back, in answers and payloads. */
export function viewJson(world: World, view: View): Json {
  const bot = world.workspaces.get(view.team)
  const given = view.view
  return {
    id: view.id,
    team_id: view.team,
    type: view.type,
    blocks: given['blocks'],
    title: given['title'] ?? null,
    close: given['close'] ?? null,
    submit: given['submit'] ?? null,
    callback_id: given['callback_id'] ?? '',
    private_metadata: given['private_metadata'] ?? '',
    external_id: given['external_id'] ?? '',
    clear_on_close: given['clear_on_close'] ?? false,
    notify_on_close: given['notify_on_close'] ?? false,
    state: { values: {} },
    hash: view.hash,
    root_view_id: view.root,
    previous_view_id: view.previous ?? null,
    app_id: world.appId,
    app_installed_team_id: view.team,
    bot_id: bot?.botId ?? '',
  }
}

function useTrigger({ args, team, world }: ApiRequest): Trigger {
  const trigger = world.triggers.get(
    textOf(args['trigger_id']) ?? textOf(args['interactivity_pointer']) ?? '',
  )
  if (!trigger || trigger.team !== team.id) throw new Refusal('invalid_trigger_id')
  if (trigger.used) throw new Refusal('exchanged_trigger_id')
  if (world.clock() - trigger.at > triggerLife) throw new Refusal('expired_trigger_id')
  return trigger
}

/** Shows a new view to a person, on top of another one if there is one. */
export function addView(
  world: World,
  view: Json,
  place: { team: string; user: string; below?: View; trigger?: string },
): View {
  const external = textOf(view['external_id'])
  const taken =
    external &&
    world.views.some(
      (other) => other.open && other.team === place.team && other.view['external_id'] === external,
    )
  if (taken) throw new Refusal('duplicate_external_id')
  const id = world.nextId('V')
  const shown: View = {
    kind: 'view',
    id,
    team: place.team,
    user: place.user,
    type: view['type'] === 'home' ? 'home' : 'modal',
    root: place.below?.root ?? id,
    at: world.clock(),
    hash: world.nextTs(),
    view,
    errors: {},
    open: true,
    ...(place.below ? { previous: place.below.id } : {}),
    ...(place.trigger ? { trigger: place.trigger } : {}),
  }
  world.views.push(shown)
  showView(world, shown)
  return shown
}

/** Replaces what a view shows. */
export function replaceView(world: World, view: View, given: Json): View {
  view.view = given
  view.hash = world.nextTs()
  view.errors = {}
  showView(world, view)
  return view
}

function open(request: ApiRequest): Json {
  const { args, team, world } = request
  const trigger = useTrigger(request)
  const given = readView(args['view'])
  trigger.used = true
  const view = addView(world, given, {
    team: team.id,
    user: trigger.user,
    trigger: String(args['trigger_id']),
  })
  return { view: viewJson(world, view) }
}

function push(request: ApiRequest): Json {
  const { args, team, world } = request
  const trigger = useTrigger(request)
  const below = world.views.find((view) => view.id === trigger.view && view.open)
  if (!below) throw new Refusal('invalid_trigger_id')
  const stack = world.views.filter((view) => view.root === below.root && view.open)
  if (stack.length >= 3) throw new Refusal('push_limit_reached')
  const given = readView(args['view'])
  trigger.used = true
  return {
    view: viewJson(
      world,
      addView(world, given, {
        team: team.id,
        user: trigger.user,
        below,
        trigger: String(args['trigger_id']),
      }),
    ),
  }
}

function update(request: ApiRequest): Json {
  const { args, team, world } = request
  const view = world.views.find(
    (each) =>
      each.open &&
      each.team === team.id &&
      (each.id === args['view_id'] ||
        (textOf(args['external_id']) && each.view['external_id'] === args['external_id'])),
  )
  if (!view) throw new Refusal('not_found')
  if (textOf(args['hash']) && args['hash'] !== view.hash) throw new Refusal('hash_conflict')
  return { view: viewJson(world, replaceView(world, view, readView(args['view']))) }
}

function publish(request: ApiRequest): Json {
  const { args, team, world } = request
  const user = textOf(args['user_id'])
  if (!user || world.users.get(user)?.team !== team.id) throw new Refusal('user_not_found')
  const given = readView(args['view'])
  const home = world.views.find((view) => view.type === 'home' && view.user === user && view.team === team.id)
  if (home && textOf(args['hash']) && args['hash'] !== home.hash) throw new Refusal('hash_conflict')
  const shown = home ? replaceView(world, home, given) : addView(world, given, { team: team.id, user })
  return { view: viewJson(world, shown) }
}

/** `views.*`. */
export const viewMethods: ApiMethods = {
  'views.open': { run: open },
  'views.push': { run: push },
  'views.update': { run: update },
  'views.publish': { run: publish },
}
