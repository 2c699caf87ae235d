import { setTimeout as sleep } from 'node:timers/promises'

import { channelIds, workspaceOf } from './crowd-shape.ts'
import type { Crowd } from './crowd-shape.ts'

/** What the plainest sender is started with. */
export type PlainSettings = {
  readonly outlet: 'slack' | 'discord'
  readonly url: string
  readonly tokens: Readonly<Record<string, string>>
  readonly crowd: Crowd
  readonly body: object
}

// The plainest thing that works: a loop that posts, and waits when it is told to. It remembers nothing and looks for nothing.
const { outlet, url, tokens, crowd, body } = JSON.parse(process.argv[2] ?? '{}') as PlainSettings
const waiting = [...channelIds(outlet, crowd)]
await Promise.all(Array.from({ length: 32 }, loop))

async function loop(): Promise<void> {
  for (let channel = waiting.pop(); channel !== undefined; channel = waiting.pop()) {
    let response = await post(channel)
    while (response.status === 429) {
      await sleep(Number(response.headers.get('retry-after')) * 1000)
      response = await post(channel)
    }
  }
}

async function post(channel: string): Promise<Response> {
  const token = tokens[workspaceOf(outlet, channel)]
  const address = outlet === 'discord' ? `${url}/v10/channels/${channel}/messages` : `${url}chat.postMessage`
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `${outlet === 'discord' ? 'Bot' : 'Bearer'} ${token}`,
    },
    body: JSON.stringify(outlet === 'discord' ? body : { ...body, channel }),
  })
  await response.arrayBuffer()
  return response
}
