import type { Client, REST } from 'discord.js'

import type { Place } from '../core/place.ts'
import type { Outlet } from '../core/ports/outlet.ts'
import { findMessage } from './find.ts'
import { findMissing } from './missing.ts'
import { openDirect } from './open-direct.ts'
import type { DiscordMessage } from './pack.ts'
import { postMessage } from './post.ts'
import { renderDiscord } from './render.ts'

/** Discord as the scheduler sees it; `rest` signs each request anew, so that a mended token is taken up. `lag` is as in Slack. */
export function createOutlet(
  rest: () => REST,
  client: () => Client | undefined = () => undefined,
  lag?: number,
): Outlet<DiscordMessage> {
  return {
    name: 'discord',
    render: renderDiscord,
    post: (place, message, key) => postMessage(rest(), threadable(place), message, key),
    find: (place, key) => findMessage(rest(), threadable(place), key, lag),
    missing: (place) => findMissing(rest(), client(), place),
    openDirect: (_, user) => openDirect(rest(), user),
  }
}

/** A direct message has no threads: what would go there follows in the conversation. */
function threadable({ thread, ...place }: Place): Place {
  return thread === undefined || place.workspace === '' ? place : { ...place, thread }
}
