import type { Asker } from '../core/asker.ts'
import type { Look } from '../core/asking/hear.ts'
import { showStatus } from './agent.ts'
import type { Bot } from './check-access.ts'
import type { Parts } from './parts.ts'
import { postSurely } from './post-surely.ts'
import { renderSlack } from './render.ts'
import { tokensInThread } from './tokens.ts'
import { typedWords } from './words.ts'

/** What somebody said where we can read it. */
type Said = {
  readonly channel: string
  readonly user?: string | undefined
  readonly text?: string | undefined
  readonly ts: string
  readonly thread_ts?: string | undefined
  readonly bot_id?: string | undefined
}

/** Why something said may be meant for us: our name, a direct message, or only a thread that we take part in. */
type Way = 'called' | 'direct' | 'overheard'

/** Answers mentions, direct messages and whoever goes on asking in a thread, each in its thread. */
export function listenToEvents({ app, client, desk, people, inHand }: Parts, bot: Bot): void {
  app.event('app_mention', async ({ event }) => take(event, 'called'))
  app.event('message', async ({ event }) => {
    if (event.subtype !== undefined) return
    if (event.channel_type === 'im') take(event, 'direct')
    else if (event.thread_ts !== undefined && !namesSomebody(event.text)) take(event, 'overheard')
  })

  function take(said: Said, way: Way): void {
    if (said.user === undefined || said.bot_id !== undefined) return
    const { channel, user, ts, thread_ts: thread = ts } = said
    inHand.take('message', async () => {
      const asker = await people.find({ channel, user, thread, ...(way === 'direct' && { direct: true }) })
      const words = typedWords(said.text ?? '')
      if (way === 'overheard' && !(await desk.follows(words, asker))) return
      // By the message and not by the event: a mention in a direct message is told twice.
      if (await desk.isFirst(`slack:${channel}:${ts}`)) await answer(words, asker, said)
    })
  }

  async function answer(words: string, asker: Asker, { channel, ts, thread_ts }: Said): Promise<void> {
    const thread = thread_ts ?? ts
    if (asker.place.direct === true) await showStatus(client, channel, thread)
    const above: Look | undefined =
      thread_ts === undefined ? undefined : () => tokensInThread(client, bot, channel, thread)
    const answered = await desk.hear({ words, asker, ...(above === undefined ? {} : { above }) })
    for (const [at, message] of renderSlack(answered.document).entries())
      await postSurely(client, { ...asker.place, thread }, message, `re:${ts}:${at}`)
  }
}

/** A mention of us comes as one; of anybody else, it is said to them. */
function namesSomebody(text: string | undefined): boolean {
  return /<@[A-Z0-9]+/u.test(text ?? '')
}
