import { z } from 'zod'

const secret = (pattern: RegExp, form: string) => z.string().regex(pattern, form).optional()
const list = (pattern: RegExp, form: string) =>
  z
    .string()
    .transform((written) => written.split(/[\s,]+/u).filter(Boolean))
    .refine((ids) => ids.every((id) => pattern.test(id)), { error: form })
    .optional()
const port = z
  .string()
  .refine((written) => /^\d{1,5}$/u.test(written) && Number(written) <= 65_535, {
    error: 'a port from 0 to 65535',
  })
  .transform(Number)
const switched = z.enum(['true', 'false'], { error: '"true" or "false"' })
const address = z.url({ protocol: /^https?$/u, error: 'an address beginning with https:// or http://' })
const publicAddress = address
  .regex(/^[^?#]*$/u, 'an address without "?" and "#"')
  .transform((url) => url.replace(/\/+$/u, ''))
const PAIR = /^([a-z-]+)\s*=\s*\/?([\p{Ll}\p{Lo}\d_-]{1,32})$/u
/** `brief=desk, official=who` as `{ brief: 'desk', official: 'who' }`. */
const commandNames = z
  .string()
  .transform((written) => written.split(',').map((pair) => PAIR.exec(pair.trim())))
  .refine((pairs) => !pairs.includes(null), {
    error: 'pairs such as "brief=desk-brief, digest=desk-digest", small letters and at most 32 of them',
  })
  .transform((pairs) => Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])))

/** The variables that are read, with their form and what they are when nobody set them. */
export const environment = z.object({
  SLACK_BOT_TOKEN: secret(/^xoxb-\S+$/u, 'a bot token beginning with xoxb-'),
  SLACK_APP_TOKEN: secret(/^xapp-\S+$/u, 'an app-level token beginning with xapp-'),
  SLACK_SIGNING_SECRET: secret(/^\S+$/u, 'the signing secret of the app, without spaces'),
  PORT: port.optional(),
  SLACK_COMMAND_NAMES: commandNames.default({}),
  SLACK_API_URL: address.default('https://slack.com/api/'),
  DISCORD_TOKEN: secret(/^\S+$/u, 'the bot’s token, without spaces'),
  DISCORD_APPLICATION_ID: secret(/^\d+$/u, 'the application’s id, digits only'),
  DISCORD_API_URL: address.default('https://discord.com/api'),
  DISCORD_GUILD_ID: secret(/^\d+$/u, 'a guild’s id, digits only'),
  DISCORD_MESSAGE_CONTENT: switched.default('false'),
  SLACK_DIGEST_MANAGERS: list(/^(?:admins|[UW][A-Z0-9]+)$/u, 'admins and ids of people, apart by commas'),
  DISCORD_DIGEST_MANAGERS: list(/^\d{5,25}$/u, 'ids of roles and people, apart by commas'),
  ATTACHE_BRIEFS: z.string().default('briefs'),
  ATTACHE_DATA: z.string().default('data'),
  ATTACHE_DRAFTS: switched.default('false'),
  ATTACHE_WEB_HOST: z.string().default('127.0.0.1'),
  ATTACHE_WEB_PORT: port.default(4870),
  ATTACHE_SLACK_HOST: z.string().optional(),
  ATTACHE_PUBLIC_URL: publicAddress.optional(),
  ATTACHE_PAGES_HOST: z.string().default('127.0.0.1'),
  ATTACHE_PAGES_PORT: port.optional(),
  ATTACHE_CATCH_UP_MINUTES: z
    .string()
    .refine((written) => /^\d{1,4}$/u.test(written) && Number(written) >= 5 && Number(written) <= 1440, {
      error: 'minutes from 5 to 1440',
    })
    .transform(Number)
    .default(180),
  ATTACHE_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: '"debug", "info", "warn" or "error"' })
    .default('info'),
})

/** What was set, variable by variable; how they go together is for `config.ts` to say. */
export type Environment = z.infer<typeof environment>

/** Every variable that is read. */
export const VARIABLES: readonly string[] = Object.keys(environment.shape)
