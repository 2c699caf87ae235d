import { HELP_FLAG } from './cli-command.ts'
import type { CliCommand, Flag } from './cli-command.ts'

const CALL = 'npm run -s attache --'

/** All commands in a line each. */
export function helpForAll(commands: readonly CliCommand[]): string {
  const rows = commands.map(({ usage, summary }) => [usage, summary] as const)
  return [
    `Usage: ${CALL} COMMAND`,
    '',
    ...columns(rows),
    '',
    `What a command takes: ${CALL} COMMAND --help`,
    'Status: 0 done, 1 the answer is no, 2 wrong use.',
  ].join('\n')
}

/** One command with its flags and examples. */
export function helpFor({ usage, summary, flags, examples = [] }: CliCommand): string {
  return [
    `Usage: ${CALL} ${usage}${flags.length > 0 ? ' [FLAGS]' : ''}`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    '',
    ...columns([...flags, HELP_FLAG].map((flag) => [flagWords(flag), flag.summary] as const)),
    ...(examples.length > 0 ? ['', 'For example:', ...examples.map((one) => `  ${CALL} ${one}`)] : []),
  ].join('\n')
}

function flagWords({ name, value, several }: Flag): string {
  return `--${name}${value === undefined ? '' : ` ${value}`}${several === true ? ' …' : ''}`
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
