import { ButtonStyle, ComponentType } from 'discord.js'
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APISelectMenuOption,
  APIStringSelectComponent,
} from 'discord.js'

import { encodeCall, FORM_MARK, LONGEST_TOKEN, uniqueToken } from '../core/commands/call.ts'
import type { Action, CommandCall, MenuOption } from '../core/document.ts'
import { shortenLabel } from '../core/shorten-label.ts'
import { LIMITS } from './limits.ts'
import { foldLines, safeUrl } from './markdown.ts'

/** A row of a message before its tokens are made unique there. */
export type Row =
  | { readonly kind: 'buttons'; readonly buttons: readonly Exclude<Action, { kind: 'menu' }>[] }
  | { readonly kind: 'menu'; readonly label: string; readonly options: readonly MenuOption[] }

/** A row as Discord takes it. */
export type RowJson = APIActionRowComponent<APIComponentInMessageActionRow>

/** Lays actions out in rows: buttons by fives in their order, each menu in rows of its own. */
export function toRows(actions: readonly Action[]): readonly Row[] {
  const rows: Row[] = []
  let buttons: Exclude<Action, { kind: 'menu' }>[] = []
  const flush = () => {
    for (const part of chunk(buttons, LIMITS.buttonsPerRow)) rows.push({ kind: 'buttons', buttons: part })
    buttons = []
  }
  for (const action of actions) {
    if (action.kind !== 'menu') {
      buttons.push(action)
      continue
    }
    flush()
    for (const options of chunk(action.options, LIMITS.selectOptions))
      rows.push({ kind: 'menu', label: action.label, options })
  }
  flush()
  return rows
}

/** Whether an address can stand behind a button; a longer one is written as a line of text. */
export function fitsButton(action: Action): boolean {
  return action.kind !== 'link' || safeUrl(action.url, LIMITS.buttonUrl) !== undefined
}

/** Components a row counts for in its message. */
export function countRow(row: Row): number {
  return row.kind === 'menu' ? 2 : 1 + row.buttons.length
}

/** Writes a row, with tokens that no other component of the message has. */
export function formatRow(row: Row, taken: Set<string>): RowJson {
  if (row.kind === 'menu') return rowOf([formatMenu(row, taken)])
  return rowOf(row.buttons.map((button) => formatButton(button, taken)))
}

function rowOf(components: APIComponentInMessageActionRow[]): RowJson {
  return { type: ComponentType.ActionRow, components }
}

const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const

function formatButton(button: Exclude<Action, { kind: 'menu' }>, taken: Set<string>): APIButtonComponent {
  const type = ComponentType.Button
  const label = formatLabel(button.label, LIMITS.buttonLabel)
  if (button.kind === 'link') {
    const url = safeUrl(button.url, LIMITS.buttonUrl) ?? ''
    return { type, style: ButtonStyle.Link, label, url }
  }
  const mark = button.kind === 'form' ? FORM_MARK : ''
  const style =
    button.kind === 'button' && button.style !== undefined ? STYLES[button.style] : ButtonStyle.Secondary
  return { type, style, label, custom_id: uniqueToken(mark + tokenOf(button.call), taken) }
}

function formatMenu(row: Extract<Row, { kind: 'menu' }>, taken: Set<string>): APIStringSelectComponent {
  const values = new Set<string>()
  const selected = row.options.findIndex((option) => option.selected === true)
  const options = row.options.map((option, index): APISelectMenuOption => ({
    label: formatLabel(option.label, LIMITS.optionText),
    value: uniqueToken(tokenOf(option.call), values),
    ...(option.description?.trim() && { description: formatLabel(option.description, LIMITS.optionText) }),
    ...(index === selected && { default: true }),
  }))
  return {
    type: ComponentType.StringSelect,
    custom_id: uniqueToken('menu', taken),
    placeholder: formatLabel(row.label, LIMITS.placeholder),
    options,
  }
}

/** Throws a RangeError for a call that was not kept before: it would be cut to something else. */
function tokenOf(call: CommandCall): string {
  const token = encodeCall(call)
  if (token.length > LONGEST_TOKEN)
    throw new RangeError(
      `Cannot put call "${call.command}" behind a button: ${token.length} characters, not kept`,
    )
  return token
}

function formatLabel(label: string, most: number): string {
  return shortenLabel(foldLines(label).trim() || '·', most)
}

function chunk<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
