import { z } from 'zod'

import { BRIEFS_FLAG, flagOf } from './cli-command.ts'
import type { CliCommand } from './cli-command.ts'
import { printOut } from './cli-print.ts'
import { withCommands } from './cli-answer.ts'
import { briefsFolder, parseConfig, storePath } from './config.ts'
import type { Config } from './config.ts'
import { checkFolder } from './core/proof/check-folder.ts'
import { formatFault } from './core/record/fault.ts'
import { checkDiscordAccess } from './discord/check-access.ts'
import { checkSlackAccess } from './slack/check-access.ts'
import { openStore } from './store/open-store.ts'

/** One thing that was looked at: what is the case and, where it is wrong, what to do. */
type Check = { readonly ok: boolean; readonly line: string; readonly todo: string }

/** Looks at everything a start needs and prints a line for each; 1 when something is to be done. */
export const doctorCommand: CliCommand = {
  usage: 'doctor',
  summary: 'what is wrong with settings, tokens, briefs and database, and what to do',
  words: 0,
  flags: [BRIEFS_FLAG],
  async run(given) {
    const config = readSettings()
    const checks = [
      'todo' in config ? config : good('Settings: nothing is wrong with them'),
      await checkBriefs(briefsFolder(process.env, flagOf(given, 'briefs'))),
      await checkStore(storePath(process.env)),
      ...('todo' in config ? [] : [...(await checkRunning(config)), ...(await checkPlatforms(config))]),
    ]
    for (const { ok, line, todo } of checks)
      printOut(`${ok ? '✓' : '✗'} ${line}${ok || todo === '' ? '' : `\n  → ${todo}`}`)
    const wrong = checks.filter(({ ok }) => !ok).length
    printOut(wrong === 0 ? 'Nothing to do' : `${wrong} to mend`)
    return wrong === 0 ? 0 : 1
  },
}

function readSettings(): Config | Check {
  try {
    return parseConfig(process.env)
  } catch (error) {
    return bad(`Settings: ${wordsOf(error)}`, 'Mend them in .env, then look again: tokens were not tried')
  }
}

async function checkBriefs(folder: string): Promise<Check> {
  try {
    const { faults, counts } = await checkFolder(folder)
    const [first] = faults
    if (first === undefined)
      return good(`Briefs: ${counts.briefs} in "${folder}", ${counts.statements} statements, all proven`)
    return bad(
      `Briefs: ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}; the first: ${formatFault(first)}`,
      'See them all with "npm run -s attache -- check"',
    )
  } catch (error) {
    return bad(`Briefs: ${wordsOf(error)}`, 'Set ATTACHE_BRIEFS to the folder with the briefs')
  }
}

async function checkStore(path: string): Promise<Check> {
  try {
    await (await openStore(path)).close()
    return good(`Database: "${path}" opens and is up to date`)
  } catch (error) {
    // The store's own words say what to do.
    return bad(`Database: ${wordsOf(error)}`, '')
  }
}

const healthShape = z.looseObject({
  ok: z.boolean(),
  outlets: z.record(z.string(), z.looseObject({ kind: z.string(), problem: z.string().optional() })),
})

/** Whether the bot runs here and is well, or else whether something has its place. */
async function checkRunning({ web: { host, port } }: Config): Promise<readonly Check[]> {
  if (port === 0) return []
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  try {
    const response = await fetch(`${address}/health`, { signal: AbortSignal.timeout(PATIENCE) })
    const { ok, outlets } = healthShape.parse(await response.json())
    if (ok) return [good(`The bot runs, its page is at ${address}/`)]
    const states = Object.entries(outlets).map(([name, { kind, problem }]) => `${name}: ${problem ?? kind}`)
    return [bad(`The bot runs and is not well: ${states.join('; ')}`, `See ${address}/health and its log`)]
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    const isNobody = cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
    if (isNobody) return [good(`The bot does not run; its page would be at ${address}/`)]
    return [bad(`Something else answers at ${address}/`, 'Set ATTACHE_WEB_PORT to another port')]
  }
}

/** Milliseconds to wait for an answer from this host. */
const PATIENCE = 3_000

/** Each platform that is set up, asked at the same time; one that cannot be reached does not keep the other from telling. */
async function checkPlatforms({ slack, discord }: Config): Promise<readonly Check[]> {
  const checks = await Promise.all([
    slack === undefined
      ? [good('Slack: not set up')]
      : withCommands(':memory:', (commands) => checkSlackAccess(slack, commands)),
    discord === undefined ? [good('Discord: not set up')] : checkDiscordAccess(discord),
  ])
  return checks.flat()
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function good(line: string): Check {
  return { ok: true, line, todo: '' }
}

function bad(line: string, todo: string): Check {
  return { ok: false, line, todo }
}
