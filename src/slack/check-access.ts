import type { WebClient } from '@slack/web-api'

import { createClient } from './client.ts'
import { errorOf, isCoded } from './post.ts'
import { NEEDED_SCOPES } from './registration.ts'
import type { SlackSettings } from './settings.ts'

/** One thing that was looked at: what is the case and, where it is wrong, what to do. */
export type AccessCheck = { readonly ok: boolean; readonly line: string; readonly todo: string }

/** Looks whether everything Slack needs is in place, without listening. */
export async function checkSlackAccess(settings: SlackSettings): Promise<readonly AccessCheck[]> {
  const client = createClient(settings)
  return [
    await checkBot(client),
    ...(settings.appToken === undefined ? [] : [await checkSocket(client, settings.appToken)]),
  ]
}

async function checkBot(client: WebClient): Promise<AccessCheck> {
  try {
    const { user, team, response_metadata: metadata } = await client.auth.test()
    const granted = metadata?.scopes ?? []
    const missing = Object.keys(NEEDED_SCOPES).filter(
      (scope) => granted.length > 0 && !granted.includes(scope),
    )
    if (missing.length === 0)
      return { ok: true, line: `Slack knows the bot token: ${user} in ${team}`, todo: '' }
    return {
      ok: false,
      line: `The Slack bot lacks scopes: ${missing.join(', ')}`,
      todo: 'Update the app with the manifest ("npm run -s attache -- commands") and install it again',
    }
  } catch (error) {
    return describeFailure(
      error,
      'bot token',
      'Set SLACK_BOT_TOKEN to the xoxb- token under OAuth & Permissions',
    )
  }
}

async function checkSocket(client: WebClient, token: string): Promise<AccessCheck> {
  try {
    await client.apps.connections.open({ token })
    return { ok: true, line: 'Slack knows the app-level token', todo: '' }
  } catch (error) {
    const todo = 'Set SLACK_APP_TOKEN to an xapp- token with connections:write under Basic Information'
    return describeFailure(error, 'app-level token', todo)
  }
}

function describeFailure(error: unknown, what: string, todo: string): AccessCheck {
  if (isCoded(error) && error.code === 'slack_webapi_platform_error')
    return { ok: false, line: `Slack refuses the ${what}: ${errorOf(error['data'])}`, todo }
  const words = error instanceof Error ? error.message : String(error)
  return { ok: false, line: `Slack cannot be reached: ${words}`, todo: 'Check the network and SLACK_API_URL' }
}
