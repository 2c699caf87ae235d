import { InteractionResponseType, Routes } from 'discord.js'
import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  ModalMessageModalSubmitInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js'

import { remember } from '../core/remember.ts'
import type { DiscordMessage } from './pack.ts'

/** An interaction that is answered with messages. */
export type Asking =
  | ChatInputCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction

/** A press on a button or in a menu, or a form that came of one. */
export type Press = ButtonInteraction | StringSelectMenuInteraction | ModalMessageModalSubmitInteraction

/**
 * Answers an interaction for the first time with a message of its own.
 *
 * It is what discord.js posts too; discord.js goes over all of a message each time, and here it is written once,
 * however many are shown it.
 */
export async function respond(asking: Asking, message: DiscordMessage, flags: number): Promise<void> {
  await post(asking, InteractionResponseType.ChannelMessageWithSource, message, flags)
}

/** Answers a press for the first time by changing the message that was pressed. */
export async function respondInPlace(press: Press, message: DiscordMessage, flags: number): Promise<void> {
  await post(press, InteractionResponseType.UpdateMessage, message, flags)
}

async function post(
  asking: Asking,
  type: InteractionResponseType,
  message: DiscordMessage,
  flags: number,
): Promise<void> {
  await asking.client.rest.post(Routes.interactionCallback(asking.id, asking.token), {
    body: write(type, message, flags),
    passThroughBody: true,
    headers: { 'content-type': 'application/json' },
    auth: false,
    query: WITHOUT_MESSAGE,
  })
  // discord.js lets nothing follow an answer that it does not know of.
  asking.replied = true
}

const WITHOUT_MESSAGE = new URLSearchParams({ with_response: 'false' })

/** A response as it goes over the wire, made once for each message, whoever sees it and however often. */
function write(type: InteractionResponseType, message: DiscordMessage, flags: number): Uint8Array {
  const written = writtenOf(message)
  const key = `${type} ${flags}`
  const known = written.get(key)
  if (known !== undefined) return known
  const { components, allowed_mentions } = message
  const made = Buffer.from(JSON.stringify({ type, data: { components, allowed_mentions, flags } }))
  written.set(key, made)
  return made
}

const writtenOf = remember<DiscordMessage, Map<string, Uint8Array>, []>(() => new Map())
