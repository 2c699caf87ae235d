import { join } from 'node:path'

import { editDistance } from './core/names/edit-distance.ts'
import type { DiscordSettings } from './discord/settings.ts'
import { environment, VARIABLES } from './environment.ts'
import type { Environment } from './environment.ts'
import type { SlackAppSettings, SlackSettings } from './slack/settings.ts'

/** What the operator set, checked and with its defaults. */
export type Config = {
  readonly briefs: string
  readonly data: string
  /** Whether briefs that are not proven are served too. */
  readonly drafts: boolean
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
  /** How late a digest may still come. */
  readonly catchUp: Temporal.Duration
  readonly web: { readonly host: string; readonly port: number }
  /** Where the world reaches us through a proxy, without a slash at its end. */
  readonly publicUrl?: string
  /** Where the permanent pages listen for everybody; without it nobody but this host can read them. */
  readonly pages?: { readonly host: string; readonly port: number; readonly url: string }
  /** What Slack's manifest says; known before there is any token. */
  readonly slackApp: SlackAppSettings
  /** By platform, the people and groups who alone may change digests. */
  readonly digestManagers: Readonly<Record<string, readonly string[]>>
  readonly slack?: SlackSettings
  readonly discord?: DiscordSettings
}

/** A wrong environment; the message names every variable at fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** The folder with the briefs: as given, else as set, else `briefs`; for whoever needs no other setting. */
export function briefsFolder(
  variables: Readonly<Record<string, string | undefined>>,
  given: string | undefined,
): string {
  return given ?? (variables['ATTACHE_BRIEFS']?.trim() || DEFAULTS.briefs)
}

/** Where the database is, for whoever needs no other setting. */
export function storePath(variables: Readonly<Record<string, string | undefined>>): string {
  return join(variables['ATTACHE_DATA']?.trim() || DEFAULTS.data, 'attache.db')
}

const DEFAULTS = { briefs: 'briefs', data: 'data' } as const

/**
 * Reads the configuration from an environment, which may hold empty variables.
 *
 * Throws a ConfigError that tells all faults at once, by variable, without their values.
 */
export function parseConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const filled = Object.fromEntries(
    Object.entries(variables).flatMap(([name, value = '']) =>
      value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  )
  const parsed = environment.safeParse(filled)
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: expected ${issue.message}`),
    ...missingFaults(new Set(Object.keys(filled))),
    ...draftFaults(filled),
    ...misspeltFaults(Object.keys(filled)),
  ]
  if (!parsed.success || faults.length > 0)
    throw new ConfigError(
      `Cannot start with these settings (see .env.example):\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
  return configOf(parsed.data)
}

/** What must never be written anywhere. */
export function secretsOf({ slack, discord }: Config): readonly string[] {
  const secrets = [slack?.botToken, slack?.appToken, slack?.signingSecret, discord?.token]
  return secrets.filter((secret) => secret !== undefined)
}

/** What one variable needs beside it. */
function missingFaults(set: ReadonlySet<string>): readonly string[] {
  const listens = set.has('SLACK_APP_TOKEN') || set.has('SLACK_SIGNING_SECRET')
  const rules: readonly (readonly [name: string, isNeeded: boolean, because: string])[] = [
    [
      'SLACK_APP_TOKEN',
      set.has('SLACK_BOT_TOKEN') && !listens,
      'with SLACK_BOT_TOKEN (or SLACK_SIGNING_SECRET and PORT)',
    ],
    ['SLACK_BOT_TOKEN', listens, 'to speak in Slack'],
    ['PORT', set.has('SLACK_SIGNING_SECRET') && !set.has('SLACK_APP_TOKEN'), 'with SLACK_SIGNING_SECRET'],
    ['ATTACHE_PUBLIC_URL', set.has('ATTACHE_PAGES_PORT'), 'with ATTACHE_PAGES_PORT'],
    ['DISCORD_APPLICATION_ID', set.has('DISCORD_TOKEN'), 'with DISCORD_TOKEN'],
  ]
  return rules.flatMap(([name, isNeeded, because]) =>
    isNeeded && !set.has(name) ? [`${name}: is needed ${because}`] : [],
  )
}

