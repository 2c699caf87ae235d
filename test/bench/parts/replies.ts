import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { composeBriefView } from '../../../src/core/compose/brief-view.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import { renderDiscord } from '../../../src/discord/render.ts'
import { renderSlack } from '../../../src/slack/render.ts'
import { startLoopbackDiscord } from '../../platforms/discord/loopback-discord.ts'
import { startLoopbackSlack } from '../../platforms/slack/server.ts'
import { startBot } from '../bots/start-bot.ts'
import type { Bot } from '../bots/start-bot.ts'
import { estimate, quantile, words } from '../measure.ts'
import { tell, tellProgress } from '../tell.ts'

/**
 * Slash command → visible answer, over a bare Bolt app and a bare discord.js client that post the same payload.
 *
 * All four bots run against loopback servers in this process; blocks of commands alternate between ours and the bare
 * one, so that what else the machine does falls on both.
 */
const { values } = parseArgs({
  options: { blocks: { type: 'string', default: '24' }, commands: { type: 'string', default: '40' } },
})
const BLOCKS = Number(values.blocks)
const COMMANDS = Number(values.commands)
const ADDED_CPU = 5
const ADDED_WALL = 1.15

/** One bot as it is asked, and what one block of commands cost it. */
type Side = { readonly bot: Bot; ask(): Promise<unknown>; close(): Promise<void> }
type Block = { readonly cpu: number; readonly wall: number }

const record = await loadRecord('briefs')
const brief = record.briefs.get('china-us')
if (brief === undefined) throw new Error('Cannot measure: no brief "china-us"')
const overview = composeBriefView(
  brief,
  record,
  { view: 'overview', page: undefined },
  Temporal.Now.instant(),
)
const folder = mkdtempSync(join(tmpdir(), 'attache-replies-'))
const OURS = '../../../src/main.ts'

async function slackSide(program: string): Promise<Side> {
  const slack = await startLoopbackSlack()
  const bot = startBot(program, {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
    ATTACHE_DATA: join(folder, 'slack'),
    ATTACHE_WEB_PORT: '0',
    ATTACHE_LOG_LEVEL: 'error',
    PAYLOAD: JSON.stringify(renderSlack(overview)[0]),
  })
  await slack.connected(1, { timeout: 20_000 })
  return {
    bot,
    ask: async () => (await slack.command({ command: '/brief', text: 'china-us' })).visible(20_000),
    close: async () => {
      await bot.stop()
      await slack.close()
    },
  }
}

async function discordSide(program: string): Promise<Side> {
  const discord = await startLoopbackDiscord({ rateLimits: false })
  const bot = startBot(program, {
    DISCORD_TOKEN: discord.token,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_API_URL: discord.url,
    ATTACHE_DATA: join(folder, 'discord'),
    ATTACHE_WEB_PORT: '0',
    ATTACHE_LOG_LEVEL: 'error',
    PAYLOAD: JSON.stringify(renderDiscord(overview)[0]),
  })
  await discord.ready({ timeout: 20_000 })
  if (program === OURS) await discord.waitFor(({ commands }) => commands().length > 0)
  return {
    bot,
    ask: async () =>
      await (
        await discord.command({ name: 'brief', options: { subject: 'china-us' }, force: true })
      ).visible({ timeout: 20_000 }),
    close: async () => {
      await bot.stop()
      await discord.close()
    },
  }
}

async function runBlock({ bot, ask }: Side): Promise<Block> {
  const walls: number[] = []
  const before = await bot.cpu()
  for (let at = 0; at < COMMANDS; at += 1) {
    const start = performance.now()
    await ask()
    walls.push(performance.now() - start)
  }
  return { cpu: ((await bot.cpu()) - before) / COMMANDS, wall: quantile(walls, 0.5) }
}

async function compare(platform: string, ours: Side, bare: Side): Promise<void> {
  const pairs: { readonly ours: Block; readonly bare: Block }[] = []
  for (const side of [ours, bare]) await runBlock(side)
  for (let at = 0; at < BLOCKS; at += 1) {
    tellProgress(`${platform}: block ${at + 1} of ${BLOCKS}`)
    const isOursFirst = at % 2 === 0
    const first = await runBlock(isOursFirst ? ours : bare)
    const second = await runBlock(isOursFirst ? bare : ours)
    pairs.push(isOursFirst ? { ours: first, bare: second } : { ours: second, bare: first })
  }
  const added = estimate(pairs.map((pair) => pair.ours.cpu - pair.bare.cpu))
  const ratio = estimate(pairs.map((pair) => pair.ours.wall / pair.bare.wall))
  tell({
    what: `${platform}: processor time /brief adds to a bare bot, median of ${BLOCKS} × ${COMMANDS}`,
    figure: words(added, ' ms'),
    bar: `at most ${ADDED_CPU} ms`,
    holds: added.median <= ADDED_CPU,
  })
  tell({
    what: `${platform}: wall time of /brief → visible answer over a bare bot, median`,
    figure: `${words(ratio, '×')}; ours ${milliseconds(pairs.map((pair) => pair.ours.wall))}, bare ${milliseconds(pairs.map((pair) => pair.bare.wall))}`,
    bar: `at most ${ADDED_WALL}×`,
    holds: ratio.median <= ADDED_WALL,
  })
}

const milliseconds = (values: readonly number[]) => `${quantile(values, 0.5).toFixed(2)} ms`

try {
  for (const [platform, open, bare] of [
    ['Slack', slackSide, 'bare-slack.ts'],
    ['Discord', discordSide, 'bare-discord.ts'],
  ] as const) {
    const sides = [await open(OURS), await open(bare)] as const
    await compare(platform, ...sides)
    for (const side of sides) await side.close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
