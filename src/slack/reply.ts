import type { Answered } from '../core/front-desk.ts'
import { renderSlack } from './render.ts'
import type { Respond } from './respond.ts'

/** Where an answer goes: whether a message was pressed that only the asker sees, and whether only they read there at all. */
export type ReplyPlace = { readonly isOwn: boolean; readonly isDirect: boolean }

/**
 * Answers what was typed or pressed.
 *
 * Only the asker sees it unless it is public. The message pressed is changed where it is the asker's own; what does not
 * fit one message follows in messages of its own.
 */
export async function reply(respond: Respond, answered: Answered, place: ReplyPlace): Promise<void> {
  const inPlace = answered.inPlace === true
  const isSeen = answered.public || place.isDirect || inPlace
  const isReplacing = inPlace || (place.isOwn && !answered.public && !answered.fresh)
  for (const [at, message] of renderSlack(answered.document).entries())
    await respond({
      ...message,
      response_type: isSeen ? 'in_channel' : 'ephemeral',
      replace_original: isReplacing && at === 0,
    })
}
