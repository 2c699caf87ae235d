import { WebClient } from '@slack/web-api'
import type { WebClientOptions } from '@slack/web-api'

import type { SlackSettings } from './settings.ts'

/** Milliseconds a call may take. */
const TIMEOUT = 10_000

/** How calls are made: once, since Slack's own retrying would post twice; what failed is retried by us where it is safe. */
export function clientOptions({ apiUrl }: SlackSettings): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT,
  }
}

/** A client that speaks as the bot. */
export function createClient(settings: SlackSettings): WebClient {
  return new WebClient(settings.botToken, clientOptions(settings))
}
