import { takeFault } from '../faults.ts'
import { failDelivery } from './ack-payload.ts'
import type { Delivery } from './records.ts'
import type { World } from './world.ts'

/** Which try this is: 0 first, then Slack's three retries with the reason of the failure before. */
export type Attempt = { readonly number: number; readonly reason?: string }

/** A way to the app: resolves to nothing once acknowledged, else to why it was not. */
export type Transport = {
  readonly send: (delivery: Delivery, attempt: Attempt) => Promise<string | undefined>
  /** Breaks what connects us to the app, at once. */
  readonly cut: () => void
}

// Events are tried again at once, after a minute and after five.
const retryDelays = [0, 60_000, 300_000]

/** Hands something to the app and resolves once the first try is acknowledged or has failed. */
export async function deliver(world: World, transport: Transport, delivery: Delivery): Promise<void> {
  const fault = takeFault(world.faults, `envelope:${delivery.type}`)
  if (fault?.kind === 'late') await new Promise<void>((resolve) => world.later(fault.ms ?? 0, resolve))
  const first =
    fault?.kind === 'drop-before'
      ? Promise.resolve('connection_failed')
      : attempt(transport, delivery, { number: 0 })
  if (fault?.kind === 'repeat') await Promise.all([first, attempt(transport, delivery, { number: 0 })])
  if (fault?.kind === 'drop-after') transport.cut()
  const reason = await first
  if (reason) afterFailure(world, transport, delivery, reason, 0)
}

function attempt(transport: Transport, delivery: Delivery, attempt: Attempt): Promise<string | undefined> {
  delivery.attempts += 1
  return transport.send(delivery, attempt)
}

function afterFailure(
  world: World,
  transport: Transport,
  delivery: Delivery,
  reason: string,
  number: number,
): void {
  const delay = retryDelays[number]
  if (delivery.type !== 'events_api') {
    failDelivery(world, delivery, /timeout/.test(reason) ? 'operation_timeout' : 'dispatch_failed')
    return
  }
  if (delay === undefined || reason === 'no_retry') {
    failDelivery(world, delivery, reason)
    return
  }
  world.later(delay * world.retryScale, () => {
    const again = async (): Promise<void> => {
      const next = await attempt(transport, delivery, { number: number + 1, reason })
      if (next) afterFailure(world, transport, delivery, next, number + 1)
    }
    void again()
  })
}
