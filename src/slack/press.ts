import type { BlockAction } from '@slack/bolt'

import { FORM_MARK } from '../core/commands/call.ts'
import { sayOnce } from '../core/say-once.ts'
import type { Happening } from './asker.ts'
import { readMemory, typedInto } from './form.ts'
import { answerAtHome, happeningAtHome } from './home.ts'
import { opensForm } from './open-form.ts'
import type { Parts } from './parts.ts'
import { reply } from './reply.ts'
import { createRespond } from './respond.ts'

/** Runs what a button or a menu's option carried, opens forms, and runs what is typed into them. */
export function listenToPresses(parts: Parts): void {
  const { app, client, desk, people, inHand } = parts
  app.action({ type: 'block_actions' }, async ({ ack, body }) => {
    await ack()
    inHand.take('press', async () => {
      // A page of somebody's own has no address to answer through.
      const where = body.response_url ?? body.actions[0]?.action_ts
      if (await desk.isFirst(`slack:${body.trigger_id}:${where}`)) await answerPress(body, parts)
    })
  })
  app.view(/.*/u, async ({ ack, body, view }) => {
    await ack()
    inHand.take('form', async () => {
      if (!(await desk.isFirst(`slack:${view.id}:${view.hash}`))) return
      const memory = readMemory(view.private_metadata)
      if (memory === undefined) return
      const happening = { ...memory.happening, user: body.user.id }
      const asker = await people.find(happening)
      const answered = await desk.press(memory.token, typedInto(view.state.values), asker)
      if (memory.url === '') return await answerAtHome(client, answered, asker, memory.token, view.id)
      const isDirect = asker.place.direct === true
      await reply(
        createRespond(client, memory.url, happening),
        answered,
        { isOwn: memory.isOwn, isDirect },
        parts,
      )
    })
  })
}

async function answerPress(body: BlockAction, parts: Parts): Promise<void> {
  const { client, desk, people } = parts
  const carried = carriedBy(body)
  if (carried === undefined) return
  const isAtHome = body.view?.type === 'home'
  const happening = isAtHome ? happeningAtHome(body.user.id) : happeningOf(body)
  const asker = await people.find(happening)
  const isDirect = asker.place.direct === true
  const isOwn = body.container['is_ephemeral'] === true || isDirect
  const token = carried.startsWith(FORM_MARK) ? carried.slice(FORM_MARK.length) : carried
  const form = token === carried ? undefined : await desk.openForm(token, asker)
  const memory = { happening, url: isAtHome ? '' : body.response_url, isOwn }
  if (form !== undefined && (await opensForm(parts, body.trigger_id, form, memory))) return
  const pressed = await desk.press(token, {}, asker)
  if (isAtHome) return await answerAtHome(client, pressed, asker, token, body.trigger_id)
  const respond = createRespond(client, body.response_url, happening)
  const say = async () => {
    await reply(respond, pressed, { isOwn, isDirect }, parts)
    return pressed
  }
  if (!pressed.public) return void (await say())
  const message = String(body.container['message_ts'] ?? body.trigger_id)
  await sayOnce(desk, `slack:${happening.channel}:${message}`, token, say)
}

/** The token behind the element that was pressed or chosen; a link button has none. */
function carriedBy(body: BlockAction): string | undefined {
  const [action] = body.actions
  if (action?.type === 'button' || action?.type === 'feedback_buttons') return action.value
  return action?.type === 'static_select' ? action.selected_option?.value : undefined
}

function happeningOf(body: BlockAction): Happening {
  const { thread_ts: thread, channel_id: channel } = body.container
  return {
    channel: body.channel?.id ?? (typeof channel === 'string' ? channel : ''),
    user: body.user.id,
    ...(typeof thread === 'string' ? { thread } : {}),
  }
}
