import { config as readDotenv } from 'dotenv'

import { BRIEFS_FLAG, firstWord, parseGiven, UsageError } from './cli-command.ts'
import type { CliCommand } from './cli-command.ts'
import { helpFor, helpForAll } from './cli-help.ts'
import { printError, printOut } from './cli-print.ts'

/**
 * What operators and editors do, behind what readers ask; each file adds its own here.
 *
 * Loaded when it is asked for: most need half the program, and `check` is to be quick.
 */
const OWN: Readonly<Record<string, () => Promise<CliCommand>>> = {
  ask: async () => (await import('./cli-ask.ts')).askCommand,
  check: async () => (await import('./cli-proof.ts')).checkCommand,
  verify: async () => (await import('./cli-proof.ts')).verifyCommand,
  history: async () => (await import('./cli-history.ts')).historyCommand,
  diff: async () => (await import('./cli-history.ts')).diffCommand,
  commands: async () => (await import('./cli-registration.ts')).registrationCommand,
  feedback: async () => (await import('./cli-feedback.ts')).feedbackCommand,
  doctor: async () => (await import('./cli-doctor.ts')).doctorCommand,
  backup: async () => (await import('./cli-backup.ts')).backupCommand,
  restore: async () => (await import('./cli-backup.ts')).restoreCommand,
  digests: async () => (await import('./cli-digests.ts')).digestsCommand,
  'forget-workspace': async () => (await import('./cli-digests.ts')).forgetCommand,
}

/** The command that stands first, or else every one there is. */
async function loadCommands(first: string | undefined): Promise<readonly CliCommand[]> {
  const own = Object.hasOwn(OWN, first ?? '') ? OWN[first ?? ''] : undefined
  if (own !== undefined) return [await own()]
  const { answerCommands } = await import('./cli-answer.ts')
  const asked = (await answerCommands()).filter((one) => !Object.hasOwn(OWN, nameOf(one)))
  if (find(first, asked) !== undefined) return asked
  return [...asked, ...(await Promise.all(Object.values(OWN).map((load) => load())))]
}

async function run(args: readonly string[]): Promise<number> {
  const commands = await loadCommands(args[0])
  const word = firstWord(args, [BRIEFS_FLAG, ...commands.flatMap(({ flags }) => flags)])
  const isHelp = word === undefined ? args.some((arg) => arg === '--help' || arg === '-h') : word === 'help'
  if (isHelp || args.length === 0) {
    const wanted = find(args[args.indexOf('help') + 1], commands)
    printOut(wanted === undefined ? helpForAll(commands) : helpFor(wanted))
    return args.length === 0 ? 2 : 0
  }
  if (word === undefined) throw new UsageError(`Say what to do before "${args[0]}"`)
  const command = find(word, commands)
  if (command === undefined)
    throw new UsageError(`No command "${word}"; there are ${commands.map(nameOf).join(', ')}`)
  const given = parseGiven(args, command)
  if (given.flags['help'] !== undefined) {
    printOut(helpFor(command))
    return 0
  }
  readDotenv({ quiet: true })
  return await command.run(given)
}

function find(word: string | undefined, commands: readonly CliCommand[]): CliCommand | undefined {
  return commands.find((command) => nameOf(command) === word)
}

function nameOf({ usage }: CliCommand): string {
  return usage.split(' ')[0] ?? ''
}

// Whoever reads only the beginning (`| head`) is done when they close.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  printError(error instanceof Error ? error.message : String(error))
  if (error instanceof UsageError) printError('Try --help')
  process.exitCode = error instanceof UsageError ? 2 : 1
}
