import { createHash } from 'node:crypto'

import { formatPlace } from '../core/place.ts'
import type { Channel } from '../core/ports/subscriptions.ts'

/** The one id of a channel's subscription. */
export function subscriptionId(channel: Channel): string {
  return formatPlace(channel)
}

/** The id of a delivery, made of what it is for: every process gives the same one the same id. */
export function deliveryId(channel: Channel, date: string, purpose: string): string {
  const { outlet, workspace, channel: id } = channel
  const words = JSON.stringify([outlet, workspace, id, date, purpose])
  return createHash('sha256').update(words).digest('base64url').slice(0, 22)
}
