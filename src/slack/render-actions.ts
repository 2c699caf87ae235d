import type {
  ActionsBlock,
  ActionsBlockElement,
  ContextActionsBlock,
  FeedbackButtons,
  PlainTextElement,
  PlainTextOption,
} from '@slack/types'

import { encodeCall, FORM_MARK, uniqueToken } from '../core/commands/call.ts'
import type { Action, CommandCall, MenuOption } from '../core/document.ts'
import { shortenLabel } from '../core/shorten-label.ts'
import { LIMITS } from './limits.ts'

/** A row of buttons and menus before its ids are made unique in its message. */
export type Row = readonly Action[]

/** Lays actions out in rows: buttons by fives in their order, each menu and each pair of verdicts in a row of its own. */
export function toRows(actions: readonly Action[]): readonly Row[] {
  const rows: Action[][] = []
  for (const action of actions.flatMap(splitMenu)) {
    const last = rows.at(-1)
    if (last !== undefined && hasRoom(last, action)) last.push(action)
    else rows.push([action])
  }
  return rows
}

function hasRoom(row: readonly Action[], action: Action): boolean {
  const [first] = row
  if (first?.kind === 'menu' || action.kind === 'menu') return false
  if (verdictOf(action) === 'bad') return row.length === 1 && verdictOf(first) === 'good'
  return (
    row.length < LIMITS.buttonsPerRow && verdictOf(first) === undefined && verdictOf(action) === undefined
  )
}

function verdictOf(action: Action | undefined): 'good' | 'bad' | undefined {
  return action?.kind === 'button' ? action.verdict : undefined
}

/** A menu longer than Slack takes becomes several. */
function splitMenu(action: Action): readonly Action[] {
  if (action.kind !== 'menu') return [action]
  const parts: MenuOption[][] = []
  let room = 0
  for (const option of action.options) {
    const needed = JSON.stringify(formatMenu('', [option], '')).length
    const last = parts.at(-1)
    if (last === undefined || needed > room || last.length >= LIMITS.selectOptions) {
      parts.push([option])
      room = LIMITS.menu - needed
    } else {
      last.push(option)
      room -= needed
    }
  }
  return parts.map((options) => ({ ...action, options }))
}

/** Whether an address can stand behind a button; another one is written as words. */
export function fitsButton(action: Action): boolean {
  return (
    action.kind !== 'link' || (/^https?:\/\/\S+$/u.test(action.url) && action.url.length <= LIMITS.buttonUrl)
  )
}

/** Where blocks stand: only a message takes Slack's own pair of thumbs. */
export type Surface = 'message' | 'home'

/** A row as Slack takes it; `first` numbers its first element in the message. */
export function formatRow(row: Row, first: number, surface: Surface): ActionsBlock | ContextActionsBlock {
  const [good, bad] = row
  if (surface === 'message' && good?.kind === 'button' && bad?.kind === 'button' && verdictOf(bad) === 'bad')
    return { type: 'context_actions', elements: [formatVerdicts(good, bad, `a${first}`)] }
  return { type: 'actions', elements: row.map((action, at) => formatAction(action, `a${first + at}`)) }
}

type Button = Extract<Action, { kind: 'button' }>

/** Slack's own pair of a thumb up and a thumb down. */
function formatVerdicts(good: Button, bad: Button, action_id: string): FeedbackButtons {
  const format = ({ label, call }: Button) => ({
    text: plain(label, LIMITS.buttonText),
    value: tokenOf(call, LIMITS.buttonValue),
  })
  return {
    type: 'feedback_buttons',
    action_id,
    positive_button: format(good),
    negative_button: format(bad),
  }
}

const STYLES = { primary: { style: 'primary' }, danger: { style: 'danger' } } as const

function formatAction(action: Action, action_id: string): ActionsBlockElement {
  const text = plain(action.label, LIMITS.buttonText)
  switch (action.kind) {
    case 'link':
      return { type: 'button', action_id, text, url: action.url }
    case 'form':
      return {
        type: 'button',
        action_id,
        text,
        value: FORM_MARK + tokenOf(action.call, LIMITS.buttonValue - 1),
      }
    case 'button':
      return {
        type: 'button',
        action_id,
        text,
        value: tokenOf(action.call, LIMITS.buttonValue),
        ...(action.style === undefined ? {} : STYLES[action.style]),
      }
    case 'menu':
      return formatMenu(action.label, action.options, action_id)
  }
}

function formatMenu(label: string, options: readonly MenuOption[], action_id: string): ActionsBlockElement {
  const taken = new Set<string>()
  const formatted = options.map((option): PlainTextOption => ({
    text: plain(option.label, LIMITS.optionText),
    value: uniqueToken(tokenOf(option.call, LIMITS.optionValue), taken),
    ...(option.description?.trim() && { description: plain(option.description, LIMITS.optionText) }),
  }))
  const initial = formatted[options.findIndex(({ selected }) => selected === true)]
  return {
    type: 'static_select',
    action_id,
    placeholder: plain(label, LIMITS.placeholder),
    options: formatted,
    ...(initial === undefined ? {} : { initial_option: initial }),
  }
}

/** What a button or menu is called, in Slack's length. */
export function labelOf(action: Action): string {
  return shorten(action.label, LIMITS.buttonText)
}

function shorten(label: string, most: number): string {
  return shortenLabel(label.replaceAll(/\s+/gu, ' ').trim() || '·', most)
}

/** Without emoji codes: `:tada:` in a label stays what it is. */
function plain(label: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: shorten(label, most), emoji: false }
}

/** Throws a RangeError for a call that was not kept before: it would be cut to something else. */
function tokenOf(call: CommandCall, most: number): string {
  const token = encodeCall(call)
  if (token.length > most)
    throw new RangeError(
      `Cannot put call "${call.command}" behind a button: ${token.length} characters, not kept`,
    )
  return token
}
