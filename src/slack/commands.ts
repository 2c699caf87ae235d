import { callFromWords } from '../core/commands/call-from-words.ts'
import { opensForm } from './open-form.ts'
import type { Parts } from './parts.ts'
import { reply } from './reply.ts'
import { createRespond } from './respond.ts'
import { typedWords } from './words.ts'

/** Runs what is typed behind each command's slash: acknowledged at once, answered when it is there. */
export function listenToCommands(parts: Parts): void {
  const { app, client, desk, people, inHand, names } = parts
  app.command(/^\/.+/u, async ({ ack, body }) => {
    await ack()
    inHand.take('command', async () => {
      if (!(await desk.isFirst(`slack:${body.trigger_id}:${body.response_url}`))) return
      const happening = { channel: body.channel_id, user: body.user_id }
      const call = callFromWords(
        `${names.commandOf(body.command)} ${typedWords(body.text ?? '')}`,
        desk.commands,
      )
      const asker = await people.find(happening)
      const form = await desk.formFor(call, asker)
      const memory = { happening, url: body.response_url, isOwn: false }
      if (form !== undefined && (await opensForm(parts, body.trigger_id, form, memory))) return
      const place = { isOwn: false, isDirect: asker.place.direct === true }
      await reply(
        createRespond(client, body.response_url, happening),
        await desk.run(call, asker),
        place,
        parts,
      )
    })
  })
}
