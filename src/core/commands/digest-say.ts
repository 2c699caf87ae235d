import { composeDigest } from '../compose/digest.ts'
import { composePreview } from '../compose/digest-preview.ts'
import { gatherNews } from '../digest/news.ts'
import type { Action, Document } from '../document.ts'
import type { CommandContext } from './command.ts'
import { channelOf } from './digest-parts.ts'
import type { DigestParts } from './digest-parts.ts'

/** What the digest would say now; nothing of it is remembered as told. */
export async function sayNow(context: CommandContext, { subscriptions }: DigestParts): Promise<Document> {
  const { record, asker, now } = context
  const channel = channelOf(context)
  const wish = await subscriptions.find(channel)
  const zone = wish?.schedule.zone ?? asker.timeZone ?? 'UTC'
  const since = await subscriptions.lastTold(channel)
  const subjects = wish?.subjects ?? [...record.briefs.keys()]
  const news = gatherNews(subjects, await subscriptions.told(channel), record)
  return composeDigest(news, record, {
    date: now.toZonedDateTimeISO(zone).toPlainDate(),
    zone,
    now,
    ...(since === undefined ? {} : { since }),
  })
}

/** The same for somebody to look at first. */
export async function previewDigest(
  context: CommandContext,
  parts: DigestParts,
  actions: readonly Action[] = [],
): Promise<Document> {
  return composePreview(await sayNow(context, parts), actions)
}
