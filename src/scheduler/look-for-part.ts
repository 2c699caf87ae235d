import type { Delivery, DeliveryPart } from '../core/ports/ledger.ts'
import type { Log } from '../core/ports/log.ts'
import type { MessageRef, Outlet } from '../core/ports/outlet.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import { pauseFor, postpone } from './end-delivery.ts'
import { keyOf, placeOf, withPart } from './part.ts'

/** Looks for a part that may be out; it is posted again only when it is surely not. */
export async function lookForPart(
  delivery: Delivery,
  part: DeliveryPart,
  outlet: Outlet,
  parts: DeliveryParts,
): Promise<Delivery | undefined> {
  const { ledger, metrics, senders, doubts } = parts
  const key = keyOf(delivery, part)
  const wait = untilShown(key, part, parts)
  const found = await findPart(delivery, part, outlet, parts.log)
  if (found === 'cannot tell')
    return await hold(delivery, 'the platform cannot say whether it was posted', parts)
  if (found !== 'absent') {
    metrics.found.inc({ outlet: outlet.name })
    doubts.forget(key)
    await ledger.settle(delivery, part.number, found, parts.now())
    return withPart(delivery, { ...part, state: 'posted', ref: found })
  }
  if (part.sender !== undefined && senders.mayStillPost(part.sender, key))
    return await hold(delivery, 'whoever posts it has not finished', parts)
  // Reckoned from before the look, so that the look itself was late enough.
  if (wait > 0)
    return await postpone(delivery, wait, { reason: 'it may still be on its way', counts: false }, parts)
  if (!(await ledger.putBack(delivery, part.number))) return undefined
  doubts.forget(key)
  metrics.retried.inc({ outlet: outlet.name })
  return withPart(delivery, { number: part.number, message: part.message, state: 'ready' })
}

/** Milliseconds until a part that was sent must show up, by the wall clock and by the one nobody can set. */
function untilShown(key: string, part: DeliveryPart, { rules, doubts, now }: DeliveryParts): number {
  const at = now().epochMilliseconds
  const sent = part.sendingAt?.epochMilliseconds ?? at
  return rules.settleAfter - Math.min(at - sent, doubts.since(key))
}

async function hold(delivery: Delivery, reason: string, parts: DeliveryParts): Promise<undefined> {
  return await postpone(
    delivery,
    pauseFor(delivery, parts.rules),
    { reason, counts: true, held: true },
    parts,
  )
}

/** Asks the platform for a part; whatever goes wrong means that it cannot tell. */
export async function findPart(
  delivery: Delivery,
  part: DeliveryPart,
  outlet: Outlet,
  log: Log,
): Promise<MessageRef | 'absent' | 'cannot tell'> {
  try {
    const place = await placeOf(delivery, part, outlet)
    return place === undefined ? 'cannot tell' : await outlet.find(place, keyOf(delivery, part))
  } catch (error) {
    log.warn({ err: error, delivery: delivery.id }, 'Cannot look for a part')
    return 'cannot tell'
  }
}
