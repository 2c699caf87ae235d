import type { WebClient } from '@slack/web-api'

import type { Asker } from '../core/asker.ts'
import { decodeCall } from '../core/commands/call.ts'
import { withWayHome } from '../core/compose/home.ts'
import type { Document } from '../core/document.ts'
import type { Answered } from '../core/front-desk.ts'
import type { Happening } from './asker.ts'
import type { Parts } from './parts.ts'
import { postSurely } from './post-surely.ts'
import { renderHome } from './render.ts'

/** Shows people their own page whenever they open the app's home. */
export function listenToHome({ app, client, desk, people, inHand }: Parts): void {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return
    inHand.take('home', async () => {
      const asker = await people.find(happeningAtHome(event.user))
      const { document } = await desk.run({ command: 'home', input: {} }, asker)
      await publish(client, document, asker, `home:${event.event_ts}`)
    })
  })
}

/** What somebody does on their own page: it has no channel, so that theirs is the conversation with us. */
export function happeningAtHome(user: string): Happening {
  return { channel: user, user, direct: true }
}

/** Shows what a press on somebody's own page leads to in its place, with a way back; `token` is what was pressed. */
export async function answerAtHome(
  client: WebClient,
  answered: Answered,
  asker: Asker,
  token: string,
  key: string,
): Promise<void> {
  const isHome = decodeCall(token)?.command === 'home'
  const { document } = answered
  await publish(client, isHome ? document : withWayHome(document), asker, `home:${key}`)
}

/** What does not fit the page follows as messages, so that nothing is lost. */
async function publish(client: WebClient, document: Document, asker: Asker, key: string): Promise<void> {
  const { blocks, messages } = renderHome(document)
  await client.views.publish({ user_id: asker.user, view: { type: 'home', blocks: [...blocks] } })
  for (const [at, message] of messages.entries())
    await postSurely(client, asker.place, message, `${key}:${at}`)
}
