import type { Place } from '../core/place.ts'
import type { Delivery, DeliveryPart, Ledger, Outcome } from '../core/ports/ledger.ts'
import type { Log } from '../core/ports/log.ts'
import { PostError } from '../core/ports/outlet.ts'
import type { MessageRef, Outlet } from '../core/ports/outlet.ts'
import type { Subscriptions } from '../core/ports/subscriptions.ts'
import type { Metrics } from './metrics.ts'
import { nextStep } from './next-step.ts'
import { prepareDelivery } from './prepare-delivery.ts'
import type { Sources } from './prepare-delivery.ts'
import type { RateBudget } from './rate-budget.ts'
import type { Rules } from './rules.ts'
import type { Senders } from './senders.ts'
import { withTimeout } from './with-timeout.ts'

/** What delivering needs; `now` is the clock and `sleep` waits in milliseconds. */
export type DeliveryParts = Sources & {
  readonly ledger: Ledger
  readonly subscriptions: Subscriptions
  readonly budget: RateBudget
  readonly senders: Senders
  readonly rules: Rules
  readonly metrics: Metrics
  readonly log: Log
  readonly now: () => Temporal.Instant
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** A turn is waited for this long with the delivery in hand; for a longer wait it is given back. */
const PATIENCE = 2000

/**
 * Works on a claimed delivery until it is over, has to wait, or another process took it.
 *
 * Throws only what the store throws; the lease then runs out and the delivery is taken up again.
 */
export async function runDelivery(delivery: Delivery, outlet: Outlet, parts: DeliveryParts): Promise<void> {
  let current: Delivery | undefined = delivery
  while (current !== undefined) current = await takeStep(current, outlet, parts)
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
      return await post(delivery, step.part, outlet, parts)
    case 'look':
      return await look(delivery, step.part, outlet, parts)
    case 'end':
      return await end(delivery, step.outcome, parts)
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
  if ('nothing' in prepared) return await end(delivery, { state: 'nothing', reason: prepared.nothing }, parts)
  if (!(await parts.ledger.prepare(delivery, prepared, now))) return undefined
  return {
    ...delivery,
    state: 'sending',
    late,
    parts: prepared.messages.map((message, at) => ({ number: at + 1, state: 'ready', message })),
  }
}

async function post(
  delivery: Delivery,
  part: DeliveryPart,
  outlet: Outlet,
  parts: DeliveryParts,
): Promise<Delivery | undefined> {
  const { ledger, budget, senders, rules, metrics, log } = parts
  const place = await placeOf(delivery, part, outlet)
  if (place === undefined)
    return await end(delivery, { state: 'failed', reason: 'nobody can be told' }, parts)
  const wait = budget.take(place, PATIENCE)
  if (wait > PATIENCE)
    return await postpone(delivery, wait, { reason: 'waiting for its turn', counts: false }, parts)
  if (wait > 0) await parts.sleep(wait)

  const now = parts.now()
  const leaseEnds = now.add({ milliseconds: rules.lease })
  const { self: sender } = senders
  const key = keyOf(delivery, part)
  senders.take(key)
  try {
    if (!(await ledger.begin(delivery, part.number, { sender, now, leaseEnds }))) return undefined
    const ref = await withTimeout(outlet.post(place, part.message, key), rules.postTimeout)
    budget.taken(place)
    const isFirst = await ledger.settle(delivery, part.number, ref, parts.now())
    if (isFirst) return withPart(delivery, { ...part, state: 'posted', ref })
    metrics.twice.inc({ outlet: outlet.name })
    log.error({ delivery: delivery.id, part: part.number, ref }, 'A part was posted a second time')
    return undefined
  } catch (error) {
    if (!(error instanceof PostError)) throw error
    return await handlePostError(error, delivery, part, place, parts)
  } finally {
    senders.release(key)
  }
}

async function handlePostError(
  error: PostError,
  delivery: Delivery,
  part: DeliveryPart,
  place: Place,
  parts: DeliveryParts,
): Promise<Delivery | undefined> {
  const { ledger, subscriptions, budget, senders, metrics, log } = parts
  const { outlet } = place
  const reason = error.message
  log.warn({ delivery: delivery.id, part: part.number, fault: error.fault }, reason)
  const isOut = error.fault === 'unknown' ? 'perhaps' : 'no'
  if (!(await ledger.letGo(delivery, part.number, senders.self, isOut))) return undefined
  if (error.fault === 'unknown') {
    metrics.retried.inc({ outlet })
    return await postpone(delivery, pauseFor(delivery, parts.rules), { reason, counts: true }, parts)
  }
  switch (error.fault) {
    case 'limited': {
      const wait = error.retryAfter ?? pauseFor(delivery, parts.rules)
      budget.limited(place, wait)
      metrics.limited.inc({ outlet })
      return await postpone(delivery, wait, { reason, counts: error.retryAfter === undefined }, parts)
    }
    case 'refused':
      metrics.retried.inc({ outlet })
      return await postpone(delivery, pauseFor(delivery, parts.rules), { reason, counts: true }, parts)
    case 'closed':
      if (delivery.purpose === 'digest' && part.number === 1) {
        await subscriptions.pause(delivery.channel, reason, parts.now())
        metrics.paused.inc({ outlet })
        return await end(delivery, { state: 'failed', reason, tellOwner: 'paused' }, parts)
      }
      return await end(delivery, { state: 'failed', reason, tellOwner: 'failed' }, parts)
    case 'malformed':
      log.error({ delivery: delivery.id, part: part.number, message: part.message }, reason)
      return await end(delivery, { state: 'failed', reason, tellOwner: 'failed' }, parts)
  }
}

/** Looks for a part that may be out; it is posted again only when it is surely not. */
async function look(
  delivery: Delivery,
  part: DeliveryPart,
  outlet: Outlet,
  parts: DeliveryParts,
): Promise<Delivery | undefined> {
  const { ledger, rules, metrics, senders } = parts
  const found = await find(delivery, part, outlet, parts.log)
  if (found === 'cannot tell')
    return await postpone(
      delivery,
      pauseFor(delivery, rules),
      { reason: 'the platform cannot say whether it was posted', counts: true, held: true },
      parts,
    )
  if (found !== 'absent') {
    metrics.found.inc({ outlet: outlet.name })
    await ledger.settle(delivery, part.number, found, parts.now())
    return withPart(delivery, { ...part, state: 'posted', ref: found })
  }
  if (part.sender !== undefined && senders.mayStillPost(part.sender, keyOf(delivery, part)))
    return await postpone(
      delivery,
      pauseFor(delivery, rules),
      { reason: 'another process has it in hand and does not go on', counts: true, held: true },
      parts,
    )
  const sent = part.sendingAt ?? parts.now()
  const wait = rules.settleAfter - (parts.now().epochMilliseconds - sent.epochMilliseconds)
  if (wait > 0)
    return await postpone(delivery, wait, { reason: 'it may still be on its way', counts: false }, parts)
  if (!(await ledger.putBack(delivery, part.number))) return undefined
  metrics.retried.inc({ outlet: outlet.name })
  return withPart(delivery, { number: part.number, message: part.message, state: 'ready' })
}

async function find(
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

async function end(delivery: Delivery, outcome: Outcome, parts: DeliveryParts): Promise<undefined> {
  const now = parts.now()
  // A notice about a notice would follow itself.
  const { tellOwner, ...rest } = outcome
  const told = delivery.purpose === 'notice' || tellOwner === undefined ? rest : outcome
  if (!(await parts.ledger.finish(delivery, told, now))) return undefined
  if (delivery.purpose === 'notice') return undefined
  count(delivery, outcome, now, parts.metrics)
  return undefined
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

async function postpone(
  delivery: Delivery,
  milliseconds: number,
  how: Parameters<Ledger['postpone']>[2],
  { ledger, now }: DeliveryParts,
): Promise<undefined> {
  await ledger.postpone(delivery, now().add({ milliseconds: Math.ceil(milliseconds) }), how)
  return undefined
}

function pauseFor({ attempts }: Delivery, { pauses }: Rules): number {
  return pauses[Math.min(attempts, pauses.length - 1)] ?? 60_000
}

/** Later parts go into the thread on the first; a notice goes to one person alone. */
async function placeOf(delivery: Delivery, part: DeliveryPart, outlet: Outlet): Promise<Place | undefined> {
  const { channel, recipient, parts } = delivery
  const place = recipient === undefined ? channel : await outlet.openDirect?.(channel.workspace, recipient)
  const lead = parts.find(({ number }) => number === 1)?.ref
  if (place === undefined || part.number === 1 || lead === undefined || recipient !== undefined) return place
  return { ...place, thread: lead.id }
}

/** The same in every process and after every restart: it is made of what the delivery is for. */
function keyOf({ id }: Delivery, { number }: DeliveryPart): string {
  return `${id}:${number}`
}

function withPart(delivery: Delivery, part: DeliveryPart): Delivery {
  const parts = delivery.parts.map((each) => (each.number === part.number ? part : each))
  return { ...delivery, parts }
}
