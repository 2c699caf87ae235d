import { parseArgs } from 'node:util'

import { startOnDiscord, startOnSlack } from '../bots/sides.ts'
import type { Side } from '../bots/sides.ts'
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

type Block = { readonly cpu: number; readonly wall: number }

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

for (const [platform, start] of [
  ['Slack', startOnSlack],
  ['Discord', startOnDiscord],
] as const) {
  const sides = [await start('ours'), await start('bare')] as const
  await compare(platform, ...sides)
  for (const side of sides) await side.close()
}
