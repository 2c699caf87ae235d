import { numberOf, textOf } from './json.ts'
import type { Json } from './json.ts'
import { Refusal } from './refusal.ts'

/** Cuts one page out of a list the way Slack's cursors do. */
export function page<Item>(
  args: Json,
  items: readonly Item[],
  most = 999,
  usual = 100,
): { items: Item[]; hasMore: boolean; cursor: string } {
  const limit = Math.min(numberOf(args['limit']) || usual, most)
  if (limit < 1) throw new Refusal('invalid_limit')
  const cursor = textOf(args['cursor'])
  const start = cursor ? Number(Buffer.from(cursor, 'base64').toString().replace('next:', '')) : 0
  if (!Number.isInteger(start)) throw new Refusal('invalid_cursor')
  const hasMore = start + limit < items.length
  const next = hasMore ? Buffer.from(`next:${start + limit}`).toString('base64') : ''
  return { items: items.slice(start, start + limit), hasMore, cursor: next }
}
