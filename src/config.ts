import { z } from 'zod'

import type { DiscordSettings } from './discord/settings.ts'
import type { SlackSettings } from './slack/settings.ts'

/** What the operator set, checked and with its defaults. */
export type Config = {
  readonly briefs: string
  readonly data: string
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
  /** How late a digest may still come. */
  readonly catchUp: Temporal.Duration
  readonly web: { readonly host: string; readonly port: number }
  readonly slack?: SlackSettings
  readonly discord?: DiscordSettings
}

/** A wrong environment; the message names every variable at fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const secret = (pattern: RegExp, form: string) => z.string().regex(pattern, form).optional()
const port = z.coerce.number({ error: 'a port from 0 to 65535' }).int().min(0).max(65_535)
const switched = z.enum(['true', 'false'], { error: '"true" or "false"' })
const address = z.url({ protocol: /^https?$/u, error: 'an address beginning with https:// or http://' })

const environment = z
  .object({
    SLACK_BOT_TOKEN: secret(/^xoxb-\S+$/u, 'a bot token beginning with xoxb-'),
    SLACK_APP_TOKEN: secret(/^xapp-\S+$/u, 'an app-level token beginning with xapp-'),
    SLACK_SIGNING_SECRET: secret(/^\S{8,}$/u, 'the signing secret of the app'),
    PORT: port.optional(),
    SLACK_API_URL: address.default('https://slack.com/api/'),
    DISCORD_TOKEN: secret(/^\S{20,}$/u, 'the bot’s token'),
    DISCORD_APPLICATION_ID: secret(/^\d{5,25}$/u, 'the application’s id, digits only'),
    DISCORD_API_URL: address.default('https://discord.com/api'),
    DISCORD_GUILD_ID: secret(/^\d{5,25}$/u, 'a guild’s id, digits only'),
    DISCORD_MESSAGE_CONTENT: switched.default('false'),
    ATTACHE_BRIEFS: z.string().default('briefs'),
    ATTACHE_DATA: z.string().default('data'),
    ATTACHE_WEB_HOST: z.string().default('127.0.0.1'),
    ATTACHE_WEB_PORT: port.default(4870),
    ATTACHE_CATCH_UP_MINUTES: z.coerce
      .number({ error: 'minutes from 5 to 1440' })
      .int('minutes from 5 to 1440')
      .min(5, 'minutes from 5 to 1440')
      .max(1440, 'minutes from 5 to 1440')
      .default(180),
    ATTACHE_LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error'], { error: '"debug", "info", "warn" or "error"' })
      .default('info'),
  })
  .superRefine((values, context) => {
    const missing = (name: string, because: string) =>
      context.addIssue({ code: 'custom', path: [name], message: `is needed ${because}` })
    const listens = values.SLACK_APP_TOKEN !== undefined || values.SLACK_SIGNING_SECRET !== undefined
    if (values.SLACK_BOT_TOKEN !== undefined && !listens)
      missing('SLACK_APP_TOKEN', 'with SLACK_BOT_TOKEN (or SLACK_SIGNING_SECRET and PORT)')
    if (listens && values.SLACK_BOT_TOKEN === undefined) missing('SLACK_BOT_TOKEN', 'to speak in Slack')
    if (
      values.SLACK_SIGNING_SECRET !== undefined &&
      values.SLACK_APP_TOKEN === undefined &&
      values.PORT === undefined
    )
      missing('PORT', 'with SLACK_SIGNING_SECRET')
    if (values.DISCORD_TOKEN !== undefined && values.DISCORD_APPLICATION_ID === undefined)
      missing('DISCORD_APPLICATION_ID', 'with DISCORD_TOKEN')
  })

type Environment = z.infer<typeof environment>

/**
 * Reads the configuration from an environment, which may hold empty variables.
 *
 * Throws a ConfigError that tells all faults at once, by variable, without their values.
 */
export function parseConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim() !== ''))
  const parsed = environment.safeParse(filled)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${faultOf(issue)}`)
    throw new ConfigError(`Cannot start with these settings (see .env.example):\n${faults.join('\n')}`)
  }
  return configOf(parsed.data)
}

function faultOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' ? issue.message : `expected ${issue.message}`
}

function configOf(values: Environment): Config {
  const slack = slackOf(values)
  const discord = discordOf(values)
  return {
    briefs: values.ATTACHE_BRIEFS,
    data: values.ATTACHE_DATA,
    logLevel: values.ATTACHE_LOG_LEVEL,
    catchUp: Temporal.Duration.from({ minutes: values.ATTACHE_CATCH_UP_MINUTES }),
    web: { host: values.ATTACHE_WEB_HOST, port: values.ATTACHE_WEB_PORT },
    ...(slack === undefined ? {} : { slack }),
    ...(discord === undefined ? {} : { discord }),
  }
}

function slackOf(values: Environment): SlackSettings | undefined {
  if (values.SLACK_BOT_TOKEN === undefined) return undefined
  return {
    botToken: values.SLACK_BOT_TOKEN,
    apiUrl: values.SLACK_API_URL,
    ...(values.SLACK_APP_TOKEN === undefined ? {} : { appToken: values.SLACK_APP_TOKEN }),
    ...(values.SLACK_SIGNING_SECRET === undefined ? {} : { signingSecret: values.SLACK_SIGNING_SECRET }),
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
