import { ComponentType, TextInputStyle } from 'discord.js'
import type {
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
  APITextInputComponent,
  ModalSubmitInteraction,
} from 'discord.js'

import { encodeCall } from '../core/commands/call.ts'
import type { Form, FormField } from '../core/document.ts'
import { shortenLabel } from '../core/shorten-label.ts'
import { LIMITS } from './limits.ts'
import { typedWords } from './words.ts'

/** A form as Discord's modal; its submission runs what the form is for. */
export function renderForm(form: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeCall(form.call),
    title: shortenLabel(form.title, LIMITS.modalTitle),
    components: form.fields.slice(0, LIMITS.modalFields).map(renderField),
  }
}

/** What was typed into a form, by field name; several choices are joined by commas, an empty field is left out. */
export function typedInto(submission: ModalSubmitInteraction): Readonly<Record<string, string>> {
  const filled = [...submission.fields.fields.values()].flatMap((field) => {
    const value =
      'values' in field ? field.values.join(',') : 'value' in field ? typedWords(String(field.value)) : ''
    return value === '' ? [] : [[field.customId, value] as const]
  })
  return Object.fromEntries(filled)
}

function renderField(field: FormField): APILabelComponent {
  const hint = hintOf(field)
  return {
    type: ComponentType.Label,
    label: shortenLabel(field.label, LIMITS.fieldLabel),
    ...(hint !== undefined && { description: shortenLabel(hint, LIMITS.fieldHint) }),
    component: field.kind === 'choice' && fitsSelect(field) ? renderSelect(field) : renderInput(field),
  }
}

type Choosing = Extract<FormField, { kind: 'choice' }>

/** A choice too long for a menu is typed instead. */
function fitsSelect(field: Choosing): boolean {
  return (
    field.options.length > 0 &&
    field.options.length <= LIMITS.selectOptions &&
    field.options.every(({ value }) => value !== '' && value.length <= LIMITS.optionText)
  )
}

function renderSelect(field: Choosing): APIStringSelectComponent {
  const options = field.options.map(({ value, label }) => ({
    value,
    label: shortenLabel(label, LIMITS.optionText),
    ...(field.initial?.includes(value) === true && { default: true }),
  }))
  return {
    type: ComponentType.StringSelect,
    custom_id: field.name,
    options,
    required: field.optional !== true,
    min_values: field.optional === true ? 0 : 1,
    max_values: field.several === true ? options.length : 1,
  }
}

function renderInput(field: FormField): APITextInputComponent {
  const initial = field.kind === 'text' ? field.initial : field.initial?.join(',')
  const most = Math.min(
    field.kind === 'text' ? (field.most ?? LIMITS.inputText) : LIMITS.inputText,
    LIMITS.inputText,
  )
  return {
    type: ComponentType.TextInput,
    custom_id: field.name,
    style: field.kind === 'text' && field.long === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: field.optional !== true,
    max_length: most,
    ...(initial !== undefined && initial !== '' && { value: initial.slice(0, most) }),
  }
}

function hintOf(field: FormField): string | undefined {
  if (field.kind === 'text') return field.hint
  return fitsSelect(field) ? undefined : field.options.map(({ value }) => value).join(', ')
}
