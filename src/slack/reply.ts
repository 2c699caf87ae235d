import type { Answered } from '../core/front-desk.ts'
import { renderSlack } from './render.ts'
import type { Respond } from './respond.ts'

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
