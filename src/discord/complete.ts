import type { AutocompleteInteraction } from 'discord.js'

import type { FrontDesk } from '../core/front-desk.ts'
import { shortenLabel } from '../core/shorten-label.ts'
import { askerOf } from './asker.ts'
import { LIMITS } from './limits.ts'
import { foldLines } from './markdown.ts'

/** Proposes values while somebody types, best first. */
export async function answerAutocomplete(
  interaction: AutocompleteInteraction,
  desk: FrontDesk,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true)
  const choices = desk
    .complete(interaction.commandName, name, value, askerOf(interaction))
    // A value cannot be shortened: it would be another one.
    .filter((choice) => choice.value !== '' && choice.value.length <= LIMITS.optionText)
    .map((choice) => ({
      name: shortenLabel(foldLines(choice.label).trim() || choice.value, LIMITS.optionText),
      value: choice.value,
    }))
  await interaction.respond(choices.slice(0, LIMITS.choices))
}
