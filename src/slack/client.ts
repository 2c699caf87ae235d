import { WebClient } from '@slack/web-api'
import type { WebClientOptions } from '@slack/web-api'

import type { Log } from '../core/ports/log.ts'
import { bridgeLog } from './bridge-log.ts'
import type { SlackSettings } from './settings.ts'

/** Milliseconds a call may take. */
const TIMEOUT = 10_000

/** How calls are made: once, since Slack's own retrying would post twice; what failed is tried again by us where it is safe. */
export function clientOptions({ apiUrl }: SlackSettings, log?: Log): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT,
    // What fails is thrown, and told by whoever asked.
    logger: bridgeLog(log, 'quiet'),
  }
}

/** A client that speaks as the bot. */
export function createClient(settings: SlackSettings, log?: Log): WebClient {
  return new WebClient(settings.botToken, clientOptions(settings, log))
}
