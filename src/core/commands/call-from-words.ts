import type { CommandCall } from '../document.ts'
import { matchNamed } from '../names/find-named.ts'
import type { Named } from '../names/find-named.ts'
import { remember } from '../remember.ts'
import type { Command, Option } from './command.ts'

/**
 * What somebody means who only wrote words to the bot: `official qin gang`, or `what did he say about Taiwan?`
 *
 * A first word that names a command calls it; anything else is asked. Nothing at all calls the first command.
 */
export function callFromWords(words: string, commands: readonly Command[]): CommandCall {
  const parts = words.trim().split(/\s+/u).filter(Boolean)
  const first = (parts[0] ?? '').replace(/^\//u, '').toLowerCase()
  // “Forget it” is a manner of speaking: a spoken command is all that is said.
  const named = commands.find(
    ({ name, typed, spoken }) => name === first && (typed || (spoken === true && parts.length === 1)),
  )
  const otherwise = parts.length === 0 ? undefined : commands.find((command) => command.takesWords === true)
  const command = named ?? otherwise ?? commands.find((one) => one.typed)
  if (command === undefined) return { command: first, input: {} }
  const rest = named === undefined ? parts : parts.slice(1)
  return { command: command.name, input: inputFromWords(rest, command.options) }
}

/** Named options are taken out; fixed choices are recognised at the end, small slips forgiven (`china-us positons`); the rest is the first option. */
function inputFromWords(typed: readonly string[], options: readonly Option[]): Record<string, string> {
  const [main, ...others] = options.filter((option) => option.hidden !== true)
  const { named, parts } = takeNamed(joinNames(typed, others), others)
  const last = parts.at(-1) ?? ''
  const chosen = others.flatMap((option) => {
    const found = matchNamed(last, namedChoices(option))
    return found?.kind === 'one' ? [{ name: option.name, value: found.id }] : []
  })[0]
  const rest = (chosen === undefined ? parts : parts.slice(0, -1)).join(' ')
  return {
    ...(chosen !== undefined && { [chosen.name]: chosen.value }),
    ...(main !== undefined && rest !== '' && { [main.name]: rest }),
    ...named,
  }
}

const namedChoices = remember(({ choices = [] }: Option): readonly Named[] =>
  choices.map(({ value, label }) => ({ id: value, names: [label] })),
)

/** A name of several words may be written as people say it: `as of 2023-06-18`. */
function joinNames(typed: readonly string[], options: readonly Option[]): readonly string[] {
  const named = options.filter(({ name }) => name.includes('-'))
  const joined = named.reduce(
    (words, option) => words.replaceAll(waysToSay(option), `${option.name}:`),
    typed.join(' '),
  )
  return joined.split(' ').filter(Boolean)
}

const waysToSay = remember(
  ({ name }: Option) => new RegExp(`(?<=^| )${name.replaceAll('-', '[- ]')}(?:: ?| )(?=[^ ])`, 'giu'),
)

/** Options that are named, as in `as-of:2023-06-18`, and the words that are left. */
function takeNamed(
  typed: readonly string[],
  options: readonly Option[],
): { readonly named: Readonly<Record<string, string>>; readonly parts: readonly string[] } {
  const read = typed.map((part) => {
    const match = /^([a-z][a-z-]*):(.+)$/iu.exec(part)
    const option = options.find(({ name }) => name === match?.[1]?.toLowerCase())
    return { part, pair: option === undefined ? undefined : ([option.name, match?.[2] ?? ''] as const) }
  })
  return {
    named: Object.fromEntries(read.flatMap(({ pair }) => (pair === undefined ? [] : [pair]))),
    parts: read.flatMap(({ part, pair }) => (pair === undefined ? [part] : [])),
  }
}
