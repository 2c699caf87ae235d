import type { Delivery } from '../core/ports/ledger.ts'
import type { Outlet } from '../core/ports/outlet.ts'
import { pauseFor, postpone } from './end-delivery.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import type { Busy } from './rate-budget.ts'
import { PATIENCE } from './post-part.ts'
import { runDelivery } from './run-delivery.ts'

/** Works off what is owed on one outlet, many at once, until nothing is left for the next minute. */
export type Drain = {
  /** Starts working unless it is at it already. */
  wake(): void
  /** Takes up nothing more and waits for what is in hand. */
  stop(): Promise<void>
}

/** The next tick comes within a minute and wakes us. */
const LONGEST_SLEEP = 60_000
const SHORTEST_SLEEP = 20
const LOOK_AGAIN = 500

/** Makes the worker of one outlet. */
export function createDrain(outlet: Outlet, parts: DeliveryParts): Drain {
  const inHand = new Set<Promise<void>>()
  const dropped: Delivery[] = []
  const state = { working: false, stopped: false, woken: false, nudge: Promise.withResolvers<void>() }

  async function work(): Promise<void> {
    while (!state.stopped) {
      state.woken = false
      await giveBack()
      const room = parts.rules.atOnce - inHand.size
      // What would only be given back is not taken: it waits in the store for its turn.
      const busy = parts.budget.busy(outlet.name, PATIENCE / 2)
      const mayClaim = room > parts.rules.atOnce / 4 && !busy.all
      if (mayClaim && (await claim(room, busy)) > 0) continue
      const wait = inHand.size > 0 ? Math.min(busy.wait, LOOK_AGAIN) : await untilNext(busy)
      if (state.woken) continue
      if (wait > LONGEST_SLEEP) break
      await Promise.race([...inHand, parts.sleep(wait), state.nudge.promise])
    }
    // At once, not after a promise has settled: a wake in between would be lost.
    state.working = false
  }

  async function claim(room: number, { workspaces, turns, shared }: Busy): Promise<number> {
    const now = parts.now()
    const ends = now.add({ milliseconds: parts.rules.lease })
    const deliveries = await parts.ledger.claim({
      outlet: outlet.name,
      owner: parts.senders.self,
      now,
      ends,
      most: shared === 'outlet' ? Math.min(room, turns) : room,
      mostEach: turns,
      notIn: workspaces,
    })
    for (const delivery of deliveries) {
      const run = runDelivery(delivery, outlet, parts, () => state.stopped)
        .catch((error: unknown) => {
          dropped.push(delivery)
          parts.log.error({ err: error, delivery: delivery.id }, 'A delivery is taken up again later')
        })
        .finally(() => inHand.delete(run))
      inHand.add(run)
    }
    return deliveries.length
  }

  /** What we could not go on with, since the store failed, is nobody's as soon as the store works again. */
  async function giveBack(): Promise<void> {
    for (let delivery = dropped[0]; delivery !== undefined; delivery = dropped[0]) {
      await postpone(
        delivery,
        pauseFor(delivery, parts.rules),
        { reason: 'the store failed', counts: true },
        parts,
      )
      dropped.shift()
    }
  }

  async function untilNext({ all, workspaces, wait }: Busy): Promise<number> {
    if (all) return Math.max(SHORTEST_SLEEP, wait)
    const next = await parts.ledger.nextTry(outlet.name, workspaces)
    const due = next === undefined ? Infinity : next.epochMilliseconds - parts.now().epochMilliseconds
    return Math.max(SHORTEST_SLEEP, Math.min(due, wait))
  }

  function nudge(): void {
    state.woken = true
    state.nudge.resolve()
    state.nudge = Promise.withResolvers()
  }

  return {
    wake() {
      nudge()
      if (state.stopped || state.working) return
      state.working = true
      work().catch((error: unknown) => {
        state.working = false
        parts.log.error(
          { err: error, outlet: outlet.name },
          'Cannot work off what is owed; the next tick tries again',
        )
      })
    },
    async stop() {
      state.stopped = true
      nudge()
      await Promise.all(inHand)
    },
  }
}
