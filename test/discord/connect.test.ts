import { afterEach, expect, test } from 'vitest'

import { ConnectionError } from '../../src/core/ports/connection.ts'
import { connectDiscord } from '../../src/discord/connect.ts'
import { createExampleDesk } from '../core/example-desk.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import { connect, createToldLog, settingsOf } from './connected.ts'
import type { Connected } from './connected.ts'

let bot: Connected | undefined
let alone: LoopbackDiscord | undefined

afterEach(async () => {
  await bot?.close()
  await alone?.close()
  bot = undefined
  alone = undefined
})

test('connectDiscord() says what to do about a wrong token', async () => {
  alone = await startLoopbackDiscord()
  const connecting = connectDiscord(
    settingsOf(alone, { token: 'wrong' }),
    createExampleDesk().desk,
    createToldLog(),
  )
  await expect(connecting).rejects.toThrow(/DISCORD_TOKEN.*Reset Token/u)
  await expect(connecting).rejects.toBeInstanceOf(ConnectionError)
})

test('connectDiscord() says what to do about a refused intent', async () => {
  alone = await startLoopbackDiscord()
  const connecting = connectDiscord(
    settingsOf(alone, { messageContent: true }),
    createExampleDesk().desk,
    createToldLog(),
  )
  await expect(connecting).rejects.toThrow(/Message Content Intent/u)
  await expect(connecting).rejects.toBeInstanceOf(ConnectionError)
})

test('connectDiscord() says where it looked when the API is elsewhere', async () => {
  alone = await startLoopbackDiscord()
  const settings = settingsOf(alone, { apiUrl: `${alone.url}/nowhere` })
  await expect(connectDiscord(settings, createExampleDesk().desk, createToldLog())).rejects.toThrow(
    /DISCORD_API_URL/u,
  )
})

test('connectDiscord() keeps trying when Discord cannot be reached at first', async () => {
  alone = await startLoopbackDiscord()
  const outage = alone.outage()
  const connection = await connectDiscord(settingsOf(alone), createExampleDesk().desk, createToldLog())
  expect(connection.state()).toEqual({ kind: 'reconnecting' })
  outage.end()
  await alone.waitFor(() => connection.state().kind === 'connected', { timeout: 10_000 })
  await connection.close()
}, 15_000)

test('connectDiscord() registers the commands once and not again', async () => {
  bot = await connect()
  expect(bot.discord.commands().map(({ name }) => name)).toEqual(['brief', 'ask', 'slow', 'broken'])
  const log = createToldLog()
  const again = await connectDiscord(settingsOf(bot.discord), bot.desk, log)
  await bot.discord.waitFor(() => log.told.some(({ line }) => line === 'Commands on Discord: unchanged'))
  expect(bot.discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  await again.close()
})

test('connectDiscord() registers in one guild where it is told to', async () => {
  alone = await startLoopbackDiscord()
  const guildId = [...alone.world.guilds.keys()][0]!
  const connection = await connectDiscord(
    settingsOf(alone, { guildId }),
    createExampleDesk().desk,
    createToldLog(),
  )
  await alone.waitFor((discord) => discord.commands(guildId).length === 4)
  expect(alone.commands()).toEqual([])
  await connection.close()
})

test('connectDiscord() tells an application id that is not the token’s', async () => {
  bot = await connect({}, { applicationId: '1' })
  expect(bot.told.map(({ line }) => line).join()).toContain(`set it to ${bot.discord.applicationId}`)
})

test.for([4000, 4009, 1006])(
  'connection resumes after close code %i and answers what came meanwhile',
  { timeout: 12_000 },
  async (code) => {
    bot = await connect()
    bot.discord.closeGateway(code)
    const answered = await bot.discord.command({ name: 'brief', options: { subject: 'korea' } })
    await answered.visible({ timeout: 9000 })
    expect(bot.discord.gateway.records.map(({ kind }) => kind)).toContain('resume')
    expect(bot.connection.state()).toEqual({ kind: 'connected' })
  },
)

test('connection identifies anew when its session is forgotten', async () => {
  bot = await connect()
  bot.discord.askReconnect()
  await bot.discord.waitFor(({ gateway }) => gateway.connected() === 0)
  bot.discord.forgetSessions()
  await bot.discord.waitFor(
    ({ gateway }) =>
      gateway.records.filter(({ kind }) => kind === 'identify').length === 2 && gateway.connected() === 1,
    { timeout: 9000 },
  )
  await (await bot.discord.command({ name: 'brief' })).visible({ timeout: 9000 })
}, 15_000)

test('connection has failed and says what to do once an intent is taken away', async () => {
  bot = await connect()
  bot.discord.closeGateway(4014)
  await bot.discord.waitFor(() => bot?.connection.state().kind === 'failed')
  expect(bot.connection.state()).toMatchObject({ problem: expect.stringContaining('Message Content Intent') })
  expect(bot.told.filter(({ level }) => level === 'error')).toHaveLength(1)
})

test('close() waits for what is in hand and takes no more', async () => {
  bot = await connect()
  const handle = await bot.discord.command({ name: 'slow' })
  await bot.discord.waitFor(() => bot?.calls.some(({ command }) => command === 'slow'))
  const closed = bot.connection.close().then(() => 'closed')
  const late = await bot.discord.command({ name: 'brief' })
  expect(await Promise.race([closed, handle.acknowledged().then(() => 'deferred')])).toBe('deferred')
  bot.release()
  await closed
  expect((await handle.visible()).components).toHaveLength(1)
  expect(late.callbacks).toEqual([])
})

test('nothing secret is in what the operator is told', async () => {
  bot = await connect()
  await (await bot.discord.command({ name: 'ask', options: { question: 'a reader’s question' } })).visible()
  const told = JSON.stringify(bot.told)
  expect(told).not.toContain(bot.discord.token)
  expect(told).not.toContain('reader’s question')
})
