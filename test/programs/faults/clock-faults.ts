import { expect, expectOnce } from './scenario.ts'
import type { Scenario } from './scenario.ts'

/** What somebody can do to the clock while digests are on their way. */
export const clockFaults: readonly Scenario[] = [
  {
    name: 'the clock set ahead a day and back, amid the sending',
    async play(stage) {
      stage.slack.fault({ method: 'chat.postMessage', kind: 'drop-after', times: 5 })
      stage.discord.fault({ route: 'POST /channels/*/messages', kind: 'half', times: 5 })
      stage.slack.lagHistory({ ms: 1500 })
      stage.discord.lagHistory(1500)
      stage.start()
      stage.turnClock(10.1)
      await stage.work(200)
      stage.turnClock(2 * 60)
      await stage.work(600)
      stage.turnClock(-2 * 60)
      await stage.work(400)
      stage.turnClock(-9)
      await stage.work(400)
      stage.turnClock(9)
      expectOnce(await stage.finish(), stage.members.length)
      return `found ${await stage.metric('attache_digest_found_total')}, health ${stage.health().ok ? 'good' : 'bad'}`
    },
  },
  {
    name: 'a tick that stops',
    async play(stage) {
      stage.start()
      await stage.work(200)
      expect(stage.health().ok, 'health is bad while all is well')
      stage.turnClock(10.1)
      const { ok, problem } = stage.health()
      expect(!ok && problem !== undefined, 'health is good though nobody looked for ten minutes')
      expectOnce(await stage.finish(), stage.members.length)
      return `health: “${problem}”`
    },
  },
]
