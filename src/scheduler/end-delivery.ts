import type { Delivery, Ledger, Outcome } from '../core/ports/ledger.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import type { Metrics } from './metrics.ts'
import { keyOf } from './part.ts'
import type { Rules } from './rules.ts'

/** Ends a delivery that is still ours, and counts what became of it. */
export async function endDelivery(
  delivery: Delivery,
  outcome: Outcome,
  parts: DeliveryParts,
): Promise<undefined> {
  const now = parts.now()
  // A notice about a notice would follow itself.
  const { tellOwner, ...rest } = outcome
  const told = delivery.purpose === 'notice' || tellOwner === undefined ? rest : outcome
  if (!(await parts.ledger.finish(delivery, told, now))) return undefined
  for (const part of delivery.parts) parts.doubts.forget(keyOf(delivery, part))
  if (outcome.state !== 'sent' && outcome.state !== 'nothing') tell(delivery, outcome, parts)
  if (delivery.purpose === 'digest') count(delivery, outcome, now, parts.metrics)
  return undefined
}

/** The reason may be one word, such as what we lack in a channel: by itself it would tell the operator nothing. */
function tell({ id, purpose, channel }: Delivery, { state, reason }: Outcome, { log }: DeliveryParts): void {
  const where = { outlet: channel.outlet, channel: channel.channel }
  const because = reason === undefined ? '' : `: ${reason}`
  log.warn({ delivery: id, ...where, state }, `A ${purpose} ended as ${state}${because}`)
}

function count(delivery: Delivery, { state }: Outcome, now: Temporal.Instant, metrics: Metrics): void {
  const { outlet } = delivery.channel
  if (state === 'missed' || state === 'failed') metrics[state].inc({ outlet })
  if (state !== 'sent') return
  metrics.sent.inc({ outlet })
  if (delivery.late) metrics.late.inc({ outlet })
  const lag = now.epochMilliseconds - delivery.dueAt.epochMilliseconds
  metrics.lag.observe({ outlet }, Math.max(0, lag) / 1000)
}

/**
 * However long a platform asks to wait, we look again by then: a wait that a wrong clock wrote down must not outlast
 * the catch-up window. The budget still knows the whole wait.
 */
const LONGEST_WAIT = 15 * 60_000

/** Gives a delivery back until later. */
export async function postpone(
  delivery: Delivery,
  milliseconds: number,
  how: Parameters<Ledger['postpone']>[2],
  { ledger, now }: Pick<DeliveryParts, 'ledger' | 'now'>,
): Promise<undefined> {
  const wait = Math.ceil(Math.min(milliseconds, LONGEST_WAIT))
  await ledger.postpone(delivery, now().add({ milliseconds: wait }), how)
  return undefined
}

/** The pause before the next try: longer each time. */
export function pauseFor({ attempts }: Delivery, { pauses }: Rules): number {
  return pauses[Math.min(attempts, pauses.length - 1)] ?? 60_000
}
