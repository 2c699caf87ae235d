import { composeNoDigest } from '../compose/digest-problem.ts'
import { composeDigestStatus } from '../compose/digest-status.ts'
import { digestWays } from '../compose/digest-ways.ts'
import type { Document } from '../document.ts'
import type { CommandContext } from './command.ts'
import { channelOf, mayChange, outletOf } from './digest-parts.ts'
import type { DigestParts } from './digest-parts.ts'
import { inputOf } from './read-asked.ts'

const MOST_SHOWN = 10

/** The state of the channel's digest, with the ways on that its reader has. */
export async function showStatus(context: CommandContext, parts: DigestParts): Promise<Document> {
  const { subscriptions } = parts
  const { setUp, change, turnOnAgain, turnOff, preview } = digestWays
  const channel = channelOf(context)
  const { asker, now, record } = context
  const subscription = await subscriptions.find(channel)
  const canDeliver = outletOf(context, parts) !== undefined
  if (subscription === undefined)
    return composeNoDigest(canDeliver, canDeliver ? [setUp({}), preview] : [preview])
  const status = {
    subscription,
    deliveries: await subscriptions.deliveries(channel, MOST_SHOWN),
    changes: await subscriptions.changes(channel, 5),
  }
  const open = subscription.state === 'on' ? change : turnOnAgain
  const off = subscription.state === 'off' ? [] : [turnOff]
  const looking = {
    user: asker.user,
    now,
    ...(asker.timeZone === undefined ? {} : { timeZone: asker.timeZone }),
  }
  const ways = mayChange(asker, parts.managers) ? [open(inputOf(subscription)), preview, ...off] : [preview]
  return composeDigestStatus(status, record, looking, ways)
}
