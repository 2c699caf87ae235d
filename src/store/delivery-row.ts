import type { Delivery, DeliveryPart } from '../core/ports/ledger.ts'
import { readInstant } from './instant.ts'
import type { DeliveryRow, PartRow } from './schema.ts'
import { readChannel } from './subscription-row.ts'

/** A delivery as the scheduler works on it, with its parts in order. */
export function readDelivery(row: DeliveryRow, parts: readonly PartRow[]): Delivery {
  return {
    id: row.id,
    channel: readChannel(row),
    date: Temporal.PlainDate.from(row.local_date),
    purpose: row.purpose,
    ...(row.recipient === null ? {} : { recipient: row.recipient }),
    dueAt: readInstant(row.due_at),
    state: row.state,
    attempts: row.attempts,
    late: row.late === 1,
    lease: row.lease,
    parts: parts.toSorted((a, b) => a.number - b.number).map(readPart),
  }
}

function readPart(row: PartRow): DeliveryPart {
  return {
    number: row.number,
    state: row.state,
    message: JSON.parse(row.message) as unknown,
    ...(row.posted_channel === null || row.posted_id === null
      ? {}
      : { ref: { channel: row.posted_channel, id: row.posted_id } }),
    ...(row.sending_at === null ? {} : { sendingAt: readInstant(row.sending_at) }),
    ...(row.sender === null ? {} : { sender: row.sender }),
  }
}
