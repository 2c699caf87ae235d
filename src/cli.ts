import { config as readDotenv } from 'dotenv'

import { answerCommands } from './cli-answer.ts'
import { askCommand } from './cli-ask.ts'
import { BRIEFS_FLAG, firstWord, parseGiven, UsageError } from './cli-command.ts'
import type { CliCommand } from './cli-command.ts'
import { digestsCommand, forgetCommand } from './cli-digests.ts'
import { backupCommand, restoreCommand } from './cli-backup.ts'
import { doctorCommand } from './cli-doctor.ts'
import { feedbackCommand } from './cli-feedback.ts'
import { helpFor, helpForAll } from './cli-help.ts'
import { checkCommand, verifyCommand } from './cli-proof.ts'
import { diffCommand, historyCommand } from './cli-history.ts'
import { registrationCommand } from './cli-registration.ts'

/** What operators and editors do, behind what readers ask; each file adds its own here. */
const OWN: readonly CliCommand[] = [
  askCommand,
  checkCommand,
  verifyCommand,
  historyCommand,
  diffCommand,
  registrationCommand,
  feedbackCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  digestsCommand,
  forgetCommand,
]

async function run(args: readonly string[]): Promise<number> {
  const asked = await answerCommands()
  const commands = [...asked.filter((one) => find(nameOf(one), OWN) === undefined), ...OWN]
  const word = firstWord(args, [BRIEFS_FLAG, ...commands.flatMap(({ flags }) => flags)])
  const isHelp = word === undefined ? args.some((arg) => arg === '--help' || arg === '-h') : word === 'help'
  if (isHelp || args.length === 0) {
    const wanted = find(args[args.indexOf('help') + 1], commands)
    console.log(wanted === undefined ? helpForAll(commands) : helpFor(wanted))
    return args.length === 0 ? 2 : 0
  }
  if (word === undefined) throw new UsageError(`Say what to do before "${args[0]}"`)
  const command = find(word, commands)
  if (command === undefined)
    throw new UsageError(`No command "${word}"; there are ${commands.map(nameOf).join(', ')}`)
  const given = parseGiven(args, command)
  if (given.flags['help'] !== undefined) {
    console.log(helpFor(command))
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
  console.error(error instanceof Error ? error.message : error)
  if (error instanceof UsageError) console.error('Try --help')
  process.exitCode = error instanceof UsageError ? 2 : 1
}
