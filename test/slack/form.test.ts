import { expect, test } from 'vitest'

import type { Form, FormField } from '../../src/core/document.ts'
import { readMemory, renderForm, typedInto } from '../../src/slack/form.ts'
import { validateView } from '../platforms/slack/validate.ts'

const memory = {
  token: 'v1:ask:',
  happening: { channel: 'C1', user: 'U1' },
  url: 'https://hooks.example',
  isOwn: true,
}
const form = (...fields: FormField[]): Form => ({
  title: 'A form with a title longer than Slack takes',
  submit: 'Send',
  call: { command: 'ask', input: {} },
  fields,
})
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `v${index}`, label: `Label ${index}` }))

test.for<{ name: string; field: FormField; expected: object }>([
  {
    name: 'a line to type',
    field: { kind: 'text', name: 'a', label: 'A', hint: 'hint', initial: 'was', most: 20 },
    expected: {
      block_id: 'a',
      hint: { text: 'hint' },
      optional: false,
      element: { type: 'plain_text_input', multiline: false, max_length: 20, initial_value: 'was' },
    },
  },
  {
    name: 'a long optional text',
    field: { kind: 'text', name: 'a', label: 'A', long: true, optional: true, most: 99_999 },
    expected: { optional: true, element: { multiline: true, max_length: 3_000 } },
  },
  {
    name: 'a choice of one',
    field: { kind: 'choice', name: 'a', label: 'A', options: choices(3), initial: ['v1'] },
    expected: { element: { type: 'static_select', initial_option: { value: 'v1' } } },
  },
  {
    name: 'a choice of several',
    field: { kind: 'choice', name: 'a', label: 'A', options: choices(7), several: true, optional: true },
    expected: { optional: true, element: { type: 'multi_static_select' } },
  },
])('renderForm() makes $name', ({ field, expected }) => {
  const view = renderForm(form(field), memory)
  expect(validateView(view)).toEqual([])
  expect(view.blocks).toMatchObject([expected])
})

test('readMemory() reads what a form of ours remembers and nothing else', () => {
  expect(readMemory(renderForm(form(), memory).private_metadata ?? '')).toEqual(memory)
  for (const other of ['', '{}', '{"token":1}', 'null']) expect(readMemory(other)).toBeUndefined()
})

test('typedInto() names what was typed by its field and leaves out what was not', () => {
  const values = {
    text: { field: { type: 'plain_text_input', value: 'words' } },
    empty: { field: { type: 'plain_text_input', value: null } },
    one: { field: { type: 'static_select', selected_option: { value: 'v1' } } },
    none: { field: { type: 'static_select', selected_option: null } },
    several: { field: { selected_options: [{ value: 'v1' }, { value: 'v2' }] } },
  }
  expect(typedInto(values)).toEqual({ text: 'words', one: 'v1', several: 'v1,v2' })
})
