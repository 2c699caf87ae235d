import { WebAPIPlatformError } from '@slack/web-api'
import type { WebClient } from '@slack/web-api'

import type { Place } from '../core/place.ts'

/** Where one person is told something alone; undefined for whoever is gone or cannot be written to. */
export async function openDirect(
  client: WebClient,
  workspace: string,
  user: string,
): Promise<Place | undefined> {
  try {
    const { channel } = await client.conversations.open({ users: user })
    return channel?.id === undefined
      ? undefined
      : { outlet: 'slack', workspace, channel: channel.id, direct: true }
  } catch (error) {
    if (error instanceof WebAPIPlatformError && NOBODY.test(error.data.error)) return undefined
    throw error
  }
}

const NOBODY =
  /^(?:user_not_found|users?_(?:disabled|not_visible)|cannot_dm_bot|missing_scope|.*not_allowed.*)$/u
