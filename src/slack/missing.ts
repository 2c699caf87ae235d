import { WebAPIPlatformError } from '@slack/web-api'
import type { WebClient } from '@slack/web-api'

import type { Place } from '../core/place.ts'
import type { Lack } from '../core/ports/outlet.ts'

/** What keeps us from posting in a channel and reading back there. */
export async function findMissing(client: WebClient, { channel }: Place): Promise<readonly Lack[]> {
  const [asked, read] = await Promise.all([askAbout(client, channel), readBack(client, channel)])
  return [...new Set([...asked, ...read])]
}

/** An archived channel can still be read, and a public one be read about from outside. */
async function askAbout(client: WebClient, channel: string): Promise<readonly Lack[]> {
  try {
    const { channel: about } = await client.conversations.info({ channel })
    if (about?.is_archived === true) return ['archived']
    const isWritable = about?.is_read_only !== true && about?.is_thread_only !== true
    const isInside = about?.is_member !== false || about.is_im === true || about.is_mpim === true
    return [...(isInside ? [] : ['membership' as const]), ...(isWritable ? [] : ['posting' as const])]
  } catch (error) {
    // Whatever else keeps Slack from telling about the channel, such as a missing scope: reading tells what it can.
    const refusal = refusalOf(error)
    if (refusal === undefined) return ['answer']
    return refusal === 'missing_scope' ? [] : [LACKS[refusal] ?? []].flat()
  }
}

async function readBack(client: WebClient, channel: string): Promise<readonly Lack[]> {
  try {
    await client.conversations.history({ channel, limit: 1, include_all_metadata: true })
    return []
  } catch (error) {
    return lackOf(error)
  }
}

const LACKS: Readonly<Record<string, Lack>> = {
  not_in_channel: 'membership',
  // A private channel we are not in does not exist for us.
  channel_not_found: 'membership',
  is_archived: 'archived',
  missing_scope: 'scopes',
  no_permission: 'scopes',
}

function lackOf(error: unknown): readonly Lack[] {
  const lack = LACKS[refusalOf(error) ?? '']
  return [lack ?? 'answer']
}

function refusalOf(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined
}
