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
    body: `{"type":${type},"data":{${written(message)},"flags":${flags}}}`,
    passThroughBody: true,
    headers: { 'content-type': 'application/json' },
    auth: false,
    query: WITHOUT_MESSAGE,
  })
  // discord.js lets nothing follow an answer that it does not know of.
  asking.replied = true
}

const WITHOUT_MESSAGE = new URLSearchParams({ with_response: 'false' })

/** The fields of a message as JSON, without the flags, which depend on who sees it. */
const written = remember(({ components, allowed_mentions }: DiscordMessage): string =>
  JSON.stringify({ components, allowed_mentions }).slice(1, -1),
)
