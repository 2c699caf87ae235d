import { ComponentType, Routes } from 'discord.js'
import type { APIMessage, Message, REST } from 'discord.js'

const MOST_MESSAGES = 50

/** The tokens behind the buttons of the message that one replies to, where that is ours. */
export async function tokensOfReplied(message: Message, rest: REST): Promise<readonly string[]> {
  const { messageId, channelId } = message.reference ?? {}
  if (messageId === undefined || channelId === undefined) return []
  const replied = (await rest.get(Routes.channelMessage(channelId, messageId))) as APIMessage
  return tokensOf(replied, message.client.user.id)
}

/** The tokens behind the buttons of our messages in a thread, the newest first, then of the message it hangs on. */
export async function tokensInThread(message: Message, rest: REST): Promise<readonly string[]> {
  const self = message.client.user.id
  const { channel } = message
  if (!channel.isThread()) return []
  const query = new URLSearchParams({ limit: String(MOST_MESSAGES) })
  const said = (await rest.get(Routes.channelMessages(channel.id), { query })) as readonly APIMessage[]
  const tokens = said.flatMap((one) => tokensOf(one, self))
  if (tokens.length > 0 || channel.parentId === null) return tokens
  // A thread has the id of the message it was started on.
  return tokensOf((await rest.get(Routes.channelMessage(channel.parentId, channel.id))) as APIMessage, self)
}

function tokensOf({ author, components = [] }: APIMessage, self: string): readonly string[] {
  if (author.id !== self) return []
  return components
    .flatMap((component) => (component.type === ComponentType.Container ? component.components : []))
    .flatMap((component) => (component.type === ComponentType.ActionRow ? component.components : []))
    .flatMap((element) => ('custom_id' in element ? [element.custom_id] : []))
}
