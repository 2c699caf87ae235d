import type { ActionsBlock, ActionsBlockElement, Option } from '@slack/types'

import { encodeCall, uniqueToken } from '../core/commands/call.ts'
import type { Action, MenuOption } from '../core/document.ts'
import { LIMITS } from './limits.ts'
import { shortenLabel } from './split.ts'

/** In front of a button's value: it opens a form first. */
export const FORM_MARK = '?'

/** A row of buttons and menus before its ids are made unique in its message. */
export type Row = readonly Action[]

/** Lays actions out in rows: buttons by fives in their order, each menu in a row of its own. */
export function toRows(actions: readonly Action[]): readonly Row[] {
  const rows: Action[][] = []
  for (const action of actions.flatMap(splitMenu)) {
    const last = rows.at(-1)
    const isRoom = last !== undefined && last.length < LIMITS.buttonsPerRow && last[0]?.kind !== 'menu'
    if (isRoom && action.kind !== 'menu') last.push(action)
    else rows.push([action])
  }
  return rows
}

/** A menu longer than Slack takes becomes several. */
function splitMenu(action: Action): readonly Action[] {
  if (action.kind !== 'menu') return [action]
  const count = Math.ceil(action.options.length / LIMITS.selectOptions)
  return Array.from({ length: count }, (_, part) => ({
    ...action,
    options: action.options.slice(part * LIMITS.selectOptions, (part + 1) * LIMITS.selectOptions),
  }))
}

/** Whether an address can stand behind a button; another one is written as words. */
export function fitsButton(action: Action): boolean {
  return action.kind !== 'link' || (/^https?:\/\/\S+$/u.test(action.url) && action.url.length <= LIMITS.buttonUrl)
}

/** A row as Slack takes it; `first` numbers its first element in the message. */
export function formatRow(row: Row, first: number): ActionsBlock {
  return { type: 'actions', elements: row.map((action, at) => formatAction(action, `a${first + at}`)) }
}

const STYLES = { primary: { style: 'primary' }, danger: { style: 'danger' } } as const

function formatAction(action: Action, action_id: string): ActionsBlockElement {
  const text = { type: 'plain_text', text: labelOf(action.label, LIMITS.buttonText), emoji: false } as const
  switch (action.kind) {
    case 'link':
      return { type: 'button', action_id, text, url: action.url }
    case 'form':
      return { type: 'button', action_id, text, value: FORM_MARK + encodeCall(action.call) }
    case 'button':
      return {
        type: 'button',
        action_id,
        text,
        value: encodeCall(action.call),
        ...(action.style === undefined ? {} : STYLES[action.style]),
      }
    case 'menu':
      return formatMenu(action.label, action.options, action_id)
  }
}

function formatMenu(label: string, options: readonly MenuOption[], action_id: string): ActionsBlockElement {
  const taken = new Set<string>()
  const formatted = options.map((option): Option & { text: { type: 'plain_text'; text: string } } => ({
    text: { type: 'plain_text', text: labelOf(option.label, LIMITS.optionText) },
    value: uniqueToken(encodeCall(option.call), taken),
    ...(option.description?.trim() && {
      description: { type: 'plain_text', text: labelOf(option.description, LIMITS.optionText) },
    }),
  }))
  const initial = formatted[options.findIndex(({ selected }) => selected === true)]
  return {
    type: 'static_select',
    action_id,
    placeholder: { type: 'plain_text', text: labelOf(label, LIMITS.placeholder) },
    options: formatted,
    ...(initial === undefined ? {} : { initial_option: initial }),
  }
}

function labelOf(label: string, most: number): string {
  return shortenLabel(label.replaceAll(/\s+/gu, ' ').trim() || '·', most)
}
