import { dispatch, setScene } from './actions.ts'
import type { Stage, Who } from './actions.ts'
import { blocksOf, getElement, interactiveElements } from './elements.ts'
import type { Surface } from './elements.ts'
import type { Handle } from './handle.ts'
import { isJson, objectsOf } from './json.ts'
import type { Json } from './json.ts'
import { formState, suggestionPayload, viewPayload } from './payloads.ts'
import type { Scene } from './payloads.ts'
import type { View } from './records.ts'
import { openResponseUrl } from './response-url.ts'
import type { World } from './world.ts'

/** A choice of options for an external select. */
export type Suggestions = {
  readonly handle: Handle
  readonly options: readonly Json[]
  readonly groups: readonly Json[]
}

/** Somebody types into an external select; resolves with the options the app offers. */
export async function askOptions(
  stage: Stage,
  given: Who & {
    readonly actionId: string
    readonly blockId?: string
    readonly value: string
    readonly surface?: Surface
  },
): Promise<Suggestions> {
  const { world } = stage
  const scene = setScene(world, given)
  const found = given.surface ? getElement(given.surface, { actionId: given.actionId }) : undefined
  const blockId = given.blockId ?? found?.blockId ?? 'options'
  const asked = {
    actionId: given.actionId,
    blockId,
    value: given.value,
    ...(given.surface ? { surface: given.surface } : {}),
  }
  const payload = suggestionPayload(world, scene, asked)
  const handle = await dispatch(stage, { type: 'interactive', payload, scene, id: world.nextId('E') })
  const answer = handle.acks[0]?.payload
  return { handle, options: objectsOf(answer?.['options']), groups: objectsOf(answer?.['option_groups']) }
}

/** Somebody submits a modal; values are named by block id or action id. */
export function submit(stage: Stage, view: View, values: Json, who: Who = {}): Promise<Handle> {
  const { world } = stage
  if (!view.open) throw new Error(`Cannot submit view "${view.id}": it is closed`)
  const id = world.nextId('E')
  const scene = setScene(world, { ...who, user: who.user ?? view.user }, { view: view.id })
  const state = formState(view, values)
  const payload = viewPayload(
    world,
    scene,
    view,
    'view_submission',
    state,
    responseUrls(world, scene, id, view, state),
  )
  return dispatch(stage, { type: 'interactive', payload, scene, id }, { source: view }, who.wait)
}

function responseUrls(world: World, scene: Scene, delivery: string, view: View, state: Json): Json[] {
  return interactiveElements(blocksOf(view)).flatMap(({ element, blockId }) => {
    const actionId = String(element['action_id'])
    const block = state[blockId]
    const filled = isJson(block) ? block[actionId] : undefined
    const channel = isJson(filled)
      ? (filled['selected_conversation'] ?? filled['selected_channel'])
      : undefined
    if (element['response_url_enabled'] !== true || typeof channel !== 'string') return []
    const url = openResponseUrl(world, { delivery, team: scene.team.id, channel, user: scene.user.id })
    return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url: url }]
  })
}

/** Somebody closes a modal; the app hears of it only if the view asked for that. */
export async function closeModal(stage: Stage, view: View, who: Who = {}): Promise<Handle | undefined> {
  view.open = false
  if (view.view['notify_on_close'] !== true) return undefined
  const scene = setScene(stage.world, { ...who, user: who.user ?? view.user })
  const payload = viewPayload(stage.world, scene, view, 'view_closed', {}, [])
  return dispatch(
    stage,
    { type: 'interactive', payload, scene, id: stage.world.nextId('E') },
    { source: view },
    who.wait,
  )
}
