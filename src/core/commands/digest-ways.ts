import type { Action } from '../document.ts'
import type { Wish } from '../ports/subscriptions.ts'
import type { CommandInput } from './command.ts'
import { inputOfWish } from './digest-form.ts'
import { sortWords } from './digest-wish.ts'

/** What `/digest` was asked, by field. */
export type Asked = Readonly<Record<string, string>> & { readonly action: string }

/** What is asked for, whether it came in one line behind the command or in options. */
export function readAsked(typed: CommandInput): Asked {
  const [action = 'status', ...words] = (typed['action'] ?? '').trim().split(/\s+/u).filter(Boolean)
  return { ...sortWords(words), ...given(typed), action: action.toLowerCase() }
}

/** A wish as buttons carry it; nothing where there is none. */
export function inputOf(wish: Wish | undefined): Readonly<Record<string, string>> {
  return wish === undefined ? {} : inputOfWish(wish)
}

const FIELDS = ['subjects', 'time', 'days', 'zone', 'unchanged']

/** What was typed, so that a form opens with it and nobody types it twice. */
export function given(input: CommandInput): Readonly<Record<string, string>> {
  return Object.fromEntries(FIELDS.flatMap((name) => (input[name] ? [[name, input[name]]] : [])))
}

/** A button that opens the form. */
export function setUp(input: Readonly<Record<string, string>>, label = 'Set up…'): Action {
  return { kind: 'form', label, call: { command: 'digest', input: { action: 'on', ...input } } }
}

/** A button that asks `/digest` for something. */
export function button(label: string, input: Readonly<Record<string, string>>): Action {
  return { kind: 'button', label, call: { command: 'digest', input } }
}

export const STATUS = button('Status', { action: 'status' })
export const PREVIEW = button('Preview', { action: 'preview' })
