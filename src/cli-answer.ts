import { existsSync } from 'node:fs'

import { BRIEFS_FLAG, flagOf, UsageError } from './cli-command.ts'
import type { CliCommand, Flag, Given } from './cli-command.ts'
import { printError, printOut } from './cli-print.ts'
import { briefsFolder, storePath } from './config.ts'
import { callFromWords } from './core/commands/call-from-words.ts'
import type { Command, Option } from './core/commands/command.ts'
import { askingCommands } from './core/commands/asking.ts'
import { allCommands } from './core/commands/commands.ts'
import { digestCommands } from './core/commands/digest.ts'
import { runCommand } from './core/commands/run-command.ts'
import type { Document } from './core/document.ts'
import { parsePlace } from './core/place.ts'
import type { Place } from './core/place.ts'
import { plainText } from './core/plain-text.ts'
import { checkFolder } from './core/proof/check-folder.ts'
import { RecordError } from './core/record/fault.ts'
import type { Fault } from './core/record/fault.ts'
import { visibleRecord } from './core/record/visible-record.ts'
import { openStore } from './store/open-store.ts'

type Format = (document: Document) => string

/** Loaded when it is asked for: the platforms' libraries are large, and most print text. */
const FORMATS: Readonly<Record<string, () => Promise<Format>>> = {
  text: async () => plainText,
  async slack() {
    const { renderSlack } = await import('./slack/render.ts')
    return (document) => JSON.stringify(renderSlack(document), null, 2)
  },
  async discord() {
    const { renderDiscord } = await import('./discord/render.ts')
    return (document) => JSON.stringify(renderDiscord(document), null, 2)
  },
  html: async () => (await import('./web/render-page.ts')).renderPage,
}

/** What everything that is answered as to a reader takes. */
export const READING: readonly Flag[] = [
  {
    name: 'as',
    value: 'FORMAT',
    summary: `how to print it: ${Object.keys(FORMATS).join(', ')}; slack and discord print the messages as JSON`,
  },
  {
    name: 'place',
    value: 'PLACE',
    summary: 'read as in "slack:TEAM/CHANNEL", "discord:GUILD/CHANNEL" or "web"; "cli" unless given',
  },
  BRIEFS_FLAG,
]

/**
 * Every command that readers may type, over the store at a path.
 *
 * Whoever only needs the declarations takes `:memory:`.
 */
export async function withCommands<Result>(
  path: string,
  use: (commands: readonly Command[]) => Result | Promise<Result>,
): Promise<Result> {
  const store = await openStore(path)
  try {
    const { threads, feedback, subscriptions, history } = store
    const digest = digestCommands({ subscriptions, outlets: () => [] })
    return await use(allCommands([...askingCommands(threads, feedback), ...digest], history))
  } finally {
    await store.close()
  }
}

/** What readers type in a chat, to be typed in a terminal. */
export async function answerCommands(): Promise<readonly CliCommand[]> {
  return await withCommands(':memory:', (commands) =>
    commands.filter(({ typed }) => typed).map((command) => answerCommand(command)),
  )
}

function answerCommand({ name, summary, options, examples }: Command): CliCommand {
  const [first, ...others] = options
  const words = first === undefined ? '' : ` ${first.required === true ? '' : '['}${first.name.toUpperCase()}`
  return {
    usage: `${name}${words}${words.includes('[') ? ']' : ''}`,
    summary,
    words: Infinity,
    flags: [...others.map(optionFlag), ...READING],
    examples,
    run: async (given) => await answer(name, given),
  }
}

function optionFlag({ name, summary, choices = [] }: Option): Flag {
  const values = choices.map(({ value }) => value).join(', ')
  return { name, value: name.toUpperCase(), summary: values === '' ? summary : `${summary}: ${values}` }
}

/** Runs a typed command as a reader at `--place` and prints what they would see; 1 when there is no such thing. */
async function answer(name: string, given: Given): Promise<number> {
  const format = await formatOf(given)
  const { record, place, now } = await readingOf(given)
  const document = await withCommands(pathFor(name, given), async (commands) => {
    const call = callFromWords([name, ...given.words].join(' '), commands)
    const command = commands.find((one) => one.name === name)
    if (command === undefined) throw new UsageError(`No command "${name}"`)
    const input = { ...call.input, ...optionsGiven(given, command.options) }
    const asker = { place, user: 'cli', mayManage: true }
    return await runCommand(command, input, { record, now, asker })
  })
  printOut(format(document))
  return document.problem === true ? 1 : 0
}

/** Only a digest and older records are kept anywhere: for everything else nothing needs to be writable. */
function pathFor(name: string, given: Given): string {
  const path = storePath(process.env)
  const isOld = flagOf(given, 'as-of') !== undefined || given.words.some((word) => word.startsWith('as-of:'))
  return name === 'digest' || (isOld && existsSync(path)) ? path : ':memory:'
}

/** How `--as` wants an answer printed; throws a UsageError for what there is not. */
export async function formatOf(given: Given): Promise<Format> {
  const as = flagOf(given, 'as') ?? 'text'
  const load = FORMATS[as]
  if (load === undefined)
    throw new UsageError(`Cannot print as "${as}": expected ${Object.keys(FORMATS).join(', ')}`)
  return await load()
}

/** What may be read at `--place` now. */
export async function readingOf(given: Given) {
  const place = placeOf(given)
  const now = Temporal.Now.instant()
  const { record, faults } = await checkFolder(briefsFolder(process.env, flagOf(given, 'briefs')))
  if (record === undefined) throw new RecordError(faults)
  if (faults.length > 0) printError(unprovenWords(faults))
  return { record: visibleRecord(record, place, now), place, now }
}

/** Authors look at what they write before it is proven; readers never do. */
function unprovenWords(faults: readonly Fault[]): string {
  const files = [...new Set(faults.map(({ file }) => file))].join(', ')
  return `Shown to you, but not proven (${files}): the bot does not serve it before "verify"; "check" says what is wrong`
}

function optionsGiven(given: Given, options: readonly Option[]): Readonly<Record<string, string>> {
  const found = options.flatMap(({ name }) => {
    const value = flagOf(given, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(found)
}

function placeOf(given: Given): Place {
  try {
    return parsePlace(flagOf(given, 'place') ?? 'cli')
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
