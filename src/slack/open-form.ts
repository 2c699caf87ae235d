import type { WebClient } from '@slack/web-api'

import { encodeCall } from '../core/commands/call.ts'
import type { Form } from '../core/document.ts'
import { renderForm } from './form.ts'
import type { FormMemory } from './form.ts'
import { LIMITS } from './limits.ts'

/** Opens a form within the three seconds that a trigger lives; `token` stands for a call too long to be carried. */
export async function openForm(
  client: WebClient,
  trigger: string,
  form: Form,
  token: string,
  memory: Omit<FormMemory, 'token'>,
): Promise<void> {
  const own = encodeCall(form.call)
  const view = renderForm(form, { ...memory, token: own.length <= LIMITS.buttonValue ? own : token })
  await client.views.open({ trigger_id: trigger, view })
}
