import type { WebClient } from '@slack/web-api'

import type { Command } from '../core/commands/command.ts'
import { ConnectionError } from '../core/ports/connection.ts'
import { checkHttp } from './check-http.ts'
import { createClient } from './client.ts'
import { isElsewhere, refusalOf, SCOPES_REMEDY, TOKEN_REMEDY } from './refusals.ts'
import { NEEDED_SCOPES, USEFUL_SCOPES } from './registration.ts'
import type { SlackSettings } from './settings.ts'
import { createSlashNames } from './slash-names.ts'

/** One thing that was looked at: what is the case and, where it is wrong, what to do. */
export type AccessCheck = { readonly ok: boolean; readonly line: string; readonly todo: string }

/** Whom a bot token belongs to, and what it may do. */
export type Bot = {
  readonly name: string
  readonly team: string
  readonly teamName: string
  readonly user: string
  readonly id: string
  readonly lacks: readonly string[]
}

/** Looks whether everything Slack needs is in place, without listening. */
export async function checkSlackAccess(
  settings: SlackSettings,
  commands: readonly Command[],
): Promise<readonly AccessCheck[]> {
  const client = createClient(settings)
  return [...(await checkBot(client)), ...(await checkWay(client, settings)), checkNames(settings, commands)]
}

/**
 * Asks Slack who we are.
 *
 * Throws a ConnectionError that says what to do about a refused token; trouble that may pass is thrown as it came.
 */
export async function getBot(client: WebClient): Promise<Bot> {
  const about = await client.auth.test().catch((error: unknown) => refuse(error, 'SLACK_BOT_TOKEN'))
  if (about.user_id === undefined)
    throw new ConnectionError(`Slack does not say whose token it is. ${TOKEN_REMEDY.SLACK_BOT_TOKEN}`)
  const granted = about.response_metadata?.scopes
  const wanted = Object.keys({ ...NEEDED_SCOPES, ...USEFUL_SCOPES })
  return {
    name: about.user ?? about.user_id,
    team: about.team_id ?? '',
    teamName: about.team ?? '',
    user: about.user_id,
    // A bot's token is known by its form; its own id is not always told.
    id: about.bot_id ?? about.user_id,
    // Scopes come in a header, which a proxy may leave out: then nothing can be said.
    lacks:
      granted === undefined || granted.length === 0 ? [] : wanted.filter((one) => !granted.includes(one)),
  }
}

/** Throws a ConnectionError that says what to do when Slack refuses a token, else what was thrown. */
export function refuse(error: unknown, variable: keyof typeof TOKEN_REMEDY): never {
  const options = { cause: error }
  if (isElsewhere(error)) throw new ConnectionError("Slack's API is elsewhere. Check SLACK_API_URL", options)
  const refusal = refusalOf(error)
  if (refusal === undefined) throw error
  throw new ConnectionError(`Slack refuses ${variable}: ${refusal}. ${TOKEN_REMEDY[variable]}`, options)
}

/** What is missing of what the bot cannot do without, as a line for the operator; undefined when nothing is. */
export function missingScopes({ lacks }: Bot): string | undefined {
  const missing = lacks.filter((scope) => scope in NEEDED_SCOPES)
  return missing.length === 0 ? undefined : `The Slack bot lacks scopes: ${missing.join(', ')}`
}

async function checkBot(client: WebClient): Promise<readonly AccessCheck[]> {
  try {
    const bot = await getBot(client)
    const reasons: Readonly<Record<string, string>> = { ...NEEDED_SCOPES, ...USEFUL_SCOPES }
    const lacks = bot.lacks.map((scope) => `${scope} (${reasons[scope]})`)
    return [
      good(`Slack knows the bot token: ${bot.name} in ${bot.teamName}`),
      lacks.length === 0
        ? good('The Slack bot has every scope it needs')
        : bad(`The Slack bot lacks scopes: ${lacks.join(', ')}`, SCOPES_REMEDY),
    ]
  } catch (error) {
    return [describeFailure(error)]
  }
}

async function checkWay(client: WebClient, settings: SlackSettings): Promise<readonly AccessCheck[]> {
  const { appToken } = settings
  if (appToken === undefined) return await checkHttp(settings)
  try {
    await client.apps.connections
      .open({ token: appToken })
      .catch((error: unknown) => refuse(error, 'SLACK_APP_TOKEN'))
    return [good('Slack knows the app-level token')]
  } catch (error) {
    return [describeFailure(error)]
  }
}

function checkNames(settings: SlackSettings, commands: readonly Command[]): AccessCheck {
  try {
    const names = createSlashNames(commands, settings)
    const typed = commands.filter((command) => command.typed)
    return good(`In Slack people type ${typed.map(({ name }) => `/${names.slashOf(name)}`).join(', ')}`)
  } catch (error) {
    return describeFailure(error)
  }
}

function describeFailure(error: unknown): AccessCheck {
  const words = error instanceof Error ? error.message : String(error)
  if (!(error instanceof ConnectionError))
    return bad(`Slack cannot be reached: ${words}`, 'Check the network and SLACK_API_URL')
  const [line = words, ...todo] = words.split('. ')
  return bad(line, todo.join('. '))
}

function good(line: string): AccessCheck {
  return { ok: true, line, todo: '' }
}

function bad(line: string, todo: string): AccessCheck {
  return { ok: false, line, todo }
}
