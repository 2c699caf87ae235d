import { setTimeout as sleep } from 'node:timers/promises'

import type { WebClient } from '@slack/web-api'

import type { Answered } from '../core/front-desk.ts'
import type { Log } from '../core/ports/log.ts'
import { hasImage, sayImages } from './pack.ts'
import type { SlackMessage } from './pack.ts'
import { renderSlack } from './render.ts'
import type { Images } from './render.ts'
import type { Respond } from './respond.ts'
import { uploadPictures } from './upload-pictures.ts'

/** Where an answer goes: whether a message was pressed that only the asker sees, and whether only they read there at all. */
export type ReplyPlace = { readonly isOwn: boolean; readonly isDirect: boolean }

/**
 * Answers what was typed or pressed.
 *
 * Only the asker sees it unless it is public. The message pressed is changed where it is the asker's own; what does not
 * fit one message follows in messages of its own. Where Slack takes no picture, its words are the answer.
 */
export async function reply(
  respond: Respond,
  answered: Answered,
  place: ReplyPlace,
  { client, log }: { readonly client: WebClient; readonly log: Log },
): Promise<void> {
  const images = await upload(answered, client, log)
  const inPlace = answered.inPlace === true
  const isSeen = answered.public || place.isDirect || inPlace
  const isReplacing = inPlace || (place.isOwn && !answered.public && !answered.fresh)
  for (const [at, message] of renderSlack(answered.document, images).entries()) {
    const send = (one: SlackMessage) =>
      respond(one, {
        response_type: isSeen ? 'in_channel' : 'ephemeral',
        replace_original: isReplacing && at === 0,
      })
    if (!hasImage(message)) await send(message)
    else if (!(await showsSoon(() => send(message)))) await send(sayImages(message))
  }
}

async function upload({ pictures }: Answered, client: WebClient, log: Log): Promise<Images | undefined> {
  if (pictures === undefined) return undefined
  try {
    return await uploadPictures(client, pictures)
  } catch (error) {
    log.warn({ outlet: 'slack', error }, 'Slack takes no pictures of ours: the app needs files:write')
    return undefined
  }
}

/** A file is not there at once: milliseconds to wait before each try to show it. */
const WAITS = [0, 700, 1_500]

/** Whether Slack showed a message with its pictures in the end. */
async function showsSoon(send: () => Promise<void>): Promise<boolean> {
  for (const wait of WAITS) {
    await sleep(wait)
    const isShown = await send().then(
      () => true,
      () => false,
    )
    if (isShown) return true
  }
  return false
}
