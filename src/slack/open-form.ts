import { encodeCall } from '../core/commands/call.ts'
import type { Form } from '../core/document.ts'
import { renderForm } from './form.ts'
import type { FormMemory } from './form.ts'
import type { Parts } from './parts.ts'

/**
 * Whether a form opened, which has to be within the three seconds that a trigger lives.
 *
 * Where it did not, whoever asked is answered in words, with a button that opens it.
 */
export async function opensForm(
  { client, log }: Pick<Parts, 'client' | 'log'>,
  trigger: string,
  form: Form,
  memory: Omit<FormMemory, 'token'>,
): Promise<boolean> {
  const view = renderForm(form, { ...memory, token: encodeCall(form.call) })
  try {
    await client.views.open({ trigger_id: trigger, view })
    return true
  } catch (error) {
    log.warn({ outlet: 'slack', error }, 'Slack did not open a form')
    return false
  }
}
