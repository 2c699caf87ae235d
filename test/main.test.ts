import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { expect, onTestFinished, test, vi } from 'vitest'

import { startLoopbackDiscord } from './platforms/discord/loopback-discord.ts'
import { startLoopbackSlack } from './platforms/slack/server.ts'
import { finish, runProgram, startProgram } from './run-program.ts'
import type { Finished, Settings } from './run-program.ts'
import { temporaryFolder } from './store/temporary-folder.ts'

// Each test starts whole processes.
vi.setConfig({ testTimeout: 60_000 })

const BRIEFS = new URL('../briefs', import.meta.url).pathname

/** The bot as a process of its own, with what it logged so far. */
type Running = {
  readonly child: ChildProcess
  readonly lines: Record<string, unknown>[]
  /** Waits for a line of the log. */
  readonly told: (words: RegExp) => Promise<Record<string, unknown>>
  readonly ask: (path: string) => Promise<Response>
  readonly stop: () => Promise<Finished>
}

const settingsIn = (folder: string): Settings => ({
  ATTACHE_BRIEFS: BRIEFS,
  ATTACHE_DATA: join(folder, 'data'),
  ATTACHE_WEB_PORT: '0',
})

async function start(settings: Settings = {}): Promise<Running> {
  const child = startProgram('main.ts', [], { ...settingsIn(temporaryFolder()), ...settings })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = finish(child)
  const lines: Record<string, unknown>[] = []
  const reader = createInterface({ input: child.stdout! })
  reader.on('line', (line) => lines.push(JSON.parse(line)))
  const told = async (words: RegExp) => {
    for (;;) {
      const found = lines.find(({ msg }) => words.test(String(msg)))
      if (found !== undefined) return found
      if (child.exitCode !== null) throw new Error(`It ended without a line like ${words}`)
      await once(reader, 'line')
    }
  }
  const { url } = await told(/The local page is at/u)
  return {
    child,
    lines,
    told,
    ask: (path) => fetch(new URL(path, String(url))),
    async stop() {
      child.kill('SIGTERM')
      return await ended
    },
  }
}

async function startSlack() {
  const slack = await startLoopbackSlack()
  onTestFinished(() => slack.close())
  const { url, botToken, appToken } = slack
  const settings = { SLACK_API_URL: url, SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken }
  return { slack, settings }
}

async function startDiscord() {
  const discord = await startLoopbackDiscord()
  onTestFinished(() => discord.close())
  const { url, token, applicationId } = discord
  const settings = { DISCORD_API_URL: url, DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: applicationId }
  return { discord, settings }
}

test('a start without tokens says its address in one line, serves it, and stops when it is told to', async () => {
  const bot = await start()
  expect(await (await bot.ask('/?q=/brief+china-us')).text()).toContain('China–US')
  const health = await bot.ask('/health')
  expect([health.status, await health.json()]).toEqual([
    200,
    expect.objectContaining({ ok: true, outlets: {} }),
  ])
  expect(await bot.stop()).toMatchObject({ status: 0, err: '' })
  expect(bot.lines.map(({ msg }) => msg)).toEqual([
    expect.stringMatching(/^The local page is at http:\/\/127\.0\.0\.1:\d+\/; no tokens are set/u),
    'Stopping',
    'Stopped',
  ])
})

test('both platforms are connected to, and closed in order when it is told to stop', async () => {
  const [{ slack, settings: forSlack }, { discord, settings: forDiscord }] = await Promise.all([
    startSlack(),
    startDiscord(),
  ])
  const bot = await start({ ...forSlack, ...forDiscord })
  await Promise.all([
    bot.told(/^In Slack as/u),
    bot.told(/^Commands on Discord: registered/u),
    slack.connected(),
  ])
  expect(await (await bot.ask('/health')).json()).toMatchObject({
    ok: true,
    outlets: { slack: { kind: 'connected' }, discord: { kind: 'connected' } },
  })
  // The answer waits for what Slack is slow to tell of the asker: it is in hand when the process is told to stop.
  slack.fault({ method: 'users.info', kind: 'late', ms: 600 })
  const asked = await slack.command({ command: '/brief', text: 'china-us' })
  await asked.acked()
  const command = await discord.command({ name: 'brief', options: { subject: 'china-us' } })
  expect(await bot.stop()).toMatchObject({ status: 0, err: '' })
  expect((await asked.visible(10)).text).toContain('China–US')
  expect(JSON.stringify(await command.visible({ timeout: 10 }))).toContain('China–US')
})

