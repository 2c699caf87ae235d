import type { InputBlock, InputBlockElement, ModalView } from '@slack/types'
import { z } from 'zod'

import type { Form, FormField } from '../core/document.ts'
import { onlyWords } from '../core/only-words.ts'
import { shortenLabel } from '../core/shorten-label.ts'
import { LIMITS } from './limits.ts'

const memoryShape = z.object({
  token: z.string(),
  happening: z.object({
    channel: z.string(),
    user: z.string(),
    thread: z.string().exactOptional(),
    direct: z.literal(true).exactOptional(),
  }),
  /** Empty on somebody's own page, which is answered there. */
  url: z.string(),
  isOwn: z.boolean(),
})

/** What an open form remembers: what its submission runs, and where the answer goes. */
export type FormMemory = z.infer<typeof memoryShape>

/** A form as Slack's modal view. */
export function renderForm(form: Form, memory: FormMemory): ModalView {
  return {
    type: 'modal',
    callback_id: 'form',
    private_metadata: JSON.stringify(memory),
    title: { type: 'plain_text', text: shortenLabel(form.title, LIMITS.viewTitle) },
    submit: { type: 'plain_text', text: shortenLabel(form.submit, LIMITS.viewSubmit) },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: form.fields.map(renderField),
  }
}

/** What a view of ours remembered; undefined for any other. */
export function readMemory(metadata: string): FormMemory | undefined {
  try {
    return memoryShape.safeParse(JSON.parse(metadata)).data
  } catch {
    return undefined
  }
}

type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const valueShape = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
})

/** What was typed into a form, by field name; several choices are joined by commas, an empty field is left out. */
export function typedInto(values: Values): Readonly<Record<string, string>> {
  const filled = Object.entries(values).flatMap(([name, fields]) => {
    const given = valueShape.safeParse(fields['field']).data
    // In a form Slack takes what is typed as it is: nothing in it is escaped or names anybody.
    const typed = given?.value == null ? undefined : onlyWords(given.value)
    const several = given?.selected_options?.map(({ value }) => value).join(',')
    const value = typed ?? given?.selected_option?.value ?? several ?? ''
    return value === '' ? [] : [[name, value] as const]
  })
  return Object.fromEntries(filled)
}

function renderField(field: FormField): InputBlock {
  return {
    type: 'input',
    block_id: field.name,
    label: { type: 'plain_text', text: shortenLabel(field.label, LIMITS.inputLabel) },
    optional: field.optional === true,
    element: field.kind === 'text' ? renderInput(field) : renderChoice(field),
    ...(field.kind === 'text' && field.hint !== undefined
      ? { hint: { type: 'plain_text', text: shortenLabel(field.hint, LIMITS.inputHint) } }
      : {}),
  }
}

function renderInput(field: Extract<FormField, { kind: 'text' }>): InputBlockElement {
  const most = Math.min(field.most ?? LIMITS.inputText, LIMITS.inputText)
  return {
    type: 'plain_text_input',
    action_id: 'field',
    multiline: field.long === true,
    max_length: most,
    ...(field.initial ? { initial_value: field.initial.slice(0, most) } : {}),
  }
}

function renderChoice(field: Extract<FormField, { kind: 'choice' }>): InputBlockElement {
  const options = field.options.slice(0, LIMITS.selectOptions).map(({ value, label }) => ({
    text: { type: 'plain_text' as const, text: shortenLabel(label || '·', LIMITS.optionText) },
    value,
  }))
  const chosen = options.filter(({ value }) => field.initial?.includes(value) === true)
  if (field.several === true)
    return {
      type: 'multi_static_select',
      action_id: 'field',
      options,
      ...(chosen.length > 0 ? { initial_options: chosen } : {}),
    }
  const [initial] = chosen
  return {
    type: 'static_select',
    action_id: 'field',
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  }
}
