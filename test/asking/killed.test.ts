import { once } from 'node:events'

import { afterEach, expect, test, vi } from 'vitest'

import type { ChildProcess } from 'node:child_process'
import type { LoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import { textOf } from '../platforms/discord/wire.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import { readAloud } from '../platforms/slack/reading.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { startProgram } from '../run-program.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

// Each test starts whole processes.
vi.setConfig({ testTimeout: 90_000 })

const BRIEFS = new URL('../../briefs', import.meta.url).pathname

let slack: LoopbackSlack | undefined
let discord: LoopbackDiscord | undefined
let bot: ChildProcess | undefined

afterEach(async () => {
  bot?.kill('SIGKILL')
  await Promise.all([slack?.close(), discord?.close()])
  slack = undefined
  discord = undefined
})

/** Starts the bot as its operator does, on a data folder that outlives it. */
function start(data: string): ChildProcess {
  return startProgram('main.ts', [], {
    ATTACHE_BRIEFS: BRIEFS,
    ATTACHE_DATA: data,
    ATTACHE_WEB_PORT: '0',
    ...(slack === undefined
      ? {}
      : { SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.url }),
    ...(discord === undefined
      ? {}
      : {
          DISCORD_TOKEN: discord.token,
          DISCORD_APPLICATION_ID: discord.applicationId,
          DISCORD_API_URL: discord.url,
        }),
  })
}

async function kill(): Promise<void> {
  bot?.kill('SIGKILL')
  if (bot?.exitCode === null && bot.signalCode === null) await once(bot, 'exit')
}

test('in Slack a thread goes on after the bot was killed', async () => {
  slack = await startLoopbackSlack()
  const data = temporaryFolder()
  bot = start(data)
  await slack.connected(1, { timeout: 60_000 })
  const ask = async (text: string, thread_ts?: string) => {
    const before = slack!.messages('C0DESK', thread_ts).length
    const said = await slack!.mention({ text, channel: 'C0DESK', ...(thread_ts && { thread_ts }) })
    const root = thread_ts ?? said.message.ts
    const seen = thread_ts === undefined ? 1 : before + 1
    return await slack!.waitFor(() => slack!.messages('C0DESK', root)[seen], { timeout: 30_000 })
  }
  const first = await ask('what did Qin Gang say about Taiwan?')
  expect(readAloud(first)).toContain('core concerns')
  await kill()
  bot = start(data)
  await slack.waitFor(() => slack!.calls.filter(({ method }) => method === 'apps.connections.open')[1], {
    timeout: 60_000,
  })
  await slack.connected(1, { timeout: 60_000 })
  const second = await ask('did he apologise for the balloon?', first.thread_ts)
  expect(readAloud(second)).toMatch(/Not on record.*Qin Gang/su)
})

test('on Discord a reply goes on from an answer of before the bot was killed', async () => {
  discord = await startLoopbackDiscord()
  const data = temporaryFolder()
  bot = start(data)
  await discord.waitFor(({ commands }) => commands().length > 0, { timeout: 60_000 })
  const mention = discord.mention({ text: 'what did Qin Gang say about Taiwan?', user: 'ana' })
  const first = await mention.answer({ timeout: 30_000 })
  expect(textOf(first)).toContain('core concerns')
  await kill()
  const { length } = discord.gateway.records
  bot = start(data)
  await discord.waitFor(() => discord!.gateway.records.length > length, { timeout: 60_000 })
  await discord.ready({ timeout: 60_000 })
  const reply = discord.reply(first, 'did he apologise for the balloon?', { user: 'ben' })
  expect(textOf(await reply.answer({ timeout: 30_000 }))).toMatch(/Not on record.*Qin Gang/su)
})
