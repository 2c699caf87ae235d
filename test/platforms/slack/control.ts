import type { FaultKind } from '../faults.ts'
import type { Surface } from './elements.ts'
import type { Handle } from './handle.ts'
import { isJson, numberOf, textOf } from './json.ts'
import type { Json } from './json.ts'
import type { Control } from './http.ts'
import type { View } from './records.ts'
import type { LoopbackSlack } from './server.ts'

const kinds: readonly FaultKind[] = ['late', 'drop-before', 'drop-after', 'repeat', '429', '5xx', 'half']

/**
 * The driver over HTTP, for programs whose app runs in another process: `GET /_control/state` and
 * `POST /_control/<action>` with the action's arguments as JSON. Messages are named by `channel` and `ts`, views by `view`.
 */
export function createControl(slack: LoopbackSlack): Control {
  const actions: Readonly<Record<string, (body: Json) => Promise<unknown>>> = {
    state: () => Promise.resolve(stateOf(slack)),
    command: async (body) =>
      tell(
        await slack.command({
          ...who(body),
          command: String(body['command']),
          text: textOf(body['text']) ?? '',
        }),
      ),
    click: async (body) =>
      tell(await slack.click(surfaceOf(slack, body), { ...who(body, false), ...target(body) })),
    choose: async (body) =>
      tell(
        await slack.choose(surfaceOf(slack, body), {
          ...who(body, false),
          ...target(body),
          value: body['value'],
        }),
      ),
    suggest: async (body) => {
      const given = { ...who(body), actionId: String(body['actionId']), value: textOf(body['value']) ?? '' }
      const { handle, options, groups } = await slack.suggest(given)
      return { ...tell(handle), options, groups }
    },
    submit: async (body) =>
      tell(
        await slack.submitView(viewOf(slack, body), isJson(body['values']) ? body['values'] : {}, who(body)),
      ),
    mention: async (body) => tell(await slack.mention(written(body))),
    message: async (body) => tell(await slack.message(written(body))),
    event: async (body) => tell(await slack.event(isJson(body['event']) ? body['event'] : {}, who(body))),
    repeat: async (body) =>
      tell(await slack.repeat(slack.deliveries.find((each) => each.id === body['delivery']))),
    uninstall: async () => ({ deliveries: (await slack.uninstall()).map(tell) }),
    archive: async (body) => done(await slack.archive(String(body['channel']))),
    kick: async (body) => done(await slack.kick(String(body['channel']))),
    invite: async (body) => done(await slack.invite(String(body['channel']))),
    disconnect: (body) => {
      const how = textOf(body['how'])
      slack.disconnect(how === 'cut' || how === 'warning' ? how : 'refresh')
      return Promise.resolve(done())
    },
    connected: async (body) => ({
      connections: await slack.connected(numberOf(body['count']) ?? 1, patience(body)),
    }),
    fault: (body) => {
      script(slack, body)
      return Promise.resolve(done())
    },
    outage: (body) => {
      const end = slack.outage(numberOf(body['ms']))
      if (body['ms'] === 0) end()
      return Promise.resolve(done())
    },
    lag: (body) => {
      const [ms, calls] = [numberOf(body['ms']), numberOf(body['calls'])]
      slack.lagHistory(
        ms === undefined && calls === undefined
          ? false
          : { ...(ms === undefined ? {} : { ms }), ...(calls === undefined ? {} : { calls }) },
      )
      return Promise.resolve(done())
    },
    deliver: (body) => {
      slack.deliverTo(textOf(body['url']))
      return Promise.resolve(done())
    },
    wait: (body) => waitForCount(slack, body),
  }
  return async (_method, path, body) => {
    const action = Object.hasOwn(actions, path) ? actions[path] : undefined
    if (!action) return undefined
    return action(body).catch((error: unknown) => ({ ok: false, error: String(error) }))
  }
}

const done = (_result?: void): Json => ({ ok: true })

function tell(handle: Handle): Json {
  const { delivery, acks, failures, responses, answers } = handle
  return { ok: true, delivery: delivery.id, acks, failures, responses, answers }
}

function stateOf(slack: LoopbackSlack): Json {
  const { messages, ephemerals, views, calls, deliveries } = slack.world
  return {
    ok: true,
    messages,
    ephemerals,
    views,
    calls,
    deliveries,
    channels: [...slack.world.channels.values()].map((each) => ({ ...each, members: [...each.members] })),
  }
}

function who(body: Json, withChannel = true) {
  const [user, channel] = [textOf(body['user']), textOf(body['channel'])]
  return {
    ...(user ? { user } : {}),
    ...(channel && withChannel ? { channel } : {}),
    ...(body['wait'] === false ? { wait: false } : {}),
  }
}

function target(body: Json) {
  const [actionId, text] = [textOf(body['actionId']), textOf(body['text'])]
  return { ...(actionId ? { actionId } : {}), ...(text ? { text } : {}) }
}

function written(body: Json) {
  const [thread, type] = [textOf(body['thread_ts']), textOf(body['channel_type'])]
  const kind =
    type === 'im' || type === 'channel' || type === 'group' || type === 'mpim'
      ? ({ channel_type: type } as const)
      : {}
  return { ...who(body), text: textOf(body['text']) ?? '', ...(thread ? { thread_ts: thread } : {}), ...kind }
}

function surfaceOf(slack: LoopbackSlack, body: Json): Surface {
  if (body['view'] !== undefined) return viewOf(slack, body)
  const all = [...slack.world.messages, ...slack.world.ephemerals]
  const found = all.find((each) => each.channel === body['channel'] && each.ts === body['ts'])
  if (!found) throw new Error(`Cannot find message "${String(body['ts'])}" in "${String(body['channel'])}"`)
  return found
}

function viewOf(slack: LoopbackSlack, body: Json): View {
  const found = slack.views.find((view) => view.id === body['view'])
  if (!found) throw new Error(`Cannot find view "${String(body['view'])}"`)
  return found
}

function patience(body: Json) {
  const timeout = numberOf(body['timeout'])
  return timeout === undefined ? {} : { timeout }
}

function script(slack: LoopbackSlack, body: Json): void {
  const kind = kinds.find((each) => each === body['kind'])
  if (!kind) throw new Error(`Cannot script fault "${String(body['kind'])}": kinds are ${kinds.join(', ')}`)
  const [method, pattern] = [textOf(body['method']), textOf(body['pattern'])]
  const [ms, times, retryAfterSeconds, status] = ['ms', 'times', 'retryAfterSeconds', 'status'].map((key) =>
    numberOf(body[key]),
  )
  slack.fault({
    kind,
    landsLate: body['landsLate'] === true,
    ...(method ? { method } : pattern ? { method: new RegExp(pattern) } : {}),
    ...(ms === undefined ? {} : { ms }),
    ...(times === undefined ? {} : { times }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(status === undefined ? {} : { status }),
  })
}

/** Waits until a channel has `messages` posts of the app, or `calls` calls of `method` were made. */
async function waitForCount(slack: LoopbackSlack, body: Json): Promise<Json> {
  const channel = textOf(body['channel'])
  const count = (): number =>
    body['messages'] === undefined
      ? slack.calls.filter((call) => call.method === body['method'] && call.status !== undefined).length
      : slack.messages(channel).filter((message) => message.bot_id).length
  const wanted = numberOf(body['messages']) ?? numberOf(body['calls']) ?? 1
  await slack.waitFor(() => count() >= wanted, { what: JSON.stringify(body), ...patience(body) })
  return done()
}
