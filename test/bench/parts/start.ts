import { startOnDiscord, startOnSlack } from '../bots/sides.ts'
import type { Which } from '../bots/sides.ts'
import { estimate, quantile, words } from '../measure.ts'
import { tell, tellProgress } from '../tell.ts'

/** Cold start of a process until it is connected, ours with an empty data folder, over a bare bot; in turns. */
const ROUNDS = 10

for (const [platform, start] of [
  ['Slack', startOnSlack],
  ['Discord', startOnDiscord],
] as const) {
  const took: Record<Which, number[]> = { ours: [], bare: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    tellProgress(`${platform}: start ${round + 1} of ${ROUNDS}`)
    for (const which of ['ours', 'bare'] as const) {
      const side = await start(which)
      took[which].push(side.startedIn)
      await side.close()
    }
  }
  const ratio = estimate(took.ours.map((ours, at) => ours / (took.bare[at] ?? Number.NaN)))
  const [ours, bare] = [took.ours, took.bare].map((times) => quantile(times, 0.5).toFixed(0))
  tell({
    what: `${platform}: cold start to connected, over a bare bot, median of ${ROUNDS}`,
    figure: `${words(ratio, '×')}; ours ${ours} ms, bare ${bare} ms`,
  })
}
