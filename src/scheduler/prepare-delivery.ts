import { composeDigest, isNews } from '../core/compose/digest.ts'
import { composeOwnerNotice } from '../core/compose/digest-notice.ts'
import { gatherNews } from '../core/digest/news.ts'
import type { Delivery, Ledger, Prepared } from '../core/ports/ledger.ts'
import type { Outlet } from '../core/ports/outlet.ts'
import type { Subscriptions } from '../core/ports/subscriptions.ts'
import type { BriefingRecord } from '../core/record/record.ts'
import { visibleRecord } from '../core/record/visible-record.ts'

/** What a delivery is made from. */
export type Sources = {
  readonly ledger: Pick<Ledger, 'untold'>
  readonly subscriptions: Pick<Subscriptions, 'find' | 'told' | 'lastTold'>
  readonly record: () => BriefingRecord
}

/** What a delivery will say, or why there is nothing to say. */
export async function prepareDelivery(
  delivery: Delivery,
  late: boolean,
  outlet: Outlet,
  sources: Sources,
  now: Temporal.Instant,
): Promise<Prepared | { readonly nothing: string }> {
  return delivery.purpose === 'digest'
    ? await prepareDigest(delivery, late, outlet, sources, now)
    : await prepareNotice(delivery, outlet, sources)
}

async function prepareDigest(
  { channel, date, dueAt }: Delivery,
  late: boolean,
  outlet: Outlet,
  { subscriptions, record }: Sources,
  now: Temporal.Instant,
): Promise<Prepared | { readonly nothing: string }> {
  const subscription = await subscriptions.find(channel)
  if (subscription?.state !== 'on') return { nothing: 'the digest was turned off before it was sent' }
  const visible = visibleRecord(record(), channel, now)
  const news = gatherNews(subscription.subjects, await subscriptions.told(channel), visible)
  if (!isNews(news) && subscription.unchanged === 'nothing') return { nothing: 'nothing new' }
  const since = await subscriptions.lastTold(channel)
  const document = composeDigest(news, visible, {
    date,
    zone: subscription.schedule.zone,
    now,
    ...(since === undefined ? {} : { since }),
    ...(late ? { dueAt } : {}),
  })
  return { messages: outlet.render(document), tells: news.tells, late }
}

async function prepareNotice(
  delivery: Delivery,
  outlet: Outlet,
  { ledger }: Sources,
): Promise<Prepared | { readonly nothing: string }> {
  const notices = await ledger.untold(delivery)
  if (notices.length === 0) return { nothing: 'nothing to tell' }
  return { messages: outlet.render(composeOwnerNotice(notices)), tells: [], late: false }
}
