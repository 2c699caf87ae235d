import type { Place } from '../core/place.ts'
import type { Delivery, DeliveryPart } from '../core/ports/ledger.ts'
import type { Outlet } from '../core/ports/outlet.ts'

/** The key a part is posted with: made of what it is for, so it is the same in every process and after every restart. */
export function keyOf({ id }: Delivery, { number }: DeliveryPart): string {
  return `${id}:${number}`
}

/** Where a part belongs: later parts in the thread on the first, a notice with one person alone. */
export async function placeOf(
  delivery: Delivery,
  part: DeliveryPart,
  outlet: Outlet,
): Promise<Place | undefined> {
  const { channel, recipient, parts } = delivery
  const place = recipient === undefined ? channel : await outlet.openDirect?.(channel.workspace, recipient)
  const lead = parts.find(({ number }) => number === 1)?.ref
  if (place === undefined || part.number === 1 || lead === undefined || recipient !== undefined) return place
  return { ...place, thread: lead.id }
}

/** The delivery as it is once a part has changed. */
export function withPart(delivery: Delivery, part: DeliveryPart): Delivery {
  const parts = delivery.parts.map((each) => (each.number === part.number ? part : each))
  return { ...delivery, parts }
}
