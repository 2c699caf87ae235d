import type { Place } from '../core/place.ts'
import type { Delivery, DeliveryPart } from '../core/ports/ledger.ts'
import { PostError } from '../core/ports/outlet.ts'
import type { Lack, MessageRef, Outlet } from '../core/ports/outlet.ts'
import { answerWithin } from './answer-within.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import { endDelivery, pauseFor, postpone } from './end-delivery.ts'
import { findPart } from './look-for-part.ts'
import { nextStep } from './next-step.ts'
import { keyOf, placeOf, withPart } from './part.ts'

/** A turn is waited for this long with the delivery in hand; for a longer wait it is given back. */
export const PATIENCE = 2000

/** Posts a part when its turn comes; the delivery as it stands then, or undefined when it is out of our hands. */
export async function postPart(
  delivery: Delivery,
  part: DeliveryPart,
  outlet: Outlet,
  parts: DeliveryParts,
): Promise<Delivery | undefined> {
  const known = await findForgotten(delivery, part, outlet, parts)
  if (known !== undefined) return known
  const place = await findPlace(delivery, part, outlet, parts)
  if (place === 'later') return undefined
  if (place === undefined)
    return await endDelivery(delivery, { state: 'failed', reason: 'nobody can be told' }, parts)
  const wait = parts.budget.take(place, PATIENCE)
  if (wait > PATIENCE)
    return await postpone(delivery, wait, { reason: 'waiting for its turn', counts: false }, parts)
  if (wait > 0) await parts.sleep(wait)
  const key = keyOf(delivery, part)
  parts.senders.take(key)
  // In hand until the platform has spoken, however late: until then nobody may post it in our place.
  let release = () => parts.senders.release(key)
  try {
    if (!(await begin(delivery, part, parts))) return undefined
    const posting = outlet.post(place, part.message, key)
    const ref = await answerWithin(posting, parts.rules.postTimeout)
    if (ref !== undefined) return await settle(delivery, part, place, ref, parts)
    const letGo = release
    release = () => void takeLateAnswer(posting, delivery, part, parts).finally(letGo)
    return await retry(delivery, place, 'the platform does not answer', parts)
  } catch (error) {
    if (!(error instanceof PostError)) throw error
    return await handlePostError(error, delivery, part, place, parts)
  } finally {
    release()
  }
}

/**
 * Looks for a part that we never sent as far as the store knows, where the store may not know: it was brought back from
 * a copy. What the platform cannot tell is posted, since most often we were only not running.
 */
async function findForgotten(
  delivery: Delivery,
  part: DeliveryPart,
  outlet: Outlet,
  { ledger, log, metrics, now, wasAway }: DeliveryParts,
): Promise<Delivery | undefined> {
  if (!wasAway(delivery.dueAt)) return undefined
  const ref = await findPart(delivery, part, outlet, log)
  if (typeof ref !== 'object') return undefined
  log.warn(
    { delivery: delivery.id, part: part.number },
    'A part is there already that the store did not know',
  )
  metrics.found.inc({ outlet: outlet.name })
  await ledger.settle(delivery, part.number, ref, now())
  return withPart(delivery, { ...part, state: 'posted', ref })
}

async function findPlace(
  delivery: Delivery,
  part: DeliveryPart,
  outlet: Outlet,
  parts: DeliveryParts,
): Promise<Place | 'later' | undefined> {
  try {
    return await placeOf(delivery, part, outlet)
  } catch (error) {
    parts.log.warn({ err: error, delivery: delivery.id }, 'Cannot find where to post')
    await postpone(
      delivery,
      pauseFor(delivery, parts.rules),
      { reason: 'cannot find where to post', counts: true },
      parts,
    )
    return 'later'
  }
}

/** Records that we are about to post. A process that was asleep meanwhile posts nothing: others may have taken over. */
async function begin(delivery: Delivery, part: DeliveryPart, parts: DeliveryParts): Promise<boolean> {
  const { ledger, senders, rules, doubts } = parts
  const now = parts.now()
  const leaseEnds = now.add({ milliseconds: rules.lease })
  const key = keyOf(delivery, part)
  doubts.forget(key)
  doubts.since(key)
  if (!(await ledger.begin(delivery, part.number, { sender: senders.self, now, leaseEnds }))) return false
  const isAwake = parts.now().epochMilliseconds - now.epochMilliseconds < rules.lease / 2
  if (isAwake) return true
  if (await ledger.letGo(delivery, part.number, senders.self, 'no'))
    await postpone(delivery, 0, { reason: 'the bot was asleep', counts: false }, parts)
  return false
}

