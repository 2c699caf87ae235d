import { afterEach, beforeEach, expect, test } from 'vitest'

import type { Document } from '../../src/core/document.ts'
import { text } from '../../src/core/inline.ts'
import type { Place } from '../../src/core/place.ts'
import type { PostError } from '../../src/core/ports/outlet.ts'
import { createOutlet } from '../../src/discord/outlet.ts'
import { createRest } from '../../src/discord/rest.ts'
import { exampleDocuments } from '../core/example-documents.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import { settingsOf } from './connected.ts'

/** Milliseconds the loopback's history may lag: Discord's own may for two seconds. */
const LAG = 300

let discord: LoopbackDiscord
let place: Place

beforeEach(async () => {
  discord = await startLoopbackDiscord()
  place = {
    outlet: 'discord',
    workspace: [...discord.world.guilds.keys()][0]!,
    channel: discord.channel('desk').id,
  }
})
afterEach(() => discord.close())

const outletOf = (changes = {}) => {
  const rest = createRest(settingsOf(discord, changes))
  return createOutlet(() => rest, undefined, LAG)
}
const plain: Document = {
  title: 'News',
  nodes: [{ kind: 'paragraph', inlines: [text('News of **today**')] }],
}
const documents = [
  ['with buttons', exampleDocuments['overview']!],
  ['without any', plain],
] as const
const post = async (key: string, document = plain, where = place) => {
  const outlet = outletOf()
  return await outlet.post(where, outlet.render(document)[0]!, key)
}
const faultOf = async (posting: Promise<unknown>) =>
  await posting.then(
    () => 'none',
    (error: PostError) => error.fault,
  )

test.for(documents)('find() sees a posted message %s by its key, and no other', async ([, document]) => {
  await post('other', document)
  const posted = await post('2023-06-19/0', document)
  expect(await outletOf().find(place, '2023-06-19/0')).toEqual(posted)
  expect(await outletOf().find(place, '2023-06-20/0')).toBe('absent')
})

test('post() with the same key again posts nothing twice', async () => {
  expect(await post('key')).toEqual(await post('key'))
  expect(discord.botMessages('desk')).toHaveLength(1)
})

test('post() calls nobody', async () => {
  await post('key', exampleDocuments['hostile'])
  expect(discord.pings).toEqual([])
})

test('find() reads back further than one page', async () => {
  const posted = await post('early')
  for (let index = 0; index < 130; index += 1) discord.message({ text: `chatter ${index}`, user: 'ana' })
  expect(await outletOf().find(place, 'early')).toEqual(posted)
})

test('find() looks again before it says absent', async () => {
  discord.lagHistory(LAG / 2)
  const posted = await post('late')
  expect(await outletOf().find(place, 'late')).toEqual(posted)
})

test('find() says absent in a channel nobody ever wrote in', async () => {
  expect(await outletOf().find(place, 'key')).toBe('absent')
})

test('find() cannot tell where it may not look or nobody answers', async () => {
  discord.setChannel(place.channel, { deny: ['ViewChannel'] })
  expect(await outletOf().find(place, 'key')).toBe('cannot tell')
  discord.outage()
  expect(await outletOf().find(place, 'key')).toBe('cannot tell')
})

test('post() opens the thread on a message and posts there', async () => {
  const lead = await post('lead')
  const thread = { ...place, thread: lead.id }
  expect(await outletOf().find(thread, 'part')).toBe('absent')
  const part = await post('part', plain, thread)
  expect(part.channel).toBe(lead.id)
  expect(discord.world.channels.get(lead.id)?.name).toBe('News of **today**')
  expect(await outletOf().find(thread, 'part')).toEqual(part)
})

test.for<{ name: string; before: () => void; fault: string }>([
  {
    name: 'a deleted channel',
    before: () => discord.setChannel(place.channel, { gone: true }),
    fault: 'closed',
  },
  {
    name: 'a channel the bot may not write in',
    before: () => discord.setChannel(place.channel, { deny: ['SendMessages'] }),
    fault: 'closed',
  },
  {
    name: 'a message Discord does not take',
    before: () => discord.refuse({ route: 'POST /channels/*/messages', code: 50035 }),
    fault: 'malformed',
  },
  {
    name: 'a limit for a minute',
    before: () =>
      discord.fault({ route: 'POST /channels/*/messages', kind: '429', retryAfterSeconds: 60, times: 9 }),
    fault: 'limited',
  },
  {
    name: 'a server that keeps failing',
    before: () => discord.fault({ route: 'POST /channels/*/messages', kind: '5xx', times: 9 }),
    fault: 'unknown',
  },
  {
    name: 'a connection that is cut after the post',
    before: () => discord.fault({ route: 'POST /channels/*/messages', kind: 'drop-after', times: 9 }),
    fault: 'unknown',
  },
])('post() tells $name as $fault', async ({ before, fault }) => {
  before()
  expect(await faultOf(post('key'))).toBe(fault)
})

test('post() tells a wrong token and an unreachable server as refused', async () => {
  const wrong = outletOf({ token: 'wrong' })
  expect(await faultOf(wrong.post(place, wrong.render(plain)[0]!, 'key'))).toBe('refused')
  const nowhere = outletOf({ apiUrl: 'http://127.0.0.1:9' })
  expect(await faultOf(nowhere.post(place, nowhere.render(plain)[0]!, 'key'))).toBe('refused')
})

test('post() says how long to wait', async () => {
  discord.fault({ route: 'POST /channels/*/messages', kind: '429', retryAfterSeconds: 60 })
  await expect(post('key')).rejects.toMatchObject({ retryAfter: expect.closeTo(60_000, -3) })
})

test('post() waits out a short limit by itself', async () => {
  discord.fault({ route: 'POST /channels/*/messages', kind: '429', retryAfterSeconds: 0.2 })
  await post('key')
  expect(discord.botMessages('desk')).toHaveLength(1)
})
