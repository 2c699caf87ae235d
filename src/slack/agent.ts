import { setTimeout as sleep } from 'node:timers/promises'

import type { WebClient } from '@slack/web-api'

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
