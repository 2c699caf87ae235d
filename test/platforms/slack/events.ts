import { randomUUID } from 'node:crypto'
import { dispatch, setScene } from './actions.ts'
import type { Stage, Who } from './actions.ts'
import { openDirect } from './conversations.ts'
import { followDelivery } from './handle.ts'
import type { Handle } from './handle.ts'
import type { Json } from './json.ts'
import { eventPayload } from './payloads.ts'
import { addMessage } from './posting.ts'
import type { Channel, Delivery, Message } from './records.ts'
import { deliver } from './deliveries.ts'

/** Something a person writes; `thread_ts` makes it a reply. */
export type Written = Who & {
  readonly text: string
  readonly thread_ts?: string
  readonly channel_type?: 'im' | 'channel' | 'group' | 'mpim'
  readonly fields?: Json
}

/** A person's message with the handle of the event that told the app of it. */
export type Said = Handle & { readonly message: Message }

/** Delivers any event to the app, wrapped as the Events API wraps it. */
export function sendEvent(
  stage: Stage,
  event: Json,
  who: Who & { readonly thread?: string } = {},
): Promise<Handle> {
  const scene = setScene(stage.world, who)
  const payload = eventPayload(stage.world, scene.team, event)
  const where = who.thread ? { thread: who.thread } : {}
  return dispatch(stage, { type: 'events_api', payload, scene, id: randomUUID() }, where, who.wait)
}

/** Somebody writes in a channel, a thread or a direct message; types name the events Slack makes of it. */
async function say(
  stage: Stage,
  written: Written,
  types: readonly ('app_mention' | 'message')[],
): Promise<Said> {
  const { world } = stage
  const scene = setScene(world, written)
  const { team, user } = scene
  const wantsDirect = written.channel_type === 'im' && written.channel === undefined
  const channel = wantsDirect ? openDirect(world, team.id, [user.id]).channel : scene.channel
  if (!channel) throw new Error(`Cannot say "${written.text}": no channel`)
  const content = { text: written.text, blocks: [], attachments: [] }
  const thread = written.thread_ts === undefined ? {} : { thread: written.thread_ts }
  const message = addMessage(world, {
    team,
    channel,
    content,
    user: user.id,
    via: 'person',
    isApp: false,
    ...thread,
  })
  const common = { ...saidFields(message), ...written.fields }
  const place = {
    user: user.id,
    channel: channel.id,
    thread: written.thread_ts ?? message.ts,
    ...(written.wait === false ? { wait: false } : {}),
  }
  const channel_type = channelType(channel)
  const events = types.map((type) =>
    type === 'message' ? { type, ...common, channel_type } : { type, ...common },
  )
  const handles = await Promise.all(events.map((event) => sendEvent(stage, event, place)))
  // Getters must stay getters, so that what comes later is seen.
  return Object.defineProperties({ message }, Object.getOwnPropertyDescriptors(handles[0] as Handle)) as Said
}

/** Slack's word for the kind of a conversation in message events. */
export function channelType(channel: Channel): 'im' | 'mpim' | 'channel' | 'group' {
  if (channel.kind !== 'channel') return channel.kind
  return channel.isPrivate ? 'group' : 'channel'
}

function saidFields({ user, text, ts, channel, team, thread_ts }: Message): Json {
  const words = { type: 'rich_text_section', elements: [{ type: 'text', text }] }
  const blocks = [{ type: 'rich_text', block_id: 'said', elements: [words] }]
  const thread = thread_ts === undefined ? {} : { thread_ts }
  return { user, text, ts, channel, team, client_msg_id: randomUUID(), blocks, ...thread }
}

/** Somebody mentions the app; if it also subscribes to the channel's messages, it hears of it twice. */
export function mention(stage: Stage, written: Written): Promise<Said> {
  const { world } = stage
  const { team, channel } = setScene(world, written)
  const text = written.text.includes(`<@${team.botUser}>`)
    ? written.text
    : `<@${team.botUser}> ${written.text}`
  const subscription = channel?.isPrivate ? 'message.groups' : 'message.channels'
  return say(
    stage,
    { ...written, text },
    world.subscriptions.has(subscription) ? ['app_mention', 'message'] : ['app_mention'],
  )
}

/** Somebody writes without a mention: in a direct message unless told otherwise. */
export function write(stage: Stage, written: Written): Promise<Said> {
  const usual =
    written.channel === undefined && written.channel_type === undefined ? { channel_type: 'im' as const } : {}
  return say(stage, { ...usual, ...written }, ['message'])
}

/** Hands a delivery to the app once more, in the same envelope and with the same event id. */
export async function repeat(stage: Stage, delivery: Delivery): Promise<Handle> {
  const handle = followDelivery(stage.world, delivery)
  await deliver(stage.world, stage.transport(), delivery)
  return handle
}

/** The app is removed from a workspace: its token dies and it is told so. */
export async function uninstall(stage: Stage, team: string): Promise<Handle[]> {
  const workspace = stage.world.workspaces.get(team)
  if (!workspace) throw new Error(`Cannot uninstall from "${team}": no such workspace`)
  workspace.revoked = 'account_inactive'
  const who = { user: [...stage.world.users.values()].find((user) => user.team === team)?.id ?? '' }
  const revoked = sendEvent(
    stage,
    { type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.botUser] } },
    who,
  )
  return Promise.all([revoked, sendEvent(stage, { type: 'app_uninstalled' }, who)])
}
