import type { App } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'

import type { Asker } from '../core/asker.ts'
import { callFromWords } from '../core/commands/call-from-words.ts'
import type { Answered, FrontDesk } from '../core/front-desk.ts'
import type { InHand } from '../core/in-hand.ts'
import type { People } from './asker.ts'
import { renderSlack } from './render.ts'
import { typedWords } from './words.ts'

/** A front desk that may also understand what is said to it in plain words. */
export type Listener = FrontDesk & {
  readonly hear?: (words: string, asker: Asker) => Promise<Answered>
}

/** What somebody said to us, wherever it was. */
type Said = {
  readonly channel: string
  readonly user: string
  readonly text: string
  readonly ts: string
  readonly thread_ts?: string | undefined
}

/** Answers mentions in their thread and direct messages where they were written. */
export function listenToEvents(app: App, desk: Listener, people: People, inHand: InHand): void {
  app.event('app_mention', async ({ event, body, client }) => {
    const { channel, user, text, ts, thread_ts } = event
    if (user === undefined) return
    take(body, { channel, user, text, ts, thread_ts }, { client, thread: thread_ts ?? ts })
  })
  app.event('message', async ({ event, body, client }) => {
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id !== undefined) return
    const { channel, user, text, ts, thread_ts } = event
    take(body, { channel, user, text: text ?? '', ts, thread_ts }, { client, thread: thread_ts })
  })

  function take(
    body: { readonly event_id: string; readonly team_id: string },
    said: Said,
    to: { readonly client: WebClient; readonly thread: string | undefined },
  ): void {
    inHand.take('event', async () => {
      if (!(await desk.isFirst(`slack:${body.event_id}`))) return
      const happening = { team: body.team_id, channel: said.channel, user: said.user }
      const asker = await people.find(
        to.thread === undefined ? happening : { ...happening, thread: to.thread },
      )
      const words = typedWords(said.text)
      const answered = await (desk.hear?.(words, asker) ??
        desk.run(callFromWords(words, desk.commands), asker))
      const thread = to.thread === undefined ? {} : { thread_ts: to.thread }
      for (const message of renderSlack(answered.document))
        await to.client.chat.postMessage({ ...message, ...thread, channel: said.channel })
    })
  }
}