test('Slack is answered over HTTP on a port apart from the local page', async () => {
  const { slack, settings } = await startSlack()
  const { SLACK_APP_TOKEN: _none, ...overHttp } = settings
  const bot = await start({ ...overHttp, SLACK_SIGNING_SECRET: slack.signingSecret, PORT: '0' })
  const { port } = await bot.told(/^Listening for Slack on port \d+/u)
  const url = `http://127.0.0.1:${port}/`
  slack.deliverTo(`${url}slack/events`)
  const asked = await slack.command({ command: '/brief', text: 'china-us' })
  expect((await asked.visible()).text).toContain('China–US')
  expect((await fetch(`${url}?q=/brief`)).status).toBe(404)
  expect((await fetch(`${url}health`)).status).toBe(404)
  expect(await bot.stop()).toMatchObject({ status: 0, err: '' })
})

test('a wrong token on one platform leaves the other alone, and says what to do in one line', async () => {
  const [{ slack, settings: forSlack }, { settings: forDiscord }] = await Promise.all([
    startSlack(),
    startDiscord(),
  ])
  const wrong = 'hunter2-hunter2-hunter2'
  const bot = await start({ ...forSlack, ...forDiscord, DISCORD_TOKEN: wrong })
  await Promise.all([bot.told(/^Discord does not accept DISCORD_TOKEN: open https:\S+/u), slack.connected()])
  expect(bot.lines.filter(({ level }) => level === 'error')).toHaveLength(1)
  expect((await (await slack.command({ command: '/brief', text: 'china-us' })).visible()).text).toContain(
    'China–US',
  )
  const health = await bot.ask('/health')
  expect([health.status, await health.json()]).toEqual([
    503,
    expect.objectContaining({
      outlets: {
        slack: { kind: 'connected' },
        discord: { kind: 'failed', problem: expect.stringContaining('DISCORD_TOKEN') },
      },
    }),
  ])
  expect(JSON.stringify(bot.lines)).not.toContain(wrong)
  await bot.stop()
})

test('a reader’s question and an answering address are in no line, also when the answer fails', async () => {
  const { slack, settings } = await startSlack()
  const bot = await start(settings)
  await slack.connected()
  slack.fault({ method: 'response_url', kind: '5xx', times: 10 })
  await slack.command({ command: '/brief', text: 'is hunter2 a spy' })
  await bot.told(/^Cannot answer in Slack/u)
  await bot.stop()
  expect(JSON.stringify(bot.lines)).not.toMatch(/hunter2|\/response\//u)
})

/** Faults of a library, each on a signal. */
const FAULTY = `
  process.on('SIGUSR2', () => void Promise.reject(new Error(['hunter', 2].join(''))))
  process.on('SIGHUP', () => { throw new Error(['hunter', 2].join('')) })`

test('a promise that nobody waited for takes nothing down, a fault that was thrown is told before the end', async () => {
  const bot = await start({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(FAULTY)}` })
  bot.child.kill('SIGUSR2')
  expect(await bot.told(/^A promise failed/u)).toMatchObject({ level: 'error', fault: { type: 'Error' } })
  expect((await bot.ask('/health')).status).toBe(200)
  const ended = once(bot.child, 'exit')
  bot.child.kill('SIGHUP')
  await bot.told(/^A fault that nobody expected: stopping/u)
  expect(await ended).toEqual([1, null])
  expect(JSON.stringify(bot.lines)).not.toContain('hunter2')
})

async function refusal(settings: Settings): Promise<Finished> {
  return await runProgram('main.ts', [], { ...settingsIn(temporaryFolder()), ...settings })
}

test('a start that cannot be ends with status 1 and one clear line', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'file')
  writeFileSync(file, 'no folder')
  const bad = join(folder, 'bad.yaml')
  writeFileSync(bad, 'id: [')
  const busy = createServer().listen(0, '127.0.0.1')
  await once(busy, 'listening')
  const { port } = busy.address() as AddressInfo
  const finished = await Promise.all(
    [
      { ATTACHE_WEB_PORT: String(port) },
      { ATTACHE_DATA: join(file, 'data') },
      { ATTACHE_BRIEFS: '/nowhere' },
      { ATTACHE_BRIEFS: folder },
      { ATTACHE_LOG_LEVEL: 'loud' },
    ].map(refusal),
  )
  busy.close()
  expect(finished.map(({ status, out }) => [status, out])).toEqual(finished.map(() => [1, '']))
  const lines = finished.map(({ err }) => err.trim().replaceAll('\n', ' '))
  expect(lines).toEqual([
    expect.stringMatching(
      /^Cannot serve the local page on 127\.0\.0\.1:\d+: it is taken: set ATTACHE_WEB_PORT/u,
    ),
    expect.stringMatching(/^Cannot use store ".*attache\.db": make its folder writable/u),
    expect.stringMatching(/\/nowhere:1:1: expected a folder with officials\.yaml and briefs/u),
    expect.stringMatching(/bad\.yaml:1:\d+/u),
    expect.stringMatching(/ATTACHE_LOG_LEVEL: expected "debug", "info", "warn" or "error"$/u),
  ])
})
