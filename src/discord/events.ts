import { DiscordAPIError, MessageType, RESTJSONErrorCodes } from 'discord.js'
import type { Message, REST } from 'discord.js'

import type { Asker } from '../core/asker.ts'
import type { Look } from '../core/asking/hear.ts'
import type { FrontDesk } from '../core/front-desk.ts'
import type { DiscordMessage } from './pack.ts'
import { sendMessage } from './post.ts'
import { renderDiscord } from './render.ts'
import { tokensInThread, tokensOfReplied } from './tokens.ts'
import { namesSomebody, typedWords } from './words.ts'

/**
 * Answers a mention, a reply to one of our messages, a direct message, and whoever goes on asking in a thread of ours.
 *
 * An answer is a reply in the same place that calls nobody.
 */
export async function answerMessage(
  message: Message,
  asker: Asker,
  desk: FrontDesk,
  rest: REST,
): Promise<void> {
  const words = typedWords(message.content)
  if (isOverheard(message) && !(await desk.follows(words, asker))) return
  if (!(await desk.isFirst(`discord:${message.id}`))) return
  const answered = await desk.hear({ words, asker, ...looks(message, rest) })
  for (const [index, rendered] of renderDiscord(answered.document).entries()) {
    const key = `re:${message.id}:${index}`
    if (index === 0) await sendReply(rest, message, rendered, key)
    else await sendMessage(rest, message.channelId, rendered, key)
  }
}

/** Where we may not read what was said before, Discord takes no reply: then the answer stands by itself. */
async function sendReply(rest: REST, to: Message, rendered: DiscordMessage, key: string): Promise<void> {
  const message_reference = { message_id: to.id, fail_if_not_exists: false }
  try {
    await sendMessage(rest, to.channelId, { ...rendered, message_reference }, key)
  } catch (error) {
    const mayNotReply =
      error instanceof DiscordAPIError &&
      error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory
    if (!mayNotReply) throw error
    await sendMessage(rest, to.channelId, rendered, key)
  }
}

/** Whether a message may be said to us; told before anything is remembered or asked. */
export function isForUs(message: Message): boolean {
  const isPerson = !message.author.bot && message.webhookId === null
  const isSaid = message.type === MessageType.Default || message.type === MessageType.Reply
  // Without the content intent an unmentioned message comes without its words: there is nothing to answer.
  const isReadable = message.content !== '' || callsUs(message)
  return isPerson && isSaid && isReadable && (isToUs(message) || isOverheard(message))
}

function isToUs(message: Message): boolean {
  return (
    message.guildId === null ||
    callsUs(message) ||
    message.mentions.repliedUser?.id === message.client.user.id
  )
}

function callsUs({ mentions, client }: Message): boolean {
  return mentions.users.has(client.user.id)
}

/** Said in a thread to nobody by name; a reply is said to whom it replies to, with or without a ping. */
function isOverheard(message: Message): boolean {
  const { author, channel, content, mentions, type } = message
  const isToSomebody = type === MessageType.Reply && mentions.repliedUser?.id !== author.id
  return !isToUs(message) && channel.isThread() && !isToSomebody && !namesSomebody(content)
}

/** What a message stands under. */
function looks(message: Message, rest: REST): { readonly replied?: Look; readonly above?: Look } {
  const isReply = message.type === MessageType.Reply
  return {
    ...(isReply && { replied: () => tokensOfReplied(message, rest) }),
    ...(message.channel.isThread() && { above: () => tokensInThread(message, rest) }),
  }
}
