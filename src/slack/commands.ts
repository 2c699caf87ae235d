import { callFromWords } from '../core/commands/call-from-words.ts'
import type { Parts } from './parts.ts'
import { reply } from './reply.ts'
import { createRespond } from './respond.ts'
import { typedWords } from './words.ts'

/** Runs what is typed behind each command's slash: acknowledged at once, answered when it is there. */
export function listenToCommands({ app, client, desk, people, inHand, names }: Parts): void {
  app.command(/^\/.+/u, async ({ ack, body }) => {
    await ack()
    inHand.take('command', async () => {
      if (!(await desk.isFirst(`slack:${body.trigger_id}`))) return
      const happening = { channel: body.channel_id, user: body.user_id }
      const call = callFromWords(
        `${names.commandOf(body.command)} ${typedWords(body.text ?? '')}`,
        desk.commands,
      )
      const answered = await desk.run(call, await people.find(happening))
      await reply(createRespond(client, body.response_url, happening), answered, false)
    })
  })
}
