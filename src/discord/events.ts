import { MessageType } from 'discord.js'
import type { Message, REST } from 'discord.js'

import type { Asker } from '../core/asker.ts'
import { callFromWords } from '../core/commands/call-from-words.ts'
import type { Answered, FrontDesk } from '../core/front-desk.ts'
import { askerOfMessage } from './asker.ts'
import { sendMessage } from './post.ts'
import { renderDiscord } from './render.ts'

/** A front desk that may also understand what is said to it in plain words. */
export type Listener = FrontDesk & {
  readonly hear?: (words: string, asker: Asker) => Promise<Answered>
}

/** Answers a mention, a reply to one of our messages or a direct message, in its place and calling nobody. */
export async function answerMessage(message: Message, desk: Listener, rest: REST): Promise<void> {
  const words = wordsForUs(message)
  if (words === undefined) return
  const asker = askerOfMessage(message)
  const answered = await (desk.hear?.(words, asker) ?? desk.run(callFromWords(words, desk.commands), asker))
  for (const [index, rendered] of renderDiscord(answered.document).entries()) {
    const reference =
      index === 0 ? { message_reference: { message_id: message.id, fail_if_not_exists: false } } : {}
    await sendMessage(rest, message.channelId, { ...rendered, ...reference }, `re:${message.id}:${index}`)
  }
}

/** Whether a message is said to us; told before anything is remembered or asked. */
export function isForUs(message: Message): boolean {
  return wordsForUs(message) !== undefined
}

/** What a person said to us without our name; undefined when it was not said to us. */
function wordsForUs(message: Message): string | undefined {
  const self = message.client.user.id
  const isPerson = !message.author.bot && message.webhookId === null
  const isSaid = message.type === MessageType.Default || message.type === MessageType.Reply
  const isToUs =
    message.guildId === null || message.mentions.users.has(self) || message.mentions.repliedUser?.id === self
  if (!isPerson || !isSaid || !isToUs) return undefined
  const words = message.content
    .replaceAll(new RegExp(`<@!?${self}>`, 'gu'), ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  // Without the content intent an unmentioned reply comes without its words: there is nothing to answer.
  return message.content === '' && !message.mentions.users.has(self) ? undefined : words
}
