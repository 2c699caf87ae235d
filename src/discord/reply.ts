import { DiscordAPIError, MessageFlags } from 'discord.js'

import type { Answered } from '../core/front-desk.ts'
import { isDirect } from './asker.ts'
import { DEFER_AFTER } from './limits.ts'
import { shows } from './pack.ts'
import type { DiscordMessage } from './pack.ts'
import { renderDiscord } from './render.ts'
import { respond, respondInPlace } from './respond.ts'
import type { Asking, Press } from './respond.ts'

/**
 * Answers an interaction: at once when the answer is quick, else after deferring.
 *
 * Only the asker sees it unless it is public. A press on a message only the asker sees, or on one that answers their own
 * question, changes that message; a press on a public one answers the person who pressed. `isPublic` is what is expected before the answer is there.
 */
export async function reply(asking: Asking, answer: Promise<Answered>, isPublic: boolean): Promise<void> {
  if (!(await isQuick(answer))) await defer(asking, isPublic)
  const answered = await answer
  if (answered.pictures === undefined) return await show(asking, answered)
  try {
    await show(asking, answered)
  } catch (error) {
    // Files may be forbidden or too large there: their words say the same.
    if (!isRefused(error)) throw error
    const { pictures: _, ...inWords } = answered
    await show(asking, inWords)
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && !GONE.has(Number(error.code))
}

/** Answered already, or too late: nothing can be said there any more. */
const GONE = new Set([10_062, 40_060])

async function show(asking: Asking, answered: Answered): Promise<void> {
  const [first, ...rest] = renderDiscord(answered.document, answered.pictures)
  if (first === undefined) return
  await showFirst(asking, first, answered)
  for (const message of rest) await asking.followUp(toReply(asking, message, answered))
}

async function isQuick(answer: Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), DEFER_AFTER)
  try {
    return await Promise.race([answer.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}

/** A press is deferred as an update, which leaves open whether the answer replaces, follows, or is public. */
async function defer(asking: Asking, isPublic: boolean): Promise<void> {
  if (isPress(asking)) await asking.deferUpdate()
  else await asking.deferReply(isPublic || isDirect(asking) ? {} : { flags: MessageFlags.Ephemeral })
}

async function showFirst(asking: Asking, message: DiscordMessage, answered: Answered): Promise<void> {
  const replaces = isPress(asking) && (answered.inPlace === true || isOwnAnswer(asking, answered))
  if (asking.deferred && (replaces || !isPress(asking))) await asking.editReply(toUpdate(message, answered))
  else if (asking.deferred) await asking.followUp(toReply(asking, message, answered))
  else if (replaces) await update(asking, message, answered)
  else if (answered.pictures !== undefined) await asking.reply(toReply(asking, message, answered))
  else await respond(asking, message, message.flags | (isSeen(asking, answered) ? 0 : MessageFlags.Ephemeral))
}

async function update(press: Press, message: DiscordMessage, answered: Answered): Promise<void> {
  if (answered.pictures === undefined) await respondInPlace(press, message, message.flags)
  else await press.update(toUpdate(message, answered))
}

function isPress(asking: Asking): asking is Press {
  return asking.isMessageComponent() || (asking.isModalSubmit() && asking.isFromMessage())
}

function isOwnAnswer(press: Press, answered: Answered): boolean {
  return !answered.public && !answered.fresh && isOwnMessage(press)
}

/** Whether only the asker sees the message that was pressed. */
function isOwnMessage(press: Press): boolean {
  return press.message.flags.has(MessageFlags.Ephemeral) === true || isDirect(press)
}

/** Whether others see the answer too, or nobody else reads there at all. */
function isSeen(asking: Asking, answered: Answered): boolean {
  return answered.public || isDirect(asking)
}

function toUpdate(message: DiscordMessage, { pictures }: Answered) {
  const shown = [...(pictures?.values() ?? [])].filter(({ name }) => shows(message, name))
  return {
    components: message.components,
    allowedMentions: { parse: [] },
    flags: MessageFlags.IsComponentsV2,
    ...(shown.length === 0
      ? {}
      : { files: shown.map(({ name, png }) => ({ name, attachment: Buffer.from(png) })) }),
  } as const
}

function toReply(asking: Asking, message: DiscordMessage, answered: Answered) {
  const own = isSeen(asking, answered) ? [] : [MessageFlags.Ephemeral as const]
  return { ...toUpdate(message, answered), flags: [MessageFlags.IsComponentsV2 as const, ...own] }
}
