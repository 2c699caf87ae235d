import type { Delivery, DeliveryPart, Outcome } from '../core/ports/ledger.ts'
import type { Rules } from './rules.ts'

/** What is to be done with a delivery next. */
export type Step =
  | { readonly kind: 'render'; readonly late: boolean }
  | { readonly kind: 'post'; readonly part: DeliveryPart }
  /** It may be out: look before anything else. */
  | { readonly kind: 'look'; readonly part: DeliveryPart }
  | { readonly kind: 'end'; readonly outcome: Outcome }

/** A person reads a notice when they come back; a day late is not too late. */
const NOTICE_LASTS = 24 * 3_600_000

/**
 * Decides what a delivery needs next; the whole of "once" is in this order.
 *
 * A part that may be out is looked for before any other is touched. Nothing is begun after the catch-up window; what is
 * begun may take as long again to be finished.
 */
export function nextStep(delivery: Delivery, now: Temporal.Instant, rules: Rules): Step {
  const { parts, dueAt } = delivery
  const behind = now.epochMilliseconds - dueAt.epochMilliseconds
  const window = delivery.purpose === 'notice' ? NOTICE_LASTS : rules.catchUp
  const isOver = behind >= 2 * window
  const doubtful = parts.find(({ state }) => state === 'sending')
  if (doubtful !== undefined) return isOver ? end('held', UNKNOWN, 'held') : { kind: 'look', part: doubtful }
  if (!parts.some(({ state }) => state === 'posted')) {
    if (behind >= window) return end('missed', TOO_LATE, 'missed')
    const late = delivery.purpose === 'digest' && behind >= rules.lateAfter
    if (parts.length === 0 || (late && !delivery.late)) return { kind: 'render', late }
  }
  const next = parts.find(({ state }) => state === 'ready')
  if (next === undefined) return { kind: 'end', outcome: { state: 'sent' } }
  return isOver ? end('failed', UNFINISHED, 'failed') : { kind: 'post', part: next }
}

const UNKNOWN = 'the platform cannot say whether it was posted'
const TOO_LATE = 'it could not be posted in time'
const UNFINISHED = 'only the beginning could be posted in time'

function end(
  state: Outcome['state'],
  reason: string,
  tellOwner: NonNullable<Outcome['tellOwner']>,
): Extract<Step, { kind: 'end' }> {
  return { kind: 'end', outcome: { state, reason, tellOwner } }
}
