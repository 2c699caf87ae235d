import { createRateLimiter } from '../../platforms/slack/rate-limits.ts'
import type { FaultKind } from '../../platforms/faults.ts'
import type { Stage } from '../stage.ts'
import { expect, expectLine, expectOnce } from './scenario.ts'
import type { Scenario } from './scenario.ts'

const TEN_MINUTES = 10.1

/** Makes the next posts on both platforms go wrong in one way. */
function disturb(stage: Stage, kind: FaultKind, times: number, how: object = {}): void {
  stage.slack.fault({ method: 'chat.postMessage', kind, times, ...how })
  stage.discord.fault({ route: 'POST /channels/*/messages', kind, times, ...how })
}

/** What platforms do wrong. */
export const platformFaults: readonly Scenario[] = [
  {
    name: 'storms of 429, and limits that change unannounced',
    async play(stage) {
      disturb(stage, '429', 25, { retryAfterSeconds: 1, scope: 'global' })
      stage.start()
      stage.turnClock(TEN_MINUTES)
      await stage.work(1500)
      // From now on a workspace takes a tenth of what it took.
      stage.slack.world.limiter = createRateLimiter({ scale: 0.05, workspacePerMinute: 15 })
      stage.discord.fault({
        route: 'POST /channels/*/messages',
        kind: '429',
        times: 10,
        retryAfterSeconds: 0.4,
      })
      expectOnce(await stage.finish(), stage.members.length)
      const limited = await stage.metric('attache_digest_limited_total')
      const refused =
        stage.slack.calls.filter(({ status }) => status === 429).length + stage.discord.invalidRequests
      expect(limited > 0, 'no counter tells of the limit')
      expect(refused < 200, `${refused} requests were refused: too many for a ban not to follow`)
      return `${refused} refusals, counted as limited ${limited}`
    },
  },
  {
    name: 'faults of the server, dropped and half answers, repeated requests',
    async play(stage) {
      for (const kind of ['5xx', 'drop-after', 'half', 'drop-before'] as const) disturb(stage, kind, 6)
      stage.discord.fault({ route: 'POST /channels/*/messages', kind: 'repeat', times: 10 })
      stage.start()
      stage.turnClock(TEN_MINUTES)
      expectOnce(await stage.finish(), stage.members.length)
      const found = await stage.metric('attache_digest_found_total')
      expect(found > 0, 'no counter tells of a message found after its answer was lost')
      return `${found} found after their answer was lost; ${expectLine(stage, /it may have posted/u)}`
    },
  },
  {
    name: 'answers that come after we have stopped waiting',
    async play(stage) {
      disturb(stage, 'late', 5, { ms: 4000, landsLate: true })
      stage.start()
      stage.turnClock(TEN_MINUTES)
      expectOnce(await stage.finish(), stage.members.length)
      return `retried ${await stage.metric('attache_digest_retried_total')}`
    },
  },
  {
    name: 'both platforms away for an hour',
    async play(stage) {
      const isBack = stage.slack.outage()
      const outage = stage.discord.outage({ kind: '5xx' })
      stage.start()
      stage.turnClock(TEN_MINUTES)
      for (let minute = 0; minute < 60; minute += 1) {
        await stage.work(60)
        stage.turnClock(1)
      }
      const tries = stage.discord.requests.filter(({ method }) => method === 'POST').length
      const waiting =
        (await stage.metric('attache_digests_waiting')) + (await stage.metric('attache_digests_held'))
      isBack()
      outage.end()
      expectOnce(await stage.finish(), stage.members.length)
      const late = await stage.metric('attache_digest_late_total')
      expect(waiting >= stage.members.length - 1, `only ${waiting} were seen waiting`)
      expect(late === stage.members.length, `${late} came with the label late`)
      const [first] = stage.members
      const [delivery] =
        first === undefined ? [] : await stage.store.subscriptions.deliveries(first.channel, 1)
      expect(delivery?.late === true, 'status does not say that it was late')
      return `${waiting} shown as waiting, ${late} told late, ${tries} posts tried at Discord in that hour`
    },
  },
]
