import type { WebClient } from '@slack/web-api'
import { z } from 'zod'

import type { Bot } from './check-access.ts'

const MOST_MESSAGES = 100

const blockShape = z.looseObject({
  type: z.string(),
  elements: z.array(z.looseObject({ value: z.string().optional() })).optional(),
})

/** The tokens that our messages in a thread carry behind their buttons, the newest message first. */
export async function tokensInThread(
  client: WebClient,
  bot: Pick<Bot, 'id' | 'user'>,
  channel: string,
  thread: string,
): Promise<readonly string[]> {
  const { messages = [] } = await client.conversations.replies({
    channel,
    ts: thread,
    limit: MOST_MESSAGES,
  })
  return messages
    .filter(({ bot_id, user }) => bot_id === bot.id || user === bot.user)
    .toReversed()
    .flatMap(({ blocks = [] }) => blocks.flatMap(tokensOf))
}

function tokensOf(block: unknown): readonly string[] {
  const read = blockShape.safeParse(block).data
  if (read?.type !== 'actions') return []
  return (read.elements ?? []).flatMap(({ value }) => value ?? [])
}
