import type { ButtonInteraction, ChatInputCommandInteraction, StringSelectMenuInteraction } from 'discord.js'

import type { Form } from '../core/document.ts'
import { renderForm } from './form.ts'

/** Opens a form as the first response, since it cannot be deferred. */
export async function openForm(
  asking: ChatInputCommandInteraction | ButtonInteraction | StringSelectMenuInteraction,
  form: Form,
): Promise<void> {
  await asking.showModal(renderForm(form))
}
