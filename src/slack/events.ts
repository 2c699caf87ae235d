import { z } from 'zod'

import type { Asker } from '../core/asker.ts'
import { turnOf } from '../core/asking/conversation.ts'
import type { Look } from '../core/asking/hear.ts'
import { showStatus } from './agent.ts'
import type { Place } from '../core/place.ts'
import type { Bot } from './check-access.ts'
import type { Parts } from './parts.ts'
import { postSurely } from './post-surely.ts'
import { renderSlack } from './render.ts'
import { tokensInThread } from './tokens.ts'
import { namesSomebody, typedWords } from './words.ts'

/** What somebody said where we can read it; what is not the case may be left out or be null. */
const saidShape = z.object({
  channel: z.string(),
  user: z.string(),
  ts: z.string(),
  text: z.string().nullish(),
  thread_ts: z.string().nullish(),
  bot_id: z.null().optional(),
  subtype: z.string().nullish(),
  channel_type: z.string().nullish(),
})
type Said = z.infer<typeof saidShape>

/** What people say themselves, with a file, or to the channel too; all else is told about messages. */
const SPOKEN: ReadonlySet<string | undefined> = new Set([
  undefined,
  'file_share',
  'thread_broadcast',
  'me_message',
])

/** Why something said may be meant for us: our name, a direct message, or only a thread that we take part in. */
type Way = 'called' | 'direct' | 'overheard'

/** Answers mentions, direct messages and whoever goes on asking in a thread, each in its thread. */
export function listenToEvents({ app, client, desk, people, inHand }: Parts, bot: Bot): void {
  app.event('app_mention', async ({ event }) => {
    const said = saidShape.safeParse(event).data
    if (said !== undefined) take(said, 'called')
  })
  app.event('message', async ({ event }) => {
    const said = saidShape.safeParse(event).data
    if (said === undefined || !SPOKEN.has(said.subtype ?? undefined)) return
    if (said.channel_type === 'im') take(said, 'direct')
    // A mention of us comes as one; of anybody else, it is said to them.
    else if (typeof said.thread_ts === 'string' && !namesSomebody(said.text ?? '')) take(said, 'overheard')
  })

  function take(said: Said, way: Way): void {
    const { channel, user, ts } = said
    const thread = said.thread_ts ?? ts
    const job = async () => {
      const asker = await people.find({ channel, user, thread, ...(way === 'direct' && { direct: true }) })
      const words = typedWords(said.text ?? '')
      if (way === 'overheard' && !(await desk.follows(words, asker))) return
      // By the message and not by the event: a mention in a direct message is told twice.
      if (await desk.isFirst(`slack:${channel}:${ts}`)) await answer(words, asker, said)
    }
    inHand.take('message', job, turnOf({ place: placeOf(said, bot), user, aloud: true }))
  }

  async function answer(words: string, asker: Asker, { channel, ts, thread_ts }: Said): Promise<void> {
    const thread = thread_ts ?? ts
    if (asker.place.direct === true) await showStatus(client, channel, thread)
    const above: Look | undefined =
      typeof thread_ts === 'string' ? () => tokensInThread(client, bot, channel, thread) : undefined
    const answered = await desk.hear({ words, asker, ...(above === undefined ? {} : { above }) })
    for (const [at, message] of renderSlack(answered.document).entries())
      await postSurely(client, { ...asker.place, thread }, message, `re:${ts}:${at}`)
  }
}

/** Where something is said, as far as that needs no look-up: what waited for one could lose its place in line. */
function placeOf({ channel, ts, thread_ts }: Said, { team }: Bot): Place {
  const isDirect = channel.startsWith('D')
  const place = { outlet: 'slack', workspace: team, channel, thread: thread_ts ?? ts }
  return { ...place, ...(isDirect && { direct: true }) }
}
