import { expect, test } from 'vitest'

import type { Form, FormField } from '../../src/core/document.ts'
import { renderForm } from '../../src/discord/form.ts'
import { validateModal } from '../platforms/discord/components.ts'
import type { Wire } from '../platforms/discord/wire.ts'

const form = (...fields: FormField[]): Form => ({
  title: 'A form with a title that is longer than Discord takes',
  submit: 'Send',
  call: { command: 'ask', input: {} },
  fields,
})
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `v${index}`, label: `Label ${index}` }))
const fieldOf = (field: FormField) => {
  const modal = renderForm(form(field))
  expect(validateModal(modal as unknown as Wire)).toEqual([])
  return modal.components[0]
}

test.for<{ name: string; field: FormField; expected: object }>([
  {
    name: 'a line to type',
    field: { kind: 'text', name: 'a', label: 'A', hint: 'hint', initial: 'was', most: 20 },
    expected: {
      label: 'A',
      description: 'hint',
      component: { type: 4, style: 1, max_length: 20, value: 'was', required: true },
    },
  },
  {
    name: 'a long optional text',
    field: {
      kind: 'text',
      name: 'a',
      label: 'x'.repeat(60),
      hint: 'y'.repeat(200),
      long: true,
      optional: true,
      most: 99_999,
    },
    expected: { component: { style: 2, max_length: 4000, required: false } },
  },
  {
    name: 'a choice of one',
    field: { kind: 'choice', name: 'a', label: 'A', options: choices(3), initial: ['v1'] },
    expected: { component: { type: 3, min_values: 1, max_values: 1, required: true } },
  },
  {
    name: 'a choice of several or none',
    field: { kind: 'choice', name: 'a', label: 'A', options: choices(7), several: true, optional: true },
    expected: { component: { type: 3, min_values: 0, max_values: 7, required: false } },
  },
  {
    name: 'a choice too long for a menu, to be typed',
    field: { kind: 'choice', name: 'a', label: 'A', options: choices(26), initial: ['v1', 'v2'] },
    expected: { description: expect.stringContaining('v0, v1'), component: { type: 4, value: 'v1,v2' } },
  },
])('renderForm() makes $name', ({ field, expected }) => {
  expect(fieldOf(field)).toMatchObject(expected)
})
