import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import { expect, onTestFinished, test, vi } from 'vitest'

import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { runProgram } from '../run-program.ts'
import type { Settings } from '../run-program.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

// Each test starts whole processes.
vi.setConfig({ testTimeout: 60_000 })

const BRIEFS = new URL('../../briefs', import.meta.url).pathname

const look = async (settings: Settings = {}) =>
  await runProgram('cli.ts', ['doctor'], {
    ATTACHE_BRIEFS: BRIEFS,
    ATTACHE_DATA: join(temporaryFolder(), 'data'),
    ATTACHE_WEB_PORT: '0',
    ...settings,
  })

async function platforms(scopes?: readonly string[]): Promise<Settings> {
  const [slack, discord] = await Promise.all([
    startLoopbackSlack(scopes === undefined ? {} : { scopes }),
    startLoopbackDiscord(),
  ])
  onTestFinished(async () => void (await Promise.all([slack.close(), discord.close()])))
  return {
    SLACK_API_URL: slack.url,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    DISCORD_API_URL: discord.url,
    DISCORD_TOKEN: discord.token,
    DISCORD_APPLICATION_ID: discord.applicationId,
  }
}

test('attache doctor finds nothing to do where nothing is set up but the briefs', async () => {
  const { status, out, err } = await look()
  expect([status, err]).toEqual([0, ''])
  expect(out.trim().split('\n')).toEqual([
    '✓ Settings: nothing is wrong with them',
    expect.stringMatching(/^✓ Briefs: \d+ in ".*", \d+ statements, all proven$/u),
    expect.stringMatching(/^✓ Database: ".*attache\.db" opens and is up to date$/u),
    '✓ Slack: not set up',
    '✓ Discord: not set up',
    'Nothing to do',
  ])
})

test('attache doctor looks at both platforms, and knows what a reader types in Slack', async () => {
  const { status, out } = await look({ ...(await platforms()), SLACK_COMMAND_NAMES: 'brief=desk' })
  expect(out).not.toContain('✗')
  expect(out).toMatch(
    /✓ Slack knows the bot token: .*\n✓ The Slack bot has every scope it needs\n✓ Slack knows the app-level token/u,
  )
  expect(out).toMatch(/✓ In Slack people type \/desk, \/official, /u)
  expect(out).toMatch(/✓ Discord knows the token: [\s\S]*✓ In “Newsroom” with every permission it needs/u)
  expect(status).toBe(0)
})

test('attache doctor says what to do about everything that is wrong, and no token', async () => {
  const settings = await platforms(['commands', 'chat:write'])
  const folder = join(temporaryFolder(), 'briefs')
  mkdirSync(folder)
  cpSync(BRIEFS, folder, { recursive: true })
  const file = join(folder, 'china-us.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('audience: all', 'audience: nobody'))
  const wrong = { SLACK_APP_TOKEN: 'xapp-hunter', DISCORD_TOKEN: 'hunter', ATTACHE_BRIEFS: folder }
  const { status, out } = await look({ ...settings, ...wrong, ATTACHE_DATA: join(file, 'data') })
  const faults = out.match(/^✗ .*(?:\n {2}→ .*)?/gmu)
  expect(faults).toEqual([
    expect.stringMatching(
      /^✗ Briefs: .*china-us\.yaml:\d+:\d+ audience: .*\n {2}→ See them all with "npm run -s attache -- check"/u,
    ),
    expect.stringMatching(/^✗ Database: Cannot use store .*: make its folder writable/u),
    expect.stringMatching(
      /^✗ The Slack bot lacks scopes: .*users:read \(time zones.*\n {2}→ Update the app with the manifest/u,
    ),
    expect.stringMatching(/^✗ Slack refuses SLACK_APP_TOKEN: invalid_auth\n {2}→ .*connections:write/u),
    expect.stringMatching(/^✗ Discord does not know the token\n {2}→ .*Reset Token/u),
  ])
  expect(out).toMatch(/5 to mend\n$/u)
  expect(out).not.toContain('hunter')
  expect(status).toBe(1)
})

test('attache doctor tells whether the bot runs and is well, and whether something has its place', async () => {
  let health: object | string = { ok: true, outlets: {} }
  const server = createServer((_, response) => void response.end(JSON.stringify(health)))
  onTestFinished(() => void server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const page = `http://127.0.0.1:${port}/`
  const line = async () => (await look({ ATTACHE_WEB_PORT: String(port) })).out.split('\n').slice(3, 5)
  expect((await line())[0]).toBe(`✓ The bot runs, its page is at ${page}`)
  health = {
    ok: false,
    outlets: { slack: { kind: 'failed', problem: 'Slack refuses it' }, discord: { kind: 'connected' } },
  }
  expect(await line()).toEqual([
    '✗ The bot runs and is not well: slack: Slack refuses it; discord: connected',
    `  → See ${page}health and its log`,
  ])
  health = 'a shop'
  expect(await line()).toEqual([
    `✗ Something else answers at ${page}`,
    '  → Set ATTACHE_WEB_PORT to another port',
  ])
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
  expect((await line())[0]).toBe(`✓ The bot does not run; its page would be at ${page}`)
})

test('attache doctor goes on after wrong settings', async () => {
  const { status, out } = await look({ SLACK_BOT_TOKEN: 'hunter', PORT: 'x' })
  expect(status).toBe(1)
  expect(out).toMatch(/^✗ Settings: [\s\S]*SLACK_BOT_TOKEN: expected .*\n[\s\S]*PORT: expected a port/u)
  expect(out).toMatch(/✓ Briefs: [\s\S]*✓ Database: /u)
  expect(out).not.toContain('hunter')
})
