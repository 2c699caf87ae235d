import { composeNoDigest } from '../compose/digest-problem.ts'
import { composeDigestStatus } from '../compose/digest-status.ts'
import type { Document } from '../document.ts'
import type { CommandContext } from './command.ts'
import { inputOfWish } from './digest-form.ts'
import { channelOf, mayChange, outletOf } from './digest-parts.ts'
import type { DigestParts } from './digest-parts.ts'
import { button, PREVIEW, setUp } from './digest-ways.ts'

const MOST_SHOWN = 10

/** The state of the channel's digest, with the ways on that its reader has. */
export async function showStatus(context: CommandContext, parts: DigestParts): Promise<Document> {
  const { subscriptions } = parts
  const channel = channelOf(context)
  const { asker, now, record } = context
  const subscription = await subscriptions.find(channel)
  const canDeliver = outletOf(context, parts) !== undefined
  if (subscription === undefined)
    return composeNoDigest(canDeliver, canDeliver ? [setUp({}), PREVIEW] : [PREVIEW])
  const status = {
    subscription,
    deliveries: await subscriptions.deliveries(channel, MOST_SHOWN),
    changes: await subscriptions.changes(channel, 5),
  }
  const change = setUp(inputOfWish(subscription), subscription.state === 'on' ? 'Change…' : 'Turn on…')
  const off = subscription.state === 'off' ? [] : [button('Turn off', { action: 'off' })]
  const looking = {
    user: asker.user,
    now,
    ...(asker.timeZone === undefined ? {} : { timeZone: asker.timeZone }),
  }
  const ways = mayChange(asker, parts.managers) ? [change, PREVIEW, ...off] : [PREVIEW]
  return composeDigestStatus(status, record, looking, ways)
}
