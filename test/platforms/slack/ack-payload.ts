import { readView } from './content.ts'
import { isJson, objectsOf } from './json.ts'
import type { Json } from './json.ts'
import type { Ack, Delivery, View } from './records.ts'
import { Refusal } from './refusal.ts'
import { respond } from './response-url.ts'
import { validateOptions } from './validate.ts'
import { addView, replaceView } from './views.ts'
import type { World } from './world.ts'

/** Takes an acknowledgement and does what its payload asks for, unless it came too late. */
export function takeAck(world: World, delivery: Delivery, payload: Json): void {
  const afterMs = world.clock() - delivery.at
  const late = delivery.acks.length === 0 && delivery.failures.length > 0
  const ack: Ack = { at: world.clock(), afterMs, payload, late }
  const isFirst = delivery.acks.length === 0
  delivery.acks.push(ack)
  try {
    if (!late && isFirst) obey(world, delivery, payload)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    failDelivery(world, delivery, `the acknowledgement was refused: ${error.message}`)
  }
  world.announce({ kind: 'ack', delivery, ack })
}

/** Notes that a delivery went wrong in a way its reader sees, such as `operation_timeout`. */
export function failDelivery(world: World, delivery: Delivery, reason: string): void {
  delivery.failures.push(reason)
  world.announce({ kind: 'failure', delivery, reason })
}

function obey(world: World, delivery: Delivery, payload: Json): void {
  const { type } = delivery.payload
  if (delivery.type === 'slash_commands' && Object.keys(payload).length > 0) {
    const id = String(delivery.payload['response_url']).split('/').at(-1) ?? ''
    const url = world.responseUrls.get(id)
    if (url) respond(world, url, payload, 'ack')
  }
  if (type === 'block_suggestion') {
    const problems = validateOptions(payload)
    if (problems.length > 0) throw new Refusal('invalid_options', { problems })
  }
  if (type === 'view_submission') submit(world, delivery, payload)
}

function submit(world: World, delivery: Delivery, payload: Json): void {
  const id = isJson(delivery.payload['view']) ? delivery.payload['view']['id'] : undefined
  const view = world.views.find((each) => each.id === id)
  if (!view) return
  const action = payload['response_action']
  const place = { team: view.team, user: view.user, below: view }
  if (action === 'errors') showErrors(view, payload['errors'])
  else if (action === 'update') replaceView(world, view, readView(payload['view']))
  else if (action === 'push') addView(world, readView(payload['view']), place)
  else if (action === 'clear')
    for (const each of world.views.filter((other) => other.root === view.root)) each.open = false
  else if (action === undefined) view.open = false
  else throw new Refusal('invalid_response_action', { action })
  world.announce({ kind: 'change' })
}

function showErrors(view: View, errors: unknown): void {
  const inputs = objectsOf(view.view['blocks']).flatMap((block) =>
    block['type'] === 'input' ? [String(block['block_id'])] : [],
  )
  const given = isJson(errors) ? errors : {}
  const unknown = Object.keys(given).filter((key) => !inputs.includes(key))
  if (unknown.length > 0 || Object.keys(given).length === 0)
    throw new Refusal('invalid_errors', { unknown, inputs })
  view.errors = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]))
}
