import { parseArgs } from 'node:util'

/** One thing the command line can be asked to do. */
export type CliCommand = {
  /** What is typed, without the flags: `verify SUBJECT`. */
  readonly usage: string
  readonly summary: string
  /** Most words it takes behind its name. */
  readonly words: number
  readonly flags: readonly Flag[]
  /** What people type, for its help. */
  readonly examples?: readonly string[]
  /** Does it and tells the exit status: 0 done, 1 the answer is no. Throws a UsageError for 2. */
  readonly run: (given: Given) => Promise<number>
}

/** A flag; one without `value` is a switch. */
export type Flag = {
  readonly name: string
  readonly value?: string
  readonly summary: string
  /** May be given more than once. */
  readonly several?: true
}

/** What was typed behind a command's name. */
export type Given = {
  readonly words: readonly string[]
  readonly flags: Readonly<Record<string, readonly string[]>>
}

/** Asked for what there is not, or in a way that cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const HELP_FLAG: Flag = { name: 'help', summary: 'how to use it' }
export const BRIEFS_FLAG: Flag = {
  name: 'briefs',
  value: 'FOLDER',
  summary: 'where the briefs are; ATTACHE_BRIEFS, or "briefs", unless given',
}

/** The first word that is neither a flag nor a flag's value. */
export function firstWord(args: readonly string[], flags: readonly Flag[]): string | undefined {
  return parseArgs({ args: [...args], options: optionsOf(flags), allowPositionals: true, strict: false })
    .positionals[0]
}

/** Reads what was typed behind a command's name; throws a UsageError for a flag or word too many. */
export function parseGiven(args: readonly string[], command: CliCommand): Given {
  const { positionals, values } = parseStrictly(args, [...command.flags, HELP_FLAG])
  const words = positionals.slice(1)
  if (words.length > command.words && values['help'] === undefined)
    throw new UsageError(`"${positionals[0]}" does not take "${words[command.words]}"`)
  const flags = Object.entries(values).map(([name, value]) => [name, [value ?? []].flat().map(String)])
  return { words, flags: Object.fromEntries(flags) }
}

/** The one value of a flag, or undefined when it was not given. */
export function flagOf({ flags }: Given, name: string): string | undefined {
  return flags[name]?.at(-1)
}

function parseStrictly(args: readonly string[], flags: readonly Flag[]) {
  try {
    return parseArgs({ args: [...args], options: optionsOf(flags), allowPositionals: true })
  } catch (error) {
    const [words = ''] = error instanceof Error ? error.message.split('. ') : [String(error)]
    throw new UsageError(words, { cause: error })
  }
}

function optionsOf(flags: readonly Flag[]) {
  const options = flags.map(({ name, value, several }) => [
    name,
    {
      type: value === undefined ? 'boolean' : 'string',
      multiple: several === true,
      ...(name === HELP_FLAG.name && { short: 'h' }),
    } as const,
  ])
  return Object.fromEntries(options) as Readonly<
    Record<string, { readonly type: 'boolean' | 'string'; readonly multiple: boolean }>
  >
}
