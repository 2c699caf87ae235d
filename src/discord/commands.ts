import type { ChatInputCommandInteraction } from 'discord.js'

import type { Command } from '../core/commands/command.ts'
import type { CommandCall } from '../core/document.ts'
import type { FrontDesk } from '../core/front-desk.ts'
import { askerOf } from './asker.ts'
import { openForm } from './open-form.ts'
import { reply } from './reply.ts'
import { typedWords } from './words.ts'

/** Runs what somebody typed behind a slash and answers it. */
export async function answerCommand(
  interaction: ChatInputCommandInteraction,
  desk: FrontDesk,
): Promise<void> {
  const command = desk.commands.find(({ name }) => name === interaction.commandName)
  const [call, asker] = [toCall(interaction, command), askerOf(interaction)]
  const form = await desk.formFor(call, asker)
  if (form !== undefined) return await openForm(interaction, form)
  const answer = desk.run(call, asker)
  await reply(interaction, answer, command?.public === true)
}

/** The declared options that were filled in. */
function toCall(interaction: ChatInputCommandInteraction, command: Command | undefined): CommandCall {
  const given = (command?.options ?? []).flatMap(({ name }) => {
    const value = typedWords(String(interaction.options.get(name)?.value ?? ''))
    return value === '' ? [] : [[name, value] as const]
  })
  return { command: interaction.commandName, input: Object.fromEntries(given) }
}
