import type { Action } from '../document.ts'

type Input = Readonly<Record<string, string>>

/** What can be done about a channel's digest, a press away; `wish` is what the button carries of it. */
export const digestWays = {
  status: button('Status', { action: 'status' }),
  preview: button('Preview', { action: 'preview' }),
  turnOff: button('Turn off', { action: 'off' }),
  sayNow: {
    kind: 'button',
    label: 'Say it here now',
    style: 'primary',
    call: { command: 'digest-now', input: {} },
  },
  setUp: (wish: Input) => form('Set up…', wish),
  change: (wish: Input) => form('Change…', wish),
  turnOnAgain: (wish: Input) => form('Turn on…', wish),
  fillIn: (wish: Input) => form('Fill in a form…', wish),
  tryAgain: (wish: Input) => button('Try again', { action: 'on', ...wish }),
  /** The same wish with one thing in it that can be taken. */
  take: (label: string, wish: Input) => button(label, { action: 'on', ...wish }),
} as const satisfies Readonly<Record<string, Action | ((...given: never[]) => Action)>>

function button(label: string, input: Input): Action {
  return { kind: 'button', label, call: { command: 'digest', input } }
}

function form(label: string, wish: Input): Action {
  return { kind: 'form', label, call: { command: 'digest', input: { action: 'on', ...wish } } }
}
