import { setTimeout as sleep } from 'node:timers/promises'

import type { WebClient } from '@slack/web-api'

import { LIMITS } from './limits.ts'
import type { Parts } from './parts.ts'

/** Behind the app's name: “Attaché looks it up…”. */
const STATUS = 'looks it up…'

/** Milliseconds an answer waits for its own announcement. */
const PATIENCE = 500

/** Shows in a conversation with us that an answer is on its way; the answer ends it. Without the scope nothing is shown. */
export async function showStatus(client: WebClient, channel: string, thread: string): Promise<void> {
  const shown = client.assistant.threads
    .setStatus({ channel_id: channel, thread_ts: thread, status: STATUS })
    .catch(() => undefined)
  await Promise.race([shown, sleep(PATIENCE, undefined, { ref: false })])
}

/** Proposes questions to whoever opens their conversation with us, of what they may see there. */
export function listenToOpening({ app, client, desk, people, inHand }: Parts): void {
  app.event('app_home_opened', async ({ event: { channel, user } }) => {
    inHand.take('opening', async () => {
      const asker = await people.find({ channel, user, direct: true })
      const prompts = desk
        .starters(asker)
        .slice(0, LIMITS.prompts)
        .map((message) => ({ title: message, message }))
      if (prompts.length === 0) return
      // Without the agent's scope there is nowhere to show them.
      await client.assistant.threads
        .setSuggestedPrompts({ channel_id: channel, prompts, title: 'Ask, for example' })
        .catch(() => undefined)
    })
  })
}
