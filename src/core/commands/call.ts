import type { CommandCall } from '../document.ts'

/** Longest token a button can carry, in characters: Discord's limit for `custom_id`, less a mark for repeats. */
export const LONGEST_TOKEN = 96

/** In front of a button's token: it opens a form first. */
export const FORM_MARK = '?'

/**
 * Writes a call so that a button can carry it: `v1:brief:subject=china-us&view=positions`.
 *
 * May be longer than a button can carry; the front desk stores such calls before a document leaves it.
 */
export function encodeCall(call: CommandCall): string {
  return `v1:${call.command}:${new URLSearchParams(call.input).toString()}`
}

/** Whether a call is short enough for a button. */
export function fitsButton(call: CommandCall): boolean {
  return encodeCall(call).length <= LONGEST_TOKEN
}

/** Reads what a button carried, or undefined when it was not written by `encodeCall`. */
export function decodeCall(token: string): CommandCall | undefined {
  const match = /^v1:([a-z][a-z-]*):([^#]*)(?:#\d+)?$/u.exec(token)
  if (match === null) return undefined
  return { command: match[1] ?? '', input: Object.fromEntries(new URLSearchParams(match[2] ?? '')) }
}

/** Tells two buttons with the same call in one message apart: the second gets `#2` behind its token. */
export function uniqueToken(token: string, taken: Set<string>): string {
  let unique = token
  for (let count = 2; taken.has(unique); count += 1) unique = `${token}#${count}`
  taken.add(unique)
  return unique
}
