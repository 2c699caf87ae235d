import type { App } from '@slack/bolt'

import { callFromWords } from '../core/commands/call-from-words.ts'
import type { FrontDesk } from '../core/front-desk.ts'
import type { InHand } from '../core/in-hand.ts'
import type { People } from './asker.ts'
import { reply } from './reply.ts'

/** Runs what is typed behind each command's slash: acknowledged at once, answered when it is there. */
export function listenToCommands(app: App, desk: FrontDesk, people: People, inHand: InHand): void {
  app.command(/^\/.+/u, async ({ ack, body, respond }) => {
    await ack()
    inHand.take('command', async () => {
      if (!(await desk.isFirst(`slack:${body.trigger_id}`))) return
      const asker = await people.find({ team: body.team_id, channel: body.channel_id, user: body.user_id })
      const call = callFromWords(`${body.command} ${body.text ?? ''}`, desk.commands)
      await reply(respond, await desk.run(call, asker), false)
    })
  })
}
