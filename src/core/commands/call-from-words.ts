import type { CommandCall } from '../document.ts'
import { findNamed } from '../names/find-named.ts'
import type { Command, Option } from './command.ts'

/**
 * What somebody means who only wrote words to the bot: `official qin gang`, or `what did he say about Taiwan?`
 *
 * A first word that names a command calls it; anything else is asked. Nothing at all calls the first command.
 */
export function callFromWords(words: string, commands: readonly Command[]): CommandCall {
  const parts = words.trim().split(/\s+/u).filter(Boolean)
  const first = (parts[0] ?? '').replace(/^\//u, '').toLowerCase()
  const named = commands.find(
    (command) => (command.typed || command.spoken === true) && command.name === first,
  )
  const otherwise = parts.length === 0 ? undefined : commands.find((command) => command.takesWords === true)
  const command = named ?? otherwise ?? commands.find((one) => one.typed)
  if (command === undefined) return { command: first, input: {} }
  const rest = named === undefined ? parts : parts.slice(1)
  return { command: command.name, input: inputFromWords(rest, command.options) }
}

/** Fixed choices are recognised at the end, small slips forgiven (`china-us positons`); the rest is the first option. */
function inputFromWords(parts: readonly string[], options: readonly Option[]): Record<string, string> {
  const [main, ...others] = options.filter((option) => option.hidden !== true)
  const last = parts.at(-1) ?? ''
  const chosen = others.flatMap(({ name, choices = [] }) => {
    const known = choices.map(({ value, label }) => ({ id: value, names: [label] }))
    const found = findNamed(last, known)
    return found.kind === 'one' ? [{ name, value: found.id }] : []
  })[0]
  const rest = (chosen === undefined ? parts : parts.slice(0, -1)).join(' ')
  return {
    ...(chosen !== undefined && { [chosen.name]: chosen.value }),
    ...(main !== undefined && rest !== '' && { [main.name]: rest }),
  }
}
