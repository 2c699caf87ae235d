import { WebAPIHTTPError, WebAPIPlatformError } from '@slack/web-api'

const APPS = 'https://api.slack.com/apps'

/** What to do about a token that Slack refuses, by the variable it came from. */
export const TOKEN_REMEDY = {
  SLACK_BOT_TOKEN: `Open ${APPS}, choose the app, "OAuth & Permissions", install it, and put the xoxb- token into SLACK_BOT_TOKEN`,
  SLACK_APP_TOKEN: `Open ${APPS}, choose the app, "Basic Information", make an app-level token with connections:write, and put it into SLACK_APP_TOKEN`,
} as const

/** What to do about scopes that are missing. */
export const SCOPES_REMEDY =
  'Update the app with the manifest ("npm run -s attache -- commands") and install it again'

/** What Slack may say of its own accord and take back: worth trying again. */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'rate_limited',
  'team_added_to_org',
])

/** Slack's own word for why it refuses, or undefined for trouble that may pass by itself. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError && !PASSING.has(error.data.error) ? error.data.error : undefined
}

/** Whether something answers, but not as Slack's API does. */
export function isElsewhere(error: unknown): boolean {
  if (error instanceof WebAPIHTTPError) return error.statusCode < 500
  return error instanceof WebAPIPlatformError && error.data.error === 'unknown_method'
}
