import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { composeBriefView } from '../../../src/core/compose/brief-view.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import { renderDiscord } from '../../../src/discord/render.ts'
import { renderSlack } from '../../../src/slack/render.ts'
import { startLoopbackDiscord } from '../../platforms/discord/loopback-discord.ts'
import { startLoopbackSlack } from '../../platforms/slack/server.ts'
import { startBot } from './start-bot.ts'
import type { Bot } from './start-bot.ts'

/** A bot on a platform of its own in this process, and how a reader asks it for the overview. */
export type Side = {
  readonly bot: Bot
  /** Milliseconds from starting its process until it could be asked. */
  readonly startedIn: number
  /** Asks for the overview and waits until it can be read. */
  ask(): Promise<unknown>
  close(): Promise<void>
}

export type Which = 'ours' | 'bare'

const PATIENCE = 20_000
const PROGRAM = '../../../src/main.ts'

const record = await loadRecord('briefs')
const brief = record.briefs.get('china-us')
if (brief === undefined) throw new Error('Cannot measure: there is no brief "china-us"')
const choice = { view: 'overview', page: undefined } as const
const overview = composeBriefView(brief, record, choice, Temporal.Now.instant())

/** Starts Attaché, or the bare Bolt app that posts the same message, on a loopback Slack. */
export async function startOnSlack(which: Which): Promise<Side> {
  const slack = await startLoopbackSlack()
  const payload = JSON.stringify(renderSlack(overview)[0])
  const started = await startSide(which, 'bare-slack.ts', payload, {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
  })
  const from = performance.now()
  await slack.connected(1, { timeout: PATIENCE })
  return {
    bot: started.bot,
    startedIn: performance.now() - from,
    ask: async () => (await slack.command({ command: '/brief', text: 'china-us' })).visible(PATIENCE),
    close: async () => {
      await started.stop()
      await slack.close()
    },
  }
}

/** Starts Attaché, or the bare discord.js client that posts the same message, on a loopback Discord. */
export async function startOnDiscord(which: Which): Promise<Side> {
  const discord = await startLoopbackDiscord({ rateLimits: false })
  const payload = JSON.stringify(renderDiscord(overview)[0])
  const started = await startSide(which, 'bare-discord.ts', payload, {
    DISCORD_TOKEN: discord.token,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_API_URL: discord.url,
  })
  const from = performance.now()
  await discord.ready({ timeout: PATIENCE })
  const startedIn = performance.now() - from
  if (which === 'ours') await discord.waitFor(({ commands }) => commands().length > 0)
  const command = { name: 'brief', options: { subject: 'china-us' }, force: true }
  return {
    bot: started.bot,
    startedIn,
    ask: async () => await (await discord.command(command)).visible({ timeout: PATIENCE }),
    close: async () => {
      await started.stop()
      await discord.close()
    },
  }
}

/** Ours gets a data folder of its own, which goes with it. */
async function startSide(
  which: Which,
  bare: string,
  payload: string,
  variables: Readonly<Record<string, string>>,
) {
  const data = mkdtempSync(join(tmpdir(), 'attache-bench-'))
  const own = { ATTACHE_DATA: data, ATTACHE_WEB_PORT: '0', ATTACHE_LOG_LEVEL: 'error', PAYLOAD: payload }
  const bot = startBot(which === 'ours' ? PROGRAM : bare, { ...variables, ...own })
  return {
    bot,
    async stop() {
      await bot.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
