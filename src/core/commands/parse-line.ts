import type { CommandCall } from '../document.ts'
import { findNamed } from '../names/find-named.ts'
import type { Command, Option } from './command.ts'

/**
 * Reads what somebody typed: `/brief china us positions` becomes brief, subject "china us", view "positions".
 *
 * A leading slash may be left out. Undefined when the first word is no command.
 */
export function parseLine(line: string, commands: readonly Command[]): CommandCall | undefined {
  const [name = '', ...words] = line.trim().replace(/^\//u, '').split(/\s+/u)
  const command = commands.find((one) => one.typed && one.name === name.toLowerCase())
  return command === undefined
    ? undefined
    : { command: command.name, input: parseInput(words.join(' '), command.options) }
}

/** Reads what stands behind a command's name: last words that are one of an option's choices, the rest the first option. */
export function parseInput(typed: string, options: readonly Option[]): Readonly<Record<string, string>> {
  const words = typed.trim().split(/\s+/u).filter(Boolean)
  const visible = options.filter(({ hidden }) => hidden !== true)
  const input: Record<string, string> = {}
  const chosen = visible.filter(({ choices }) => choices !== undefined)
  const free = visible.find(({ choices }) => choices === undefined)
  for (const option of [...chosen].reverse()) {
    const last = words.at(-1)
    if (last === undefined || (words.length === 1 && free?.required === true)) break
    const found = findNamed(
      last,
      (option.choices ?? []).map(({ value, label }) => ({ id: value, names: [label] })),
    )
    if (found.kind !== 'one' || (words.length === 1 && free !== undefined)) continue
    input[option.name] = found.id
    words.pop()
  }
  if (free !== undefined && words.length > 0) input[free.name] = words.join(' ')
  return input
}
