import type { App } from '@slack/bolt'

import { callFromWords } from '../core/commands/call-from-words.ts'
import type { FrontDesk } from '../core/front-desk.ts'
import type { InHand } from '../core/in-hand.ts'
import type { People } from './asker.ts'
import { reply } from './reply.ts'
import type { SlackSettings } from './settings.ts'
import { typedWords } from './words.ts'

/** Runs what is typed behind each command's slash: acknowledged at once, answered when it is there. */
export function listenToCommands(
  app: App,
  desk: FrontDesk,
  people: People,
  inHand: InHand,
  { commandNames = {} }: Pick<SlackSettings, 'commandNames'>,
): void {
  const nameOf = (slash: string) =>
    Object.keys(commandNames).find((name) => `/${commandNames[name]}` === slash) ?? slash
  app.command(/^\/.+/u, async ({ ack, body, respond }) => {
    await ack()
    inHand.take('command', async () => {
      if (!(await desk.isFirst(`slack:${body.trigger_id}`))) return
      const asker = await people.find({ team: body.team_id, channel: body.channel_id, user: body.user_id })
      const call = callFromWords(`${nameOf(body.command)} ${typedWords(body.text ?? '')}`, desk.commands)
      await reply(respond, await desk.run(call, asker), false)
    })
  })
}
