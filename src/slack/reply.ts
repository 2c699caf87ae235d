import type { Answered } from '../core/front-desk.ts'
import { renderSlack } from './render.ts'

/** Sends to a `response_url`; Bolt's `respond`, or the same from a form's memory. */
export type Respond = (message: Readonly<Record<string, unknown>>) => Promise<unknown>

/**
 * Answers what was typed or pressed.
 *
 * Only the asker sees it unless it is public. `replaces` says that the message pressed is the asker's own and may be
 * changed; what does not fit one message follows in messages of its own.
 */
export async function reply(respond: Respond, answered: Answered, replaces: boolean): Promise<void> {
  const response_type = answered.public ? 'in_channel' : 'ephemeral'
  const isReplacing = replaces && !answered.public && !answered.fresh
  for (const [at, message] of renderSlack(answered.document).entries())
    await respond({ ...message, response_type, replace_original: isReplacing && at === 0 })
}

/** Sends to a `response_url` that outlived its request, as a form's does. */
export function respondTo(url: string): Respond {
  return async (message) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(10_000),
    })
    if (!response.ok) throw new Error(`Cannot answer in Slack: the response address said ${response.status}`)
  }
}
