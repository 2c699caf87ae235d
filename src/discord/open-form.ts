import type { ButtonInteraction, ChatInputCommandInteraction, StringSelectMenuInteraction } from 'discord.js'

import { encodeCall } from '../core/commands/call.ts'
import type { Form } from '../core/document.ts'
import { renderForm } from './form.ts'
import { LIMITS } from './limits.ts'

/** Opens a form as the first response, since it cannot be deferred; `token` stands for a call too long to be carried. */
export async function openForm(
  asking: ChatInputCommandInteraction | ButtonInteraction | StringSelectMenuInteraction,
  form: Form,
  token: string,
): Promise<void> {
  const own = encodeCall(form.call)
  await asking.showModal(renderForm(form, own.length <= LIMITS.customId ? own : token))
}
