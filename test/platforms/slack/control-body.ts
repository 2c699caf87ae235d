import type { FaultKind } from '../faults.ts'
import type { Surface } from './elements.ts'
import { numberOf, textOf } from './json.ts'
import type { Json } from './json.ts'
import type { Written } from './events.ts'
import type { FaultScript, LoopbackSlack } from './loopback-slack.ts'
import type { View } from './records.ts'

const kinds: readonly FaultKind[] = ['late', 'drop-before', 'drop-after', 'repeat', '429', '5xx', 'half']

/** Who acts and where, out of a control request. */
export function readWho(body: Json, withChannel = true) {
  const [user, channel] = [textOf(body['user']), textOf(body['channel'])]
  return {
    ...(user ? { user } : {}),
    ...(channel && withChannel ? { channel } : {}),
    ...(body['wait'] === false ? { wait: false } : {}),
  }
}

/** Which element is meant, by `actionId` or `text`. */
export function readTarget(body: Json) {
  const [actionId, text] = [textOf(body['actionId']), textOf(body['text'])]
  return { ...readWho(body, false), ...(actionId ? { actionId } : {}), ...(text ? { text } : {}) }
}

/** What somebody writes, and where. */
export function readWritten(body: Json): Written {
  const thread = textOf(body['thread_ts'])
  const type = channelTypes.find((known) => known === body['channel_type'])
  return {
    ...readWho(body),
    text: textOf(body['text']) ?? '',
    ...(thread ? { thread_ts: thread } : {}),
    ...(type ? { channel_type: type } : {}),
  }
}

const channelTypes = ['im', 'channel', 'group', 'mpim'] as const

/** The message named by `channel` and `ts`, or the view named by `view`. */
export function getSurface(slack: LoopbackSlack, body: Json): Surface {
  if (body['view'] !== undefined) return getView(slack, body)
  const all = [...slack.world.messages, ...slack.world.ephemerals]
  const found = all.find((each) => each.channel === body['channel'] && each.ts === body['ts'])
  if (!found) throw new Error(`Cannot find message "${String(body['ts'])}" in "${String(body['channel'])}"`)
  return found
}

/** The view named by `view`. */
export function getView(slack: LoopbackSlack, body: Json): View {
  const found = slack.views.find((view) => view.id === body['view'])
  if (!found) throw new Error(`Cannot find view "${String(body['view'])}"`)
  return found
}

/** How long to wait, out of a control request. */
export function readPatience(body: Json) {
  const timeout = numberOf(body['timeout'])
  return timeout === undefined ? {} : { timeout }
}

/** The numbers of a control request that were given. */
export function readNumbers<Key extends string>(
  body: Json,
  ...keys: readonly Key[]
): Partial<Record<Key, number>> {
  const given = keys.flatMap((key) => {
    const number = numberOf(body[key])
    return number === undefined ? [] : [[key, number]]
  })
  return Object.fromEntries(given)
}

/** A fault out of a control request: `method` exactly or `pattern` as a regular expression, `kind`, and its numbers. */
export function readFault(body: Json): FaultScript {
  const kind = kinds.find((each) => each === body['kind'])
  if (!kind) throw new Error(`Cannot script fault "${String(body['kind'])}": kinds are ${kinds.join(', ')}`)
  const [method, pattern] = [textOf(body['method']), textOf(body['pattern'])]
  return {
    kind,
    landsLate: body['landsLate'] === true,
    ...(method ? { method } : pattern ? { method: new RegExp(pattern) } : {}),
    ...readNumbers(body, 'ms', 'times', 'retryAfterSeconds', 'status'),
  }
}
