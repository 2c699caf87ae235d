import type { App, BlockAction } from '@slack/bolt'

import { encodeCall, LONGEST_TOKEN } from '../core/commands/call.ts'
import type { FrontDesk } from '../core/front-desk.ts'
import type { InHand } from '../core/in-hand.ts'
import type { Happening, People } from './asker.ts'
import { readMemory, renderForm, typedInto } from './form.ts'
import { FORM_MARK } from './render-actions.ts'
import { reply, respondTo } from './reply.ts'

/** Runs what a button or a menu's option carried, opens forms, and runs what is typed into them. */
export function listenToPresses(app: App, desk: FrontDesk, people: People, inHand: InHand): void {
  app.action({ type: 'block_actions' }, async ({ ack, body, client, respond }) => {
    await ack()
    inHand.take('press', async () => {
      if (!(await desk.isFirst(`slack:${body.trigger_id}`))) return
      const carried = carriedBy(body)
      if (carried === undefined) return
      const happening = happeningOf(body)
      const asker = await people.find(happening)
      const isOwn = body.container['is_ephemeral'] === true || asker.place.direct === true
      const token = carried.startsWith(FORM_MARK) ? carried.slice(FORM_MARK.length) : carried
      const form = token === carried ? undefined : await desk.openForm(token, asker)
      if (form === undefined) return await reply(respond, await desk.press(token, {}, asker), isOwn)
      const own = encodeCall(form.call)
      const memory = {
        token: own.length <= LONGEST_TOKEN ? own : token,
        happening,
        url: body.response_url,
        isOwn,
      }
      await client.views.open({ trigger_id: body.trigger_id, view: renderForm(form, memory) })
    })
  })
  app.view(/.*/u, async ({ ack, body, view }) => {
    await ack()
    inHand.take('form', async () => {
      if (!(await desk.isFirst(`slack:${view.id}:${view.hash}`))) return
      const memory = readMemory(view.private_metadata)
      if (memory === undefined) return
      const asker = await people.find({ ...memory.happening, user: body.user.id })
      const answered = await desk.press(memory.token, typedInto(view.state.values), asker)
      await reply(respondTo(memory.url), answered, memory.isOwn)
    })
  })
}

/** The token behind the element that was pressed or chosen; a link button has none. */
function carriedBy(body: BlockAction): string | undefined {
  const [action] = body.actions
  if (action?.type === 'button') return action.value
  return action?.type === 'static_select' ? action.selected_option?.value : undefined
}

function happeningOf(body: BlockAction): Happening {
  const thread = body.container['thread_ts']
  return {
    team: body.team?.id ?? body.user.team_id ?? '',
    channel: body.channel?.id ?? '',
    user: body.user.id,
    ...(typeof thread === 'string' ? { thread } : {}),
  }
}
