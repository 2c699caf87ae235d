import { parseArgs } from 'node:util'

import { config as readDotenv } from 'dotenv'

import { askBatch, askOnce } from './cli-ask.ts'
import { checkBriefs, verifyBriefAgainst } from './cli-proof.ts'
import { parseConfig } from './config.ts'
import { allCommands } from './core/commands/commands.ts'
import type { Command } from './core/commands/command.ts'
import type { Document } from './core/document.ts'
import { parsePlace } from './core/place.ts'
import { plainText } from './core/plain-text.ts'
import { loadRecord } from './core/record/load-record.ts'
import { visibleRecord } from './core/record/visible-record.ts'
import { checkDiscordAccess } from './discord/check-access.ts'
import { discordCommands, inviteLink, registerCommands } from './discord/registration.ts'
import { renderDiscord } from './discord/render.ts'
import { checkSlackAccess } from './slack/check-access.ts'
import { slackManifest } from './slack/registration.ts'
import { renderSlack } from './slack/render.ts'
import { openStore } from './store/open-store.ts'
import { renderPage } from './web/render-page.ts'

/** Asked for what there is not, or in a way that cannot be understood. */
class UsageError extends Error {
  override readonly name = 'UsageError'
}

const FORMATS: Readonly<Record<string, (document: Document) => string>> = {
  text: plainText,
  slack: (document) => JSON.stringify(renderSlack(document), null, 2),
  discord: (document) => JSON.stringify(renderDiscord(document), null, 2),
  html: renderPage,
}

const FLAGS = {
  as: { type: 'string', default: 'text' },
  view: { type: 'string' },
  page: { type: 'string' },
  place: { type: 'string', default: 'cli' },
  briefs: { type: 'string' },
  source: { type: 'string' },
  topic: { type: 'string' },
  batch: { type: 'string' },
  register: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

type Given = ReturnType<typeof readArguments>

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

const HELP = `Usage: npm run -s attache -- COMMAND

  brief [SUBJECT] [--view VIEW] [--page N|all]   what is on record about a subject
  official NAME [--page N|all]                   who somebody is and what is on record of them
  ask QUESTION [--topic SUBJECT]                 what the record says to a question
  ask --batch FILE                               the same for lines of JSON, as lines of JSON
  check                                          prove the briefs without the reports
  verify SUBJECT --source FILE                   prove a brief against its report and write the proof
  commands [--register]                          Discord's registration and Slack's manifest; or send Discord's
  doctor                                         what is wrong with tokens, briefs and database, and what to do

  --as text|slack|discord|html   how to print an answer; slack and discord print the messages as JSON
  --place PLACE                  read as in "slack:TEAM/CHANNEL", "discord:GUILD", "web"; "cli" unless given
  --briefs FOLDER                where the briefs are; "briefs" unless given or set

Status: 0 done, 1 the answer is no, 2 wrong use.`

async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args)
  const [name, ...rest] = given.positionals
  if (given.values.help || name === undefined) {
    console.log(HELP)
    return name === undefined && !given.values.help ? 2 : 0
  }
  readDotenv({ quiet: true })
  switch (name) {
    case 'ask':
      return await ask(rest.join(' '), given)
    case 'check':
      return await checkBriefs(folderOf(given))
    case 'verify':
      return await verifyBriefAgainst(folderOf(given), rest[0], given.values.source)
    case 'commands':
      return await printCommands(given)
    case 'doctor':
      return await runDoctor(given)
    default:
      return await answer(name, rest.join(' '), given)
  }
}

function folderOf({ values }: Given): string {
  return values.briefs ?? process.env['ATTACHE_BRIEFS'] ?? 'briefs'
}

/** Runs a typed command as a reader at `--place` and prints what they would see; 1 when there is no such thing. */
async function answer(name: string, words: string, given: Given): Promise<number> {
  const command = allCommands().find((one) => one.name === name && one.typed)
  if (command === undefined) throw new UsageError(`No command "${name}"`)
  const format = formatOf(given)
  const place = placeOf(given)
  const now = Temporal.Now.instant()
  const record = await recordFor(given, now)
  const context = { record, now, asker: { place, user: 'cli', mayManage: true } }
  const document = await command.run(inputOf(command, words, given), context)
  console.log(format(document))
  return document.problem === true ? 1 : 0
}

/** Answers a question, or a file of them, from what may be seen at `--place`. */
async function ask(question: string, given: Given): Promise<number> {
  const { batch, topic } = given.values
  if ((batch === undefined) === (question === ''))
    throw new UsageError('Ask one question in quotes, or give --batch FILE')
  const record = await recordFor(given, Temporal.Now.instant())
  if (batch !== undefined) return await askBatch(record, batch)
  console.log(formatOf(given)(askOnce(record, question, topic)))
  return 0
}

function formatOf({ values }: Given): (document: Document) => string {
  const format = FORMATS[values.as]
  if (format === undefined)
    throw new UsageError(`Cannot print as "${values.as}": expected ${Object.keys(FORMATS).join(', ')}`)
  return format
}

async function recordFor(given: Given, now: Temporal.Instant) {
  return visibleRecord(await loadRecord(folderOf(given)), placeOf(given), now)
}

function placeOf({ values }: Given) {
  try {
    return parsePlace(values.place)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

function inputOf(command: Command, words: string, { values }: Given): Record<string, string | undefined> {
  const [first] = command.options
  return { view: values.view, page: values.page, ...(first === undefined ? {} : { [first.name]: words }) }
}

async function printCommands(given: Given): Promise<number> {
  const { discord } = parseConfig(process.env)
  if (!given.values.register) {
    console.log(
      JSON.stringify(
        { discord: discordCommands(allCommands()), slack: slackManifest(allCommands()) },
        null,
        2,
      ),
    )
    return 0
  }
  if (discord === undefined)
    throw new UsageError('Cannot register: set DISCORD_TOKEN and DISCORD_APPLICATION_ID in .env first')
  console.log(`Commands on Discord: ${await registerCommands(discord, allCommands())}`)
  console.log(`Invite: ${inviteLink(discord.applicationId)}`)
  return 0
}

/** Prints a line for each thing looked at; 1 when something is to be done. */
async function runDoctor(given: Given): Promise<number> {
  const config = parseConfig(process.env)
  const checks = [
    await attempt('Briefs', async () => `${(await loadRecord(folderOf(given))).briefs.size} readable`),
    await attempt('Database', async () => {
      await (await openStore(`${config.data}/attache.db`)).close()
      return 'opens and is up to date'
    }),
    ...(config.slack === undefined ? [absent('Slack')] : await checkSlackAccess(config.slack)),
    ...(config.discord === undefined ? [absent('Discord')] : await checkDiscordAccess(config.discord)),
  ]
  for (const { ok, line, todo } of checks)
    console.log(`${ok ? '✓' : '✗'} ${line}${ok || todo === '' ? '' : `\n  → ${todo}`}`)
  return checks.every(({ ok }) => ok) ? 0 : 1
}

async function attempt(what: string, look: () => Promise<string>) {
  try {
    return { ok: true, line: `${what}: ${await look()}`, todo: '' }
  } catch (error) {
    return { ok: false, line: `${what}: ${error instanceof Error ? error.message : String(error)}`, todo: '' }
  }
}

function absent(platform: string) {
  return { ok: true, line: `${platform}: not configured`, todo: '' }
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (error instanceof UsageError) console.error('Try --help')
  process.exitCode = error instanceof UsageError ? 2 : 1
}
