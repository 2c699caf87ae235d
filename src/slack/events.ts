import type { Asker } from '../core/asker.ts'
import { callFromWords } from '../core/commands/call-from-words.ts'
import type { Answered, FrontDesk } from '../core/front-desk.ts'
import type { Parts } from './parts.ts'
import { postSurely } from './post-surely.ts'
import { renderSlack } from './render.ts'
import { typedWords } from './words.ts'

/** A front desk that may also understand what is said to it in plain words. */
export type Listener = FrontDesk & {
  readonly hear?: (words: string, asker: Asker) => Promise<Answered>
}

/** What somebody said to us. */
type Said = {
  readonly channel: string
  readonly user?: string | undefined
  readonly text?: string | undefined
  readonly ts: string
  readonly thread_ts?: string | undefined
  readonly bot_id?: string | undefined
}

/** Answers mentions and direct messages in the thread they were written in or begin. */
export function listenToEvents({ app, client, desk, people, inHand }: Parts): void {
  app.event('app_mention', async ({ event }) => take(event, false))
  app.event('message', async ({ event }) => {
    if (event.channel_type === 'im' && event.subtype === undefined) take(event, true)
  })

  function take(said: Said, isDirect: boolean): void {
    const { channel, user, ts, thread_ts: thread = ts } = said
    if (user === undefined || said.bot_id !== undefined) return
    inHand.take('message', async () => {
      // By the message and not by the event: a mention in a direct message is told twice.
      if (!(await desk.isFirst(`slack:${channel}:${ts}`))) return
      const asker = await people.find({ channel, user, thread, ...(isDirect && { direct: true }) })
      const words = typedWords(said.text ?? '')
      const answered = await (desk.hear?.(words, asker) ??
        desk.run(callFromWords(words, desk.commands), asker))
      for (const [at, message] of renderSlack(answered.document).entries())
        await postSurely(client, { ...asker.place, thread }, message, `re:${ts}:${at}`)
    })
  }
}
