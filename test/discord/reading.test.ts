import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import { afterEach, expect, test } from 'vitest'

import { createRest } from '../../src/discord/rest.ts'
import { addChannel } from '../platforms/discord/guilds.ts'
import { textOf } from '../platforms/discord/wire.ts'
import { connect } from './connected.ts'
import type { Connected } from './connected.ts'

let bot: Connected | undefined

afterEach(async () => {
  expect(bot?.discord.pings ?? []).toEqual([])
  await bot?.close()
  bot = undefined
})

const guildOf = ({ discord }: Connected) => [...discord.world.guilds.keys()][0]!

test.for<{ name: string; event: string; data: object }>([
  {
    name: 'a message whose interaction names nobody',
    event: 'MESSAGE_CREATE',
    data: { mentions: [], interaction_metadata: { id: '1' } },
  },
  { name: 'an interaction without anything', event: 'INTERACTION_CREATE', data: { id: '1', type: 2 } },
])('what discord.js cannot read is passed over, and told: $name', async ({ event, data }) => {
  bot = await connect()
  const channel_id = bot.discord.channel('desk').id
  const author = { id: '77', username: 'x', discriminator: '0', avatar: null }
  bot.discord.dispatch(event, { id: '78', channel_id, guild_id: guildOf(bot), author, ...data })
  await bot.discord.waitFor(() => bot!.told.some(({ line }) => line === 'Discord sent what cannot be read'))
  const answer = await bot.discord.mention({ text: 'brief china-us', user: 'ana' }).answer()
  expect(textOf(answer)).toContain('overview of china-us')
})

test('a mention in a channel that was never told of is answered', async () => {
  bot = await connect()
  const { id, name } = addChannel(bot.discord.world, {
    id: bot.discord.world.nextId(),
    type: 0,
    guildId: guildOf(bot),
    name: 'late',
  })
  const answer = await bot.discord.mention({ text: 'brief china-us', user: 'ana', channel: name }).answer()
  expect(textOf(answer)).toContain('overview of china-us')
  expect(bot.calls).toMatchObject([{ asker: { place: { channel: id } } }])
})

test('a mention in a thread that was never told of belongs to its channel', async () => {
  bot = await connect()
  const desk = bot.discord.channel('desk')
  const { id } = addChannel(bot.discord.world, {
    id: bot.discord.world.nextId(),
    type: 11,
    guildId: guildOf(bot),
    parentId: desk.id,
    ownerId: bot.discord.world.owner.id,
    name: 'old talks',
  })
  await bot.discord.mention({ text: 'brief china-us', user: 'ana', channel: id }).answer()
  expect(bot.calls).toMatchObject([{ asker: { place: { channel: desk.id, thread: id } } }])
})

test('a mention where the bot may not read history is answered without a reference', async () => {
  bot = await connect({
    guilds: [{ channels: [{ name: 'desk', deny: ['ReadMessageHistory'] }] }],
  })
  const answer = await bot.discord.mention({ text: 'brief china-us', user: 'ana' }).answer()
  expect(textOf(answer)).toContain('overview of china-us')
  expect(answer.message_reference).toBeUndefined()
  expect(bot.told.filter(({ level }) => level === 'error')).toEqual([])
})

test('createRest() takes an empty answer that is called JSON', async () => {
  const server = createServer((_, response) =>
    response.writeHead(204, { 'content-type': 'application/json' }).end(),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const settings = { token: 't', applicationId: '1', messageContent: false }
  const rest = createRest({ ...settings, apiUrl: `http://127.0.0.1:${port}/api` })
  await expect(rest.post('/channels/1/typing')).resolves.toBeInstanceOf(ArrayBuffer)
  server.close()
})