/** Records where the part is; when it was the last, the end of the delivery goes to disk with it. */
async function settle(
  delivery: Delivery,
  part: DeliveryPart,
  place: Place,
  ref: MessageRef,
  parts: DeliveryParts,
): Promise<Delivery | undefined> {
  const { ledger, budget, doubts, metrics, log, now, rules } = parts
  budget.taken(place)
  doubts.forget(keyOf(delivery, part))
  const settled = withPart(delivery, { ...part, state: 'posted', ref })
  const next = nextStep(settled, now(), rules)
  const [isFirst] = await Promise.all([
    ledger.settle(delivery, part.number, ref, now()),
    next.kind === 'end' ? endDelivery(settled, next.outcome, parts) : undefined,
  ])
  if (isFirst) return next.kind === 'end' ? undefined : settled
  metrics.twice.inc({ outlet: place.outlet })
  log.error({ delivery: delivery.id, part: part.number, ref }, 'A part was posted a second time')
  return undefined
}

/** The answer to a post that nobody waits for any more still says what became of it. */
async function takeLateAnswer(
  posting: Promise<MessageRef>,
  delivery: Delivery,
  part: DeliveryPart,
  { ledger, senders, log, now }: DeliveryParts,
): Promise<void> {
  try {
    const answer = await posting.catch((error: unknown) => error)
    if (answer instanceof Error) {
      const isOut = answer instanceof PostError && answer.fault !== 'unknown' ? 'no' : 'perhaps'
      await ledger.letGo(delivery, part.number, senders.self, isOut)
    } else await ledger.settle(delivery, part.number, answer as MessageRef, now())
  } catch (error) {
    log.warn({ err: error, delivery: delivery.id }, 'Cannot record a late answer; the part is looked for')
  }
}

async function handlePostError(
  error: PostError,
  delivery: Delivery,
  part: DeliveryPart,
  place: Place,
  parts: DeliveryParts,
): Promise<Delivery | undefined> {
  const { ledger, budget, senders, metrics, log } = parts
  const { outlet } = place
  const reason = error.message
  log.warn({ delivery: delivery.id, part: part.number, fault: error.fault }, reason)
  const isOut = error.fault === 'unknown' ? 'perhaps' : 'no'
  if (!(await ledger.letGo(delivery, part.number, senders.self, isOut))) return undefined
  switch (error.fault) {
    case 'unknown':
    case 'refused':
      return await retry(delivery, place, reason, parts)
    case 'limited': {
      const wait = error.retryAfter ?? pauseFor(delivery, parts.rules)
      budget.limited(place, wait)
      metrics.limited.inc({ outlet })
      return await postpone(delivery, wait, { reason, counts: error.retryAfter === undefined }, parts)
    }
    case 'closed':
      return await endClosed(delivery, part, error.lack ?? 'posting', parts)
    case 'malformed':
      log.error({ delivery: delivery.id, part: part.number, message: part.message }, reason)
      return await endDelivery(delivery, { state: 'failed', reason, tellOwner: 'failed' }, parts)
  }
}

async function retry(
  delivery: Delivery,
  { outlet }: Place,
  reason: string,
  parts: DeliveryParts,
): Promise<undefined> {
  parts.metrics.retried.inc({ outlet })
  return await postpone(delivery, pauseFor(delivery, parts.rules), { reason, counts: true }, parts)
}

/** A channel that takes nothing is paused; one that took the beginning is not closed, only this thread is. */
async function endClosed(
  delivery: Delivery,
  part: DeliveryPart,
  reason: Lack,
  parts: DeliveryParts,
): Promise<undefined> {
  if (delivery.purpose !== 'digest' || part.number > 1)
    return await endDelivery(delivery, { state: 'failed', reason, tellOwner: 'failed' }, parts)
  await parts.subscriptions.pause(delivery.channel, reason, parts.now())
  parts.metrics.paused.inc({ outlet: delivery.channel.outlet })
  return await endDelivery(delivery, { state: 'failed', reason, tellOwner: 'paused' }, parts)
}
