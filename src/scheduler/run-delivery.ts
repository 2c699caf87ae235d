import type { Delivery } from '../core/ports/ledger.ts'
import type { Outlet } from '../core/ports/outlet.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import { endDelivery, postpone } from './end-delivery.ts'
import { lookForPart } from './look-for-part.ts'
import { nextStep } from './next-step.ts'
import { postPart } from './post-part.ts'
import { prepareDelivery } from './prepare-delivery.ts'

/**
 * Works on a claimed delivery until it is over, has to wait, or another process took it.
 *
 * Once `isStopping` says so it is given back between two steps. Throws only what the store throws; the lease then runs
 * out and the delivery is taken up again.
 */
export async function runDelivery(
  delivery: Delivery,
  outlet: Outlet,
  parts: DeliveryParts,
  isStopping: () => boolean = () => false,
): Promise<void> {
  let current: Delivery | undefined = delivery
  while (current !== undefined) {
    if (isStopping())
      return await postpone(current, 0, { reason: 'the bot was stopped', counts: false }, parts)
    current = await takeStep(current, outlet, parts)
  }
}

/** Takes the next step; the delivery as it stands then, or undefined when it is out of our hands. */
async function takeStep(
  delivery: Delivery,
  outlet: Outlet,
  parts: DeliveryParts,
): Promise<Delivery | undefined> {
  const step = nextStep(delivery, parts.now(), parts.rules)
  switch (step.kind) {
    case 'render':
      return await render(delivery, step.late, outlet, parts)
    case 'post':
      return await postPart(delivery, step.part, outlet, parts)
    case 'look':
      return await lookForPart(delivery, step.part, outlet, parts)
    case 'end':
      return await endDelivery(delivery, step.outcome, parts)
  }
}

async function render(
  delivery: Delivery,
  late: boolean,
  outlet: Outlet,
  parts: DeliveryParts,
): Promise<Delivery | undefined> {
  const now = parts.now()
  const prepared = await prepareDelivery(delivery, late, outlet, parts, now)
  if ('nothing' in prepared)
    return await endDelivery(delivery, { state: 'nothing', reason: prepared.nothing }, parts)
  // A document of no message at all would be rendered for ever.
  if (prepared.messages.length === 0)
    return await endDelivery(delivery, { state: 'nothing', reason: 'it has nothing to show' }, parts)
  if (!(await parts.ledger.prepare(delivery, prepared, now))) return undefined
  return {
    ...delivery,
    state: 'sending',
    late,
    parts: prepared.messages.map((message, at) => ({ number: at + 1, state: 'ready', message })),
  }
}
