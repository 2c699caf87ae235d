import { afterEach, expect, test } from 'vitest'

import { connectSlack } from '../../src/slack/connect.ts'
import { NEEDED_SCOPES, USEFUL_SCOPES } from '../../src/slack/registration.ts'
import { createExampleDesk } from '../core/example-desk.ts'
import { createToldLog } from '../discord/connected.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { connect, settingsOf } from './connected.ts'
import type { Connected } from './connected.ts'

let bot: Connected | undefined
let alone: LoopbackSlack | undefined

afterEach(async () => {
  await bot?.close()
  await alone?.close()
  bot = undefined
  alone = undefined
})

const PATIENT = { timeout: 9_000 }
const stateOf = () => bot?.connection.state()

test('connectSlack() keeps trying when Slack cannot be reached at first', async () => {
  alone = await startLoopbackSlack()
  const end = alone.outage()
  const connection = await connectSlack(settingsOf(alone), createExampleDesk().desk, createToldLog())
  expect(connection.state()).toEqual({ kind: 'reconnecting' })
  end()
  await alone.connected(1, PATIENT)
  await expect.poll(() => connection.state().kind).toBe('connected')
  await connection.close()
}, 15_000)

test('connectSlack() says where it looked when the API is elsewhere', async () => {
  alone = await startLoopbackSlack()
  const settings = settingsOf(alone, { apiUrl: `${alone.url}nowhere/` })
  await expect(connectSlack(settings, createExampleDesk().desk, createToldLog())).rejects.toThrow(
    /SLACK_API_URL/u,
  )
})

test('connectSlack() does without scopes that are only useful, and says so', async () => {
  bot = await connect({ scopes: Object.keys(NEEDED_SCOPES) })
  expect(bot.told.filter(({ level }) => level === 'warn')).toMatchObject([
    { fields: { scopes: Object.keys(USEFUL_SCOPES) } },
  ])
})

test.for(['refresh', 'cut'] as const)(
  'a connection that ends (%s) is made anew and answers again',
  { timeout: 15_000 },
  async (how) => {
    bot = await connect()
    bot.slack.disconnect(how)
    await bot.slack.connected(1, PATIENT)
    await expect.poll(() => stateOf()?.kind).toBe('connected')
    const answer = await (await bot.slack.command({ command: '/brief', text: 'korea' })).visible()
    expect(answer.text).toBe('overview of korea')
    expect(bot.told.filter(({ level }) => level === 'error')).toEqual([])
  },
)

test('a token that is refused while reconnecting ends in one line that says what to do', async () => {
  bot = await connect()
  bot.slack.world.workspaces.get(bot.slack.team)!.revoked = 'token_revoked'
  Object.assign(bot.slack.world, { appToken: 'xapp-another' })
  bot.slack.disconnect('cut')
  await expect.poll(stateOf, PATIENT).toMatchObject({
    kind: 'failed',
    problem: expect.stringMatching(/refuses SLACK_APP_TOKEN.*connections:write/u),
  })
  expect(bot.told.filter(({ level }) => level === 'error')).toHaveLength(1)
}, 15_000)

test('an app that is removed from its workspace has failed and says what to do', async () => {
  bot = await connect()
  await bot.slack.uninstall()
  await expect.poll(stateOf).toMatchObject({ kind: 'failed', problem: expect.stringContaining('removed') })
})

test('over HTTP a signed request is answered and an unsigned one refused', async () => {
  alone = await startLoopbackSlack()
  const { appToken: _none, ...settings } = settingsOf(alone)
  const port = 20_000 + (process.pid % 20_000)
  const http = { ...settings, signingSecret: alone.signingSecret, port }
  const connection = await connectSlack(http, createExampleDesk().desk, createToldLog())
  const url = `http://127.0.0.1:${port}/slack/events`
  alone.deliverTo({ commands: url, interactivity: url, events: url })
  const answer = await (await alone.command({ command: '/brief', text: 'korea' })).visible()
  expect(answer.text).toBe('overview of korea')
  const unsigned = await fetch(url, { method: 'POST', body: 'command=%2Fbrief' })
  expect(unsigned.status).toBe(401)
  await connection.close()
})