/** What is not proven is for its author's eyes only. */
function draftFaults(set: Readonly<Record<string, string>>): readonly string[] {
  const token = ['SLACK_BOT_TOKEN', 'DISCORD_TOKEN'].find((name) => set[name] !== undefined)
  if (set['ATTACHE_DRAFTS'] !== 'true' || token === undefined) return []
  return [`ATTACHE_DRAFTS: is for the local page alone; leave it or ${token} out`]
}

/** A slip in a name of ours would otherwise leave its default in place unnoticed. */
function misspeltFaults(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => name.startsWith('ATTACHE_') && !VARIABLES.includes(name))
    .flatMap((name) => {
      const meant = VARIABLES.find((one) => editDistance(name, one) <= 2)
      return meant === undefined ? [] : [`${name}: is no setting; write ${meant}`]
    })
}

function configOf(values: Environment): Config {
  const slackApp = slackAppOf(values)
  const slack = slackOf(values, slackApp)
  const discord = discordOf(values)
  return {
    briefs: values.ATTACHE_BRIEFS,
    data: values.ATTACHE_DATA,
    drafts: values.ATTACHE_DRAFTS === 'true',
    logLevel: values.ATTACHE_LOG_LEVEL,
    digestManagers: {
      ...(values.SLACK_DIGEST_MANAGERS === undefined ? {} : { slack: values.SLACK_DIGEST_MANAGERS }),
      ...(values.DISCORD_DIGEST_MANAGERS === undefined ? {} : { discord: values.DISCORD_DIGEST_MANAGERS }),
    },
    catchUp: Temporal.Duration.from({ minutes: values.ATTACHE_CATCH_UP_MINUTES }),
    web: { host: values.ATTACHE_WEB_HOST, port: values.ATTACHE_WEB_PORT },
    ...(values.ATTACHE_PUBLIC_URL === undefined ? {} : { publicUrl: values.ATTACHE_PUBLIC_URL }),
    ...pagesOf(values),
    slackApp,
    ...(slack === undefined ? {} : { slack }),
    ...(discord === undefined ? {} : { discord }),
  }
}

/** A public address alone makes nothing public: it may be there for Slack. The port is the decision. */
function pagesOf(values: Environment): Pick<Config, 'pages'> {
  const { ATTACHE_PAGES_HOST: host, ATTACHE_PAGES_PORT: pagesPort, ATTACHE_PUBLIC_URL: url } = values
  return pagesPort === undefined || url === undefined ? {} : { pages: { host, port: pagesPort, url } }
}

/** Over HTTP when there is a port to listen on, an address to be reached at, and no token for Socket Mode. */
function slackAppOf(values: Environment): SlackAppSettings {
  const { ATTACHE_PUBLIC_URL: url, PORT, SLACK_APP_TOKEN } = values
  const isOverHttp = url !== undefined && PORT !== undefined && SLACK_APP_TOKEN === undefined
  return {
    commandNames: values.SLACK_COMMAND_NAMES,
    ...(isOverHttp ? { publicUrl: url } : {}),
  }
}

function slackOf(values: Environment, app: SlackAppSettings): SlackSettings | undefined {
  if (values.SLACK_BOT_TOKEN === undefined) return undefined
  return {
    ...app,
    botToken: values.SLACK_BOT_TOKEN,
    apiUrl: values.SLACK_API_URL,
    ...(values.SLACK_APP_TOKEN === undefined ? {} : { appToken: values.SLACK_APP_TOKEN }),
    ...(values.SLACK_SIGNING_SECRET === undefined ? {} : { signingSecret: values.SLACK_SIGNING_SECRET }),
    ...(values.ATTACHE_SLACK_HOST === undefined ? {} : { host: values.ATTACHE_SLACK_HOST }),
    ...(values.PORT === undefined ? {} : { port: values.PORT }),
  }
}

function discordOf(values: Environment): DiscordSettings | undefined {
  if (values.DISCORD_TOKEN === undefined || values.DISCORD_APPLICATION_ID === undefined) return undefined
  return {
    token: values.DISCORD_TOKEN,
    applicationId: values.DISCORD_APPLICATION_ID,
    apiUrl: values.DISCORD_API_URL,
    messageContent: values.DISCORD_MESSAGE_CONTENT === 'true',
    ...(values.DISCORD_GUILD_ID === undefined ? {} : { guildId: values.DISCORD_GUILD_ID }),
  }
}
