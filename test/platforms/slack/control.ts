import {
  getSurface,
  getView,
  readFault,
  readNumbers,
  readPatience,
  readTarget,
  readWho,
  readWritten,
} from './control-body.ts'
import type { Handle } from './handle.ts'
import type { Control } from './http.ts'
import { isJson, numberOf, textOf } from './json.ts'
import type { Json } from './json.ts'
import type { LoopbackSlack } from './loopback-slack.ts'

type Actions = Readonly<Record<string, (body: Json) => unknown>>

/**
 * The driver over HTTP, for programs whose app runs in another process: `GET /_control/state` and
 * `POST /_control/<action>` with the action's arguments as JSON. Messages are named by `channel` and `ts`, views by `view`.
 */
export function createControl(slack: LoopbackSlack): Control {
  const actions: Actions = { ...watching(slack), ...acting(slack), ...disturbing(slack) }
  return async (_method, path, body) => {
    const action = Object.hasOwn(actions, path) ? actions[path] : undefined
    if (!action) return undefined
    try {
      return { ok: true, ...Object(await action(body)) }
    } catch (error) {
      return { ok: false, error: String(error) }
    }
  }
}

function watching(slack: LoopbackSlack): Actions {
  return {
    state: () => {
      const { messages, ephemerals, views, calls, deliveries } = slack.world
      const channels = [...slack.world.channels.values()].map((each) => ({
        ...each,
        members: [...each.members],
      }))
      return { messages, ephemerals, views, calls, deliveries, channels, answers: slack.answers() }
    },
    wait: (body) => waitForCount(slack, body),
    connected: async (body) => {
      const count = numberOf(body['count']) ?? 1
      return { connections: await slack.connected(count, readPatience(body)) }
    },
  }
}

function acting(slack: LoopbackSlack): Actions {
  const words = (body: Json): { command: string; text: string } => ({
    command: String(body['command']),
    text: textOf(body['text']) ?? '',
  })
  return {
    command: async (body) => tell(await slack.command({ ...readWho(body), ...words(body) })),
    click: async (body) => tell(await slack.click(getSurface(slack, body), readTarget(body))),
    choose: async (body) => {
      const target = { ...readTarget(body), value: body['value'] }
      return tell(await slack.choose(getSurface(slack, body), target))
    },
    suggest: async (body) => {
      const asked = { actionId: String(body['actionId']), value: textOf(body['value']) ?? '' }
      const { handle, options, groups } = await slack.suggest({ ...readWho(body), ...asked })
      return { ...tell(handle), options, groups }
    },
    submit: async (body) => {
      const values = isJson(body['values']) ? body['values'] : {}
      return tell(await slack.submitView(getView(slack, body), values, readWho(body)))
    },
    mention: async (body) => tell(await slack.mention(readWritten(body))),
    message: async (body) => tell(await slack.message(readWritten(body))),
    event: async (body) => tell(await slack.event(isJson(body['event']) ? body['event'] : {}, readWho(body))),
    repeat: async (body) => {
      return tell(await slack.repeat(slack.deliveries.find((each) => each.id === body['delivery'])))
    },
    uninstall: async () => ({ deliveries: (await slack.uninstall()).map(tell) }),
    home: async (body) => tell(await slack.openHome(textOf(body['user']))),
  }
}

function disturbing(slack: LoopbackSlack): Actions {
  return {
    archive: (body) => slack.archive(String(body['channel'])),
    remove: (body) => slack.remove(String(body['channel'])),
    kick: (body) => slack.kick(String(body['channel'])),
    invite: (body) => slack.invite(String(body['channel'])),
    revoke: (body) => slack.revoke(textOf(body['team']), textOf(body['error'])),
    disconnect: (body) => {
      const how = textOf(body['how'])
      slack.disconnect(how === 'cut' || how === 'warning' ? how : 'refresh')
    },
    fault: (body) => void slack.fault(readFault(body)),
    outage: (body) => {
      const end = slack.outage(numberOf(body['ms']))
      if (body['ms'] === 0) end()
    },
    lag: (body) => {
      const lag = readNumbers(body, 'ms', 'calls')
      slack.lagHistory(Object.keys(lag).length === 0 ? false : lag)
    },
    deliver: (body) => slack.deliverTo(textOf(body['url'])),
  }
}

function tell(handle: Handle): Json {
  const { delivery, acks, failures, responses, answers } = handle
  return { delivery: delivery.id, acks, failures, responses, answers }
}

/** Waits until a channel has `messages` posts of the app, or `calls` calls of `method` were answered. */
async function waitForCount(slack: LoopbackSlack, body: Json): Promise<void> {
  const channel = textOf(body['channel'])
  const count = (): number =>
    body['messages'] === undefined
      ? slack.calls.filter((call) => call.method === body['method'] && call.status !== undefined).length
      : slack.messages(channel).filter((message) => message.bot_id).length
  const wanted = numberOf(body['messages']) ?? numberOf(body['calls']) ?? 1
  await slack.waitFor(() => count() >= wanted, { what: JSON.stringify(body), ...readPatience(body) })
}
